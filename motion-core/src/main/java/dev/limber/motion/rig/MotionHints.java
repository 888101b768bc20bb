package dev.limber.motion.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a clip tells about a body whose zero pose is no stance: which way is up in its world, about which axis each
 * elbow and knee bends, where shoulders and feet rest.
 */
final class MotionHints {
    private static final int MOST_SAMPLES = 240;
    /** A joint that bends less than this in all, as a sum of sines over the samples, shows no axis. */
    private static final double LEAST_BEND = 0.5;

    private Vec3 up = Vec3.ZERO; // sum over the samples
    private final Map<Side, Vec3> elbows = new EnumMap<>(Side.class); // sums in the upper arm's space
    private final Map<Side, Vec3> knees = new EnumMap<>(Side.class); // sums in the thigh's space
    private final Map<Side, Vec3> clavicles = new EnumMap<>(Side.class); // sums in the space of the clavicle's parent

    private MotionHints() {}

    static MotionHints of(Clip clip, Roles roles) {
        MotionHints hints = new MotionHints();
        Pose pose = new Pose(clip.skeleton());
        WorldPose world = new WorldPose(clip.skeleton());
        int step = Math.max(1, clip.frameCount() / MOST_SAMPLES);
        for (int frame = 0; frame < clip.frameCount(); frame += step) {
            clip.read(frame, pose);
            world.update(pose);
            hints.sample(world, roles);
        }
        return hints;
    }

    private void sample(WorldPose world, Roles roles) {
        up = up.plus(BodyFrame.of(world, roles).up());
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            addHinge(world, roles, side, BodyPart.UPPER_ARM, BodyPart.FOREARM, elbows);
            addHinge(world, roles, side, BodyPart.THIGH, BodyPart.SHIN, knees);
            int clavicle = roles.joint(BodyPart.CLAVICLE, side);
            if (clavicle != Skeleton.NONE && world.skeleton().parent(clavicle) != Skeleton.NONE) {
                Vec3 bone = StanceCheck.bone(world, roles, BodyPart.CLAVICLE, side);
                clavicles.merge(side, toLocal(world, world.skeleton().parent(clavicle), bone), Vec3::plus);
            }
        }
    }

    private static void addHinge(
            WorldPose world, Roles roles, Side side, BodyPart upper, BodyPart lower, Map<Side, Vec3> sums) {
        Vec3 axis = StanceCheck.bone(world, roles, upper, side).cross(StanceCheck.bone(world, roles, lower, side));
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

    /** Returns the world axis that bodies of the clip stand along most. */
    Vec3 up() {
        return Axes.nearest(up);
    }

    /** Returns the axis about which the forearm turns when the elbow bends, in the upper arm's space. */
    Optional<Vec3> elbow(Side side) {
        return axis(elbows, side);
    }

    /** Returns the axis about which the shin turns when the knee bends, in the thigh's space. */
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
