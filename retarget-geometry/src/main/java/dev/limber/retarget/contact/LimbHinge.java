package dev.limber.retarget.contact;

import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Roles;
import org.jspecify.annotations.Nullable;

/**
 * The elbow or knee of a limb.
 *
 * @param rest unit, the axis about which it bends, in the upper joint's space, as the reference pose tells it
 */
record LimbHinge(int upper, int lower, int end, Vec3 rest) {
    private static final double STRAIGHT = 0.05; // share of the reference axis in the one that the bend shows
    private static final double LEAST_BEND = 0.03; // radians
    private static final double MOST_BEND = 2.6; // radians

    /** Returns the hinge of the limb that a part is the upper bone of; null where a joint is missing. */
    static @Nullable LimbHinge of(Part part, Roles roles, WorldPose standing, Vec3 forward) {
        boolean arm = part.isArm();
        int upper = roles.joint(part.bodyPart(), part.side());
        int lower = roles.joint(arm ? BodyPart.FOREARM : BodyPart.SHIN, part.side());
        int end = roles.joint(arm ? BodyPart.HAND : BodyPart.FOOT, part.side());
        if (upper == Skeleton.NONE || lower == Skeleton.NONE || end == Skeleton.NONE) {
            return null;
        }
        Vec3 along = standing.position(end).minus(standing.position(upper));
        Vec3 hinge = (arm ? along.cross(forward) : forward.cross(along)).normalized();
        return new LimbHinge(upper, lower, end, Quat.inverseRotate(standing.rotations(), 4 * upper, hinge));
    }

    /**
     * Finds the axis in a pose.
     *
     * @param out unit, (3) at {@code o}, the upper joint's space
     * @return the bend in radians
     */
    double find(WorldPose world, double[] out, int o) {
        Vec3 middle = world.position(lower);
        Vec3 above = middle.minus(world.position(upper)).normalized();
        Vec3 below = world.position(end).minus(middle).normalized();
        Vec3 across = above.cross(below);
        Vec3 still = Quat.rotate(world.rotations(), 4 * upper, rest);
        Vec3 axis = across.plus(still.times(STRAIGHT)).normalized();
        Quat.inverseRotate(world.rotations(), 4 * upper, axis).store(out, o);
        return Math.atan2(across.length(), above.dot(below));
    }

    /** Returns how far a joint may bend more, or less, than it is bent. */
    static double limit(double change, double bend) {
        return Math.max(Math.min(0, LEAST_BEND - bend), Math.min(Math.max(0, MOST_BEND - bend), change));
    }
}
