package dev.limber.motion.rig;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;

/**
 * A person who stands with the feet below the hip joints. Many skeletons rest with their legs apart; measured from such a rest,
 * a walk would cross the legs of a body that rests with them together.
 */
final class HangingLegs {
    private HangingLegs() {}

    /**
     * Returns the pose with legs that lean to neither side; feet keep their rotation.
     *
     * @param standing stays as it is
     * @param up unit, world
     * @param forward unit, world
     */
    static Pose of(Pose standing, Roles roles, Vec3 up, Vec3 forward) {
        Pose pose = new Pose(standing.skeleton());
        pose.set(standing);
        WorldPose world = WorldPose.of(pose);
        Vec3 left = up.cross(forward).normalized();
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            int thigh = roles.joint(BodyPart.THIGH, side);
            int foot = roles.joint(BodyPart.FOOT, side);
            if (thigh == Skeleton.NONE
                    || foot == Skeleton.NONE
                    || !pose.skeleton().isUnder(thigh, foot)) {
                continue;
            }
            double[] level = new double[4];
            Quat.copy(world.rotations(), 4 * foot, level, 0);
            Vec3 leg = world.position(foot).minus(world.position(thigh));
            double tilt = Math.atan2(leg.dot(left), -leg.dot(up));
            double[] upright = new double[4];
            Quat.fromAxisAngle(forward, -tilt, upright, 0);
            Quat.multiply(upright, 0, world.rotations(), 4 * thigh, upright, 0);
            world.setRotation(thigh, upright, 0, pose);
            world.updateFrom(thigh, pose);
            world.setRotation(foot, level, 0, pose);
            world.updateFrom(foot, pose);
        }
        return pose;
    }
}
