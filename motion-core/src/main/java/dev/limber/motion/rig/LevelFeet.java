package dev.limber.motion.rig;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;

/**
 * Sets feet level that rest tilted with their legs. Skeletons of Acclaim files, and so most of the CMU database, rest
 * with legs apart, and each foot is built on in the plane of its leg: it lies on the floor only when the leg hangs
 * straight. The toe shows it: it is as far aside of the ankle for its drop as the ankle is of the hip.
 */
final class LevelFeet {
    /** Legs that rest closer to upright than this tell nothing: a toe that points outwards a little looks the same. */
    private static final double APART = Math.toRadians(8);

    /** How far a foot may be off the plane of its leg and still be built in it. */
    private static final double IN_PLANE = Math.toRadians(2);

    private LevelFeet() {}

    /** Sets both feet level in a pose whose legs are straight, where both are tilted as their legs are. */
    static void set(Pose pose, Roles roles) {
        WorldPose world = WorldPose.of(pose);
        BodyFrame body = BodyFrame.of(world, roles).upright();
        List<Side> sides = List.of(Side.LEFT, Side.RIGHT);
        if (sides.stream().allMatch(side -> isTilted(world, roles, side, body))) {
            for (Side side : sides) {
                int foot = roles.joint(BodyPart.FOOT, side);
                double[] level = new double[4];
                Quat.fromAxisAngle(body.forward(), -tilt(leg(world, roles, side), body), level, 0);
                Quat.multiply(level, 0, world.rotations(), 4 * foot, level, 0);
                world.setRotation(foot, level, 0, pose);
            }
        }
    }

    private static boolean isTilted(WorldPose world, Roles roles, Side side, BodyFrame body) {
        int toe = roles.joint(BodyPart.TOE, side);
        if (toe == Skeleton.NONE || roles.joint(BodyPart.FOOT, side) == Skeleton.NONE) {
            return false;
        }
        double leg = tilt(leg(world, roles, side), body);
        double foot = tilt(bone(world, roles.joint(BodyPart.FOOT, side), toe), body);
        return Math.abs(leg) > APART && Math.abs(foot - leg) < IN_PLANE;
    }

    private static Vec3 leg(WorldPose world, Roles roles, Side side) {
        return bone(world, roles.joint(BodyPart.THIGH, side), roles.joint(BodyPart.FOOT, side));
    }

    private static Vec3 bone(WorldPose world, int from, int to) {
        return world.position(to).minus(world.position(from));
    }

    /** Returns by how much a bone that hangs down leans aside, radians about forward. */
    private static double tilt(Vec3 bone, BodyFrame body) {
        return Math.atan2(bone.dot(body.left()), -bone.dot(body.up()));
    }
}
