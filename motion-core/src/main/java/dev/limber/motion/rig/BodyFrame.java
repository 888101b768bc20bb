package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;

/**
 * The character's own directions in one pose, in world space: three unit vectors, each perpendicular to the others,
 * with left = up x forward.
 */
record BodyFrame(Vec3 left, Vec3 up, Vec3 forward) {
    /** The torso leans less than this from the world's up axis. */
    private static final double UPRIGHT = Math.toRadians(35);

    /** Reads the directions off the thighs and the torso. Zero vectors where a body gives none. */
    static BodyFrame of(WorldPose world, Roles roles) {
        Vec3 left = across(world, roles);
        Vec3 up = world.position(top(roles))
                .minus(world.position(roles.joint(BodyPart.HIPS, Side.CENTER)))
                .rejectedFrom(left)
                .normalized();
        return new BodyFrame(left, up, left.cross(up));
    }

    /** Returns the frame about the axis of the world that is up, however the torso leans as it is built. */
    BodyFrame upright() {
        Vec3 axis = Axes.snap(up, UPRIGHT);
        Vec3 ahead = forward.rejectedFrom(axis).normalized();
        return new BodyFrame(axis.cross(ahead), axis, ahead);
    }

    private static Vec3 across(WorldPose world, Roles roles) {
        Vec3 thighs = world.position(roles.joint(BodyPart.THIGH, Side.LEFT))
                .minus(world.position(roles.joint(BodyPart.THIGH, Side.RIGHT)));
        return thighs.normalized();
    }

    /** Returns the joint at the upper end of the torso: where the neck starts, or else the head or the last spine joint. */
    static int top(Roles roles) {
        int neck = roles.joint(BodyPart.NECK, Side.CENTER);
        if (neck != Skeleton.NONE) {
            return neck;
        }
        int head = roles.joint(BodyPart.HEAD, Side.CENTER);
        if (head != Skeleton.NONE) {
            return head;
        }
        int[] spine = roles.chain(BodyPart.SPINE, Side.CENTER);
        return spine.length > 0 ? spine[spine.length - 1] : roles.joint(BodyPart.HIPS, Side.CENTER);
    }

    /** Returns the character's outward direction on that side. */
    Vec3 outward(Side side) {
        return side == Side.RIGHT ? left.negated() : left;
    }
}
