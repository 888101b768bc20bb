package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;

/** Measures how far a pose is from a straight body, in any orientation and with any arms. */
final class ReferencePoseCheck {
    /** No bone of a reference pose is further off than this, in radians: legs apart by 40 degrees pass, a bent knee does not. */
    private static final double FARTHEST = Math.toRadians(40);

    private ReferencePoseCheck() {}

    static boolean isReferencePose(WorldPose world, Roles roles) {
        return error(world, roles) < FARTHEST;
    }

    /** Returns the largest angle, in radians, of a leg bone from straight down or of an elbow from straight. */
    static double error(WorldPose world, Roles roles) {
        BodyFrame body = BodyFrame.of(world, roles);
        Vec3 down = body.up().negated();
        double worst = 0;
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            Vec3 upperArm = bone(world, roles, BodyPart.UPPER_ARM, side);
            worst = Math.max(worst, bone(world, roles, BodyPart.THIGH, side).angle(down));
            worst = Math.max(worst, bone(world, roles, BodyPart.SHIN, side).angle(down));
            worst = Math.max(worst, bone(world, roles, BodyPart.FOREARM, side).angle(upperArm));
            // An arm along the spine, upwards, is how files without a reference pose store it.
            worst = Math.max(worst, upperArm.angle(down) - Math.PI / 2);
        }
        return worst;
    }

    static Vec3 bone(WorldPose world, Roles roles, BodyPart part, Side side) {
        int joint = roles.joint(part, side);
        int end = BoneEnds.end(roles, part, side);
        return joint == Skeleton.NONE || end == Skeleton.NONE
                ? Vec3.ZERO
                : world.position(end).minus(world.position(joint)).normalized();
    }
}
