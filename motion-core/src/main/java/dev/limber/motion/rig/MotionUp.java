package dev.limber.motion.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Finds the up axis if a clip and its rest pose disagree: some tools write a skeleton with Y up and motion with Z up. A
 * body that stands along another axis all the time, on a floor there, is better evidence than the rest pose. The feet
 * of a body that merely lies down are at no constant level along that axis, and one that falls stands as it rests first.
 */
final class MotionUp {
    /** Of all frames. */
    private static final double MOST = 0.7;
    /** How far feet are from the floor at most, in heights of the hips. */
    private static final double ON_FLOOR = 0.35;

    /** How far joints of a body that lies are below the floor at most, in heights of the hips. */
    private static final double BELOW = 0.05;
    /** How high its hips are at most. */
    private static final double LOW = 0.75;

    private MotionUp() {}

    /**
     * Returns the pose rotated as a whole, so that its up is the clip's.
     *
     * @param doubts gets a sentence if the body never stands in the clip
     */
    static Pose rotate(Pose standing, Clip clip, Roles roles, List<String> doubts) {
        WorldPose world = WorldPose.of(standing);
        Vec3 rest = Axes.nearest(BodyFrame.of(world, roles).up());
        Vec3 up = of(world, clip, roles, doubts);
        if (up.equals(rest)) {
            return standing;
        }
        double[] rotation = new double[4];
        Quat.between(rest, up, rotation, 0);
        Skeleton skeleton = standing.skeleton();
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            if (skeleton.parent(joint) == Skeleton.NONE) {
                Quat.multiply(rotation, 0, standing.rotations(), 4 * joint, standing.rotations(), 4 * joint);
                Quat.rotate(rotation, 0, standing.translations(), 3 * joint, standing.translations(), 3 * joint);
            }
        }
        return standing;
    }

    /**
     * Returns the axis of the world that is up in a clip, by a pose that shows how the body stands.
     *
     * @param doubts gets a sentence if the body never stands in the clip
     */
    static Vec3 of(WorldPose standing, Clip clip, Roles roles, List<String> doubts) {
        Vec3 own = BodyFrame.of(standing, roles).up();
        Vec3 rest = Axes.nearest(own);
        if (clip.frameCount() == 0) {
            return rest;
        }
        List<WorldPose> samples = SampledPoses.of(clip.skeleton(), Optional.of(clip));
        Vec3 up = Axes.nearest(
                samples.stream().map(pose -> BodyFrame.of(pose, roles).up()).reduce(Vec3.ZERO, Vec3::plus));
        double hips =
                standing.position(roles.joint(BodyPart.HIPS, Side.CENTER)).dot(own) - lowestFoot(standing, roles, own);
        boolean agrees = up.dot(own) > Math.cos(Math.PI / 4);
        if (agrees || samples.stream().anyMatch(pose -> stands(pose, roles, rest, hips))) {
            return rest;
        }
        boolean lies = samples.stream().allMatch(pose -> lies(pose, standing, roles, rest));
        if (!lies && standsAlong(up, samples, roles, hips)) {
            return up;
        }
        doubts.add("its body is along " + Axes.name(up) + " in the clip and along " + Axes.name(rest)
                + " at rest; it is taken to lie or lean, with " + Axes.name(rest) + " up");
        return rest;
    }

    /** Whether a body lies on the floor of the pose in which it stands: it touches that, and its hips are low. */
    private static boolean lies(WorldPose pose, WorldPose standing, Roles roles, Vec3 up) {
        int hips = roles.joint(BodyPart.HIPS, Side.CENTER);
        double floor = lowest(standing, roles, up);
        double tall = standing.position(hips).dot(up) - floor;
        double low = (lowest(pose, roles, up) - floor) / tall;
        double height = (pose.position(hips).dot(up) - floor) / tall;
        return low > -BELOW && low < ON_FLOOR && height > BELOW && height < LOW;
    }

    private static double lowest(WorldPose pose, Roles roles, Vec3 up) {
        return IntStream.range(0, pose.skeleton().jointCount())
                .filter(joint -> roles.of(joint).part() != BodyPart.OTHER)
                .filter(joint -> roles.of(joint).part() != BodyPart.ROOT)
                .mapToDouble(joint -> pose.position(joint).dot(up))
                .min()
                .orElse(0);
    }

    private static boolean stands(WorldPose pose, Roles roles, Vec3 up, double hips) {
        double height = pose.position(roles.joint(BodyPart.HIPS, Side.CENTER)).dot(up);
        return BodyFrame.of(pose, roles).up().dot(up) > BodyFrame.COS_UPRIGHT
                && Math.abs(lowestFoot(pose, roles, up)) < ON_FLOOR * hips
                && Math.abs(height - hips) < ON_FLOOR * hips;
    }

    private static boolean standsAlong(Vec3 up, List<WorldPose> samples, Roles roles, double hips) {
        long upright = samples.stream()
                .filter(pose -> BodyFrame.of(pose, roles).up().dot(up) > BodyFrame.COS_UPRIGHT)
                .count();
        double floor = median(samples, pose -> lowestFoot(pose, roles, up));
        double height = median(
                samples,
                pose -> pose.position(roles.joint(BodyPart.HIPS, Side.CENTER)).dot(up));
        return upright > MOST * samples.size()
                && Math.abs(floor) < ON_FLOOR * hips
                && Math.abs(height - hips) < ON_FLOOR * hips;
    }

    private static double median(List<WorldPose> samples, ToDoubleFunction<WorldPose> of) {
        return samples.stream()
                .mapToDouble(of)
                .sorted()
                .skip(samples.size() / 2)
                .findFirst()
                .orElse(0);
    }

    private static double lowestFoot(WorldPose pose, Roles roles, Vec3 up) {
        return Math.min(
                pose.position(roles.joint(BodyPart.FOOT, Side.LEFT)).dot(up),
                pose.position(roles.joint(BodyPart.FOOT, Side.RIGHT)).dot(up));
    }
}
