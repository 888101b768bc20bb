package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.stream.IntStream;

/**
 * Transfers the root motion from the source's world to the target's: the hips, and the joints above them that the
 * source has too.
 */
final class RootTransfer {
    /**
     * The length of steps depends mainly on legs: the hip width, large in cartoons, changes it by no more than this
     * factor.
     */
    private static final double MOST_BY_WIDTH = 1.3;

    private final int[] sourceRoots;
    private final int[] chain; // target joints from the root down to the hips
    private final int[] followed; // (joint of the chain) source joint, or NONE for one that stays at rest
    private final double[] worldRotation = new double[4]; // wxyz: from the source's world to the target's
    private final Vec3 up; // unit, the target's world
    private final double scale; // target lengths per source length
    private final double horizontalScale;
    private final Pelvis sourcePelvis;
    private final Pelvis targetPelvis;
    private final double lift; // of the pelvis along up, in the target's unit

    /** @param travel factor for the scaled horizontal path */
    RootTransfer(
            ReferencePose source,
            ReferencePose target,
            Correspondence pairs,
            RetargetSettings settings,
            double travel) {
        sourcePelvis = Pelvis.of(source);
        targetPelvis = Pelvis.of(target);
        int sourceHips = sourcePelvis.hips();
        int targetHips = targetPelvis.hips();
        Skeleton skeleton = source.rig().skeleton();
        sourceRoots = IntStream.range(0, skeleton.jointCount())
                .filter(joint -> skeleton.parent(joint) == Skeleton.NONE)
                .toArray();
        chain = pathTo(targetHips, target.rig().skeleton());
        followed = IntStream.of(chain)
                .map(joint -> joint == targetHips ? sourceHips : pairs.lower(joint))
                .toArray();
        up = target.rig().up();
        rotate(source, target, settings.facing(), worldRotation);
        scale = target.rig().legLength() / source.rig().legLength();
        double width = base(target, targetPelvis) / base(source, sourcePelvis) / scale;
        double stride = scale * Math.max(1 / MOST_BY_WIDTH, Math.min(MOST_BY_WIDTH, width));
        horizontalScale = settings.body().stride() * (settings.rootMotion() == RootMotion.WORLD ? 1 : stride * travel);
        double raised =
                settings.ik().contains(IkTarget.FEET) ? 0 : settings.body().pelvisHeight(); // else with the feet
        lift = target.height(targetPelvis.point())
                - scale * source.height(sourcePelvis.point())
                + raised * target.rig().legLength();
    }

    /**
     * Writes the rotation from one world to the other. A rig that faces slightly sideways was captured or built like
     * that, so forward is rotated in steps of 90 degrees.
     */
    private static void rotate(ReferencePose source, ReferencePose target, Facing facing, double[] out) {
        Vec3 up = target.rig().up();
        Quat.between(source.rig().up(), up, out, 0);
        if (facing == Facing.CHARACTER) {
            Vec3 from = Quat.rotate(out, 0, source.rig().forward());
            Vec3 to = target.rig().forward();
            double angle = from.angleAbout(up, to);
            double[] quarters = new double[4];
            Quat.fromAxisAngle(up, Math.rint(angle / (Math.PI / 2)) * (Math.PI / 2), quarters, 0);
            Quat.multiply(quarters, 0, out, 0, out, 0);
        }
    }

    /** Whether a joint above the hips goes where the source's does. */
    boolean followsRoots() {
        return IntStream.range(0, chain.length - 1).anyMatch(i -> followed[i] != Skeleton.NONE);
    }

    /** Returns the base of support: with wide hips, feet are set wider than leg length alone suggests. */
    private static double base(ReferencePose reference, Pelvis pelvis) {
        return reference.rig().legLength() + pelvis.width();
    }

    private static int[] pathTo(int joint, Skeleton skeleton) {
        int[] upwards = IntStream.iterate(joint, at -> at != Skeleton.NONE, skeleton::parent)
                .toArray();
        return IntStream.range(0, upwards.length)
                .map(i -> upwards[upwards.length - 1 - i])
                .toArray();
    }

