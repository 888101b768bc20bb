package dev.limber.motion.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a clip shows about a body whose zero pose is not a reference pose: which way is up, about which axis each elbow
 * and knee bends, where shoulders and feet rest.
 */
final class MotionHints {
    private static final int MOST_SAMPLES = 240;
    /** A joint that bends less than this in all, as a sum of sines over the samples, shows no axis. */
    private static final double LEAST_BEND = 0.5;

    private Vec3 up = Vec3.ZERO; // sum over the samples
    private final Map<Side, Vec3> elbows = new EnumMap<>(Side.class); // sums in the upper arm's space
    private final Map<Side, Vec3> knees = new EnumMap<>(Side.class); // sums in the thigh's space
    private final Map<Side, Vec3> clavicles = new EnumMap<>(Side.class); // sums in the space of the clavicle's parent

    private final double[] rotations; // (joint, 4) sums of the local rotations, then their means
    private final List<Vec3> feet = new ArrayList<>(); // unit directions from ankle to ball, of all samples

    private MotionHints(Skeleton skeleton) {
        rotations = new double[4 * skeleton.jointCount()];
    }

    /** @param upright the axis that bodies of the clip stand along, if that is known */
    static MotionHints of(Clip clip, Roles roles, Optional<Vec3> upright) {
        MotionHints hints = new MotionHints(clip.skeleton());
        FloorAxis floor = new FloorAxis();
        Pose pose = new Pose(clip.skeleton());
        WorldPose world = new WorldPose(clip.skeleton());
        int step = Math.max(1, clip.frameCount() / MOST_SAMPLES);
        for (int frame = 0; frame < clip.frameCount(); frame += step) {
            clip.read(frame, pose);
            world.update(pose);
            hints.sample(world, roles);
            floor.sample(world, roles);
            hints.addRotations(pose.rotations());
        }
        hints.up = upright.orElseGet(() -> floor.orElse(hints.up));
        for (int i = 0; i < hints.rotations.length; i += 4) {
            Quat.normalize(hints.rotations, i, hints.rotations, i);
        }
        return hints;
    }

    private void sample(WorldPose world, Roles roles) {
        up = up.plus(BodyFrame.of(world, roles).up());
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            addHinge(world, roles, side, BodyPart.UPPER_ARM, BodyPart.FOREARM, elbows);
            addHinge(world, roles, side, BodyPart.THIGH, BodyPart.SHIN, knees);
            Vec3 tip =
                    BoneEnds.tip(world.skeleton(), roles, BodyPart.FOOT, side).normalized();
            feet.add(Quat.rotate(world.rotations(), 4 * roles.joint(BodyPart.FOOT, side), tip));
            int clavicle = roles.joint(BodyPart.CLAVICLE, side);
            if (clavicle != Skeleton.NONE && world.skeleton().parent(clavicle) != Skeleton.NONE) {
                Vec3 bone = ReferencePoseCheck.bone(world, roles, BodyPart.CLAVICLE, side);
                clavicles.merge(side, toLocal(world, world.skeleton().parent(clavicle), bone), Vec3::plus);
            }
        }
    }

    /** Adds quaternions, each of the sign that is nearer to the sum; fine for a mean of rotations of one joint. */
    private void addRotations(double[] local) {
        for (int i = 0; i < local.length; i += 4) {
            double sign = Quat.dot(rotations, i, local, i) < 0 ? -1 : 1;
            for (int k = i; k < i + 4; k++) {
                rotations[k] += sign * local[k];
            }
        }
    }

    private static void addHinge(
            WorldPose world, Roles roles, Side side, BodyPart upper, BodyPart lower, Map<Side, Vec3> sums) {
        Vec3 axis = ReferencePoseCheck.bone(world, roles, upper, side)
                .cross(ReferencePoseCheck.bone(world, roles, lower, side));
        int joint = roles.joint(upper, side);
        if (joint != Skeleton.NONE) {
            sums.merge(side, toLocal(world, joint, axis), Vec3::plus);
        }
    }

    private static Vec3 toLocal(WorldPose world, int joint, Vec3 v) {
        double[] local = new double[3];
        v.store(local, 0);
        Quat.inverseRotate(world.rotations(), 4 * joint, local, 0, local, 0);
        return Vec3.of(local, 0);
    }

    /** Returns the live array of mean local rotations, (joint, 4) wxyz. */
    double[] rotations() {
        return rotations;
    }

    /** Returns the world axis that bodies of the clip stand along most. */
    Vec3 up() {
        return Axes.nearest(up);
    }

    /** Returns how far the feet point below the horizon, in radians: the median, as feet are flat more often than not. */
    double footPitch() {
        double[] pitches = feet.stream()
                .mapToDouble(foot -> Math.asin(Math.max(-1, Math.min(1, -foot.dot(up())))))
                .sorted()
                .toArray();
        return pitches[pitches.length / 2];
    }

    /** Returns the axis about which the forearm rotates when the elbow bends, in the upper arm's space. */
    Optional<Vec3> elbow(Side side) {
        return axis(elbows, side);
    }

    /** Returns the axis about which the shin rotates when the knee bends, in the thigh's space. */
    Optional<Vec3> knee(Side side) {
        return axis(knees, side);
    }

    private static Optional<Vec3> axis(Map<Side, Vec3> sums, Side side) {
        return Optional.ofNullable(sums.get(side))
                .filter(sum -> sum.length() > LEAST_BEND)
                .map(Vec3::normalized);
    }

    /** Returns the mean direction of the clavicle's bone, in the space of the joint that it is fixed to. */
    Optional<Vec3> clavicle(Side side) {
        return Optional.ofNullable(clavicles.get(side)).map(Vec3::normalized);
    }
}
