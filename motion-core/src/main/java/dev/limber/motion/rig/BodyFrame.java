package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The character's own directions in one pose, in world space: three unit vectors, each perpendicular to the others,
 * with left = up x forward.
 */
record BodyFrame(Vec3 left, Vec3 up, Vec3 forward) {
    /** The torso leans less than this from the world's up axis. */
    private static final double UPRIGHT = Math.toRadians(35);

    static final double COS_UPRIGHT = Math.cos(UPRIGHT);

    /** Joints of a pair that are closer than this, in lengths of the trunk, do not show which way is left. */
    private static final double APART = 0.01;

    /**
     * Reads the directions off the thighs and the torso; off the arms where the thighs or the ends of the torso coincide.
     * Zero vectors where a body gives none.
     */
    static BodyFrame of(WorldPose world, Roles roles) {
        Vec3 hips = world.position(roles.joint(BodyPart.HIPS, Side.CENTER));
        Vec3 trunk = world.position(top(roles)).minus(hips);
        Vec3 shoulders = middle(world, roles, BodyPart.UPPER_ARM)
                .map(middle -> middle.minus(hips))
                .orElse(trunk);
        Vec3 line = trunk.length() > APART * shoulders.length() ? trunk : shoulders;
        Vec3 left = Stream.of(BodyPart.THIGH, BodyPart.UPPER_ARM, BodyPart.SHIN, BodyPart.FOOT)
                .map(part -> across(world, roles, part))
                .filter(across -> across.length() > APART * line.length())
                .findFirst()
                .orElse(Vec3.ZERO)
                .normalized();
        Vec3 up = line.rejectedFrom(left).normalized();
        return new BodyFrame(left, up, left.cross(up));
    }

    /** Returns the place between the left and the right joint of a pair, if both are there. */
    static Optional<Vec3> middle(WorldPose world, Roles roles, BodyPart part) {
        int left = roles.joint(part, Side.LEFT);
        int right = roles.joint(part, Side.RIGHT);
        return left == Skeleton.NONE || right == Skeleton.NONE
                ? Optional.empty()
                : Optional.of(world.position(left).plus(world.position(right)).times(0.5));
    }

    /** Returns the way from the right joint of a pair to the left one; zero without the pair. */
    private static Vec3 across(WorldPose world, Roles roles, BodyPart part) {
        int left = roles.joint(part, Side.LEFT);
        int right = roles.joint(part, Side.RIGHT);
        return left == Skeleton.NONE || right == Skeleton.NONE
                ? Vec3.ZERO
                : world.position(left).minus(world.position(right));
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

    /** Returns the frame about the axis of the world that is up, however the torso leans as it is built. */
    BodyFrame upright() {
        Vec3 axis = Axes.snap(up, UPRIGHT);
        Vec3 ahead = forward.rejectedFrom(axis).normalized();
        return new BodyFrame(axis.cross(ahead), axis, ahead);
    }

    /** Returns the character's outward direction on that side. */
    Vec3 outward(Side side) {
        return side == Side.RIGHT ? left.negated() : left;
    }
}