    /** Returns the target joints whose translation {@link #apply} sets, ascending. */
    int[] translatedJoints() {
        return IntStream.range(0, chain.length)
                .filter(i -> followed[i] != Skeleton.NONE)
                .map(i -> chain[i])
                .toArray();
    }

    /** Turns a source pose as a whole so that its up is the target's, and its forward too where that is wanted. */
    void rotate(Pose pose) {
        for (int joint : sourceRoots) {
            Quat.multiply(worldRotation, 0, pose.rotations(), 4 * joint, pose.rotations(), 4 * joint);
            Quat.rotate(worldRotation, 0, pose.translations(), 3 * joint, pose.translations(), 3 * joint);
        }
    }

    double scale() {
        return scale;
    }

    /** Returns where a point of the source, in its own world, belongs in the target's. */
    Vec3 place(Vec3 point) {
        double[] out = new double[3];
        Quat.rotate(worldRotation, 0, point).store(out, 0);
        place(out, 0, out, 0);
        return Vec3.of(out, 0);
    }

    /** Returns a clip of the target with the hips kept above the origin. */
    Clip stayInPlace(Clip clip) {
        int hips = chain[chain.length - 1];
        return BodyShift.apply(
                clip,
                translatedJoints()[0],
                world -> world.position(hips).rejectedFrom(up).negated());
    }

    /** Writes where a point of the source, after {@link #rotate(Pose)}, belongs in the target's world, soles on the floor. */
    void place(double[] point, int i, double[] out, int o) {
        double height = point[i] * up.x() + point[i + 1] * up.y() + point[i + 2] * up.z();
        double rise = height * (scale - horizontalScale);
        out[o] = horizontalScale * point[i] + rise * up.x();
        out[o + 1] = horizontalScale * point[i + 1] + rise * up.y();
        out[o + 2] = horizontalScale * point[i + 2] + rise * up.z();
    }

    /**
     * Sets the translations of the hips and of the joints above them.
     *
     * @param source a frame of the source after {@link #rotate(Pose)}
     * @param world of the pose: its rotations are up to date, its positions are overwritten as far as the hips
     */
    void apply(WorldPose source, Pose pose, WorldPose world) {
        double[] local = pose.translations();
        double[] global = world.positions();
        for (int i = 0; i < chain.length; i++) {
            int joint = chain[i];
            int parent = world.skeleton().parent(joint);
            boolean follows = followed[i] != Skeleton.NONE;
            if (i == chain.length - 1) {
                placeHips(source, world);
            } else if (follows) {
                place(source.positions(), 3 * followed[i], global, 3 * joint);
            }
            if (parent == Skeleton.NONE) {
                System.arraycopy(follows ? global : local, 3 * joint, follows ? local : global, 3 * joint, 3);
            } else if (follows) {
                for (int axis = 0; axis < 3; axis++) {
                    local[3 * joint + axis] = global[3 * joint + axis] - global[3 * parent + axis];
                }
                Quat.inverseRotate(world.rotations(), 4 * parent, local, 3 * joint, local, 3 * joint);
            } else {
                Quat.rotate(world.rotations(), 4 * parent, local, 3 * joint, global, 3 * joint);
                for (int axis = 0; axis < 3; axis++) {
                    global[3 * joint + axis] += global[3 * parent + axis];
                }
            }
        }
    }

    private void placeHips(WorldPose source, WorldPose world) {
        double[] point = new double[3];
        double[] offset = new double[3];
        sourcePelvis.offset(source, point);
        targetPelvis.offset(world, offset);
        for (int axis = 0; axis < 3; axis++) {
            point[axis] += source.positions()[3 * sourcePelvis.hips() + axis];
        }
        place(point, 0, point, 0);
        up.times(lift)
                .plus(Vec3.of(point, 0))
                .minus(Vec3.of(offset, 0))
                .store(world.positions(), 3 * targetPelvis.hips());
    }
}
