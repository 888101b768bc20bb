package dev.limber.motion.rig;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;

/**
 * Straightens elbows and knees of a rest pose. The bend of limbs at rest is arbitrary: the same character comes with
 * straight arms, with slightly bent elbows, or with knees in a slight crouch. Feet stay as flat on the floor as they
 * rest.
 */
final class StraightLimbs {
    private StraightLimbs() {}

    /** Returns the rest pose with forearms in line with the upper arms and shins in line with the thighs. */
    static Pose of(Skeleton skeleton, Roles roles) {
        Pose pose = skeleton.restPose();
        WorldPose world = WorldPose.of(pose);
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            straighten(BodyPart.UPPER_ARM, BodyPart.FOREARM, side, roles, pose, world);
            straighten(BodyPart.THIGH, BodyPart.SHIN, side, roles, pose, world);
        }
        return pose;
    }

    private static void straighten(BodyPart upper, BodyPart lower, Side side, Roles roles, Pose pose, WorldPose world) {
        Vec3 line = ReferencePoseCheck.bone(world, roles, upper, side);
        Vec3 bone = ReferencePoseCheck.bone(world, roles, lower, side);
        if (line.equals(Vec3.ZERO) || bone.equals(Vec3.ZERO)) {
            return;
        }
        int joint = roles.joint(lower, side);
        int foot = lower == BodyPart.SHIN ? roles.joint(BodyPart.FOOT, side) : Skeleton.NONE;
        double[] flat = new double[4];
        if (foot != Skeleton.NONE) {
            Quat.copy(world.rotations(), 4 * foot, flat, 0);
        }
        double[] rotated = new double[4];
        Quat.between(bone, line, rotated, 0);
        Quat.multiply(rotated, 0, world.rotations(), 4 * joint, rotated, 0);
        world.setRotation(joint, rotated, 0, pose);
        world.updateFrom(joint, pose);
        if (foot != Skeleton.NONE) {
            world.setRotation(foot, flat, 0, pose);
            world.updateFrom(foot, pose);
        }
    }
}
