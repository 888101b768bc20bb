package dev.limber.motion.ik;

import dev.limber.motion.EndSite;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.Comparator;
import java.util.Optional;

/**
 * The joints of a leg that foot solving moves.
 *
 * @param toe the joint that carries the toe point: the toe joint, or the foot itself when only an end site marks the toes
 * @param toeOffset the toe point in that joint's local space; zero when the toe joint is the point
 */
public record Leg(Side side, int thigh, int shin, int foot, int toe, Vec3 toeOffset) {

    /** Returns the leg of that side, or nothing when thigh, shin or foot is missing. */
    public static Optional<Leg> of(Skeleton skeleton, Roles roles, Side side) {
        int thigh = roles.joint(BodyPart.THIGH, side);
        int shin = roles.joint(BodyPart.SHIN, side);
        int foot = roles.joint(BodyPart.FOOT, side);
        if (!isAncestor(skeleton, thigh, shin) || !isAncestor(skeleton, shin, foot)) {
            return Optional.empty();
        }
        int toe = roles.joint(BodyPart.TOE, side);
        if (isAncestor(skeleton, foot, toe)) {
            return Optional.of(new Leg(side, thigh, shin, foot, toe, Vec3.ZERO));
        }
        Vec3 tip = skeleton.endSites().stream()
                .filter(site -> site.joint() == foot)
                .map(EndSite::offset)
                .max(Comparator.comparingDouble(Vec3::length))
                .orElse(Vec3.ZERO);
        return Optional.of(new Leg(side, thigh, shin, foot, foot, tip));
    }

    static boolean isAncestor(Skeleton skeleton, int ancestor, int joint) {
        return ancestor != Skeleton.NONE && joint != ancestor && skeleton.isUnder(ancestor, joint);
    }

    /** Whether a point marks the toes, so that the foot can be rotated towards it. */
    public boolean hasToe() {
        return toe != foot || toeOffset.length() > 0;
    }

    /** Returns the point that marks the heel: the ankle joint. */
    public EndSite heelPoint() {
        return new EndSite(foot, Vec3.ZERO);
    }

    public EndSite toePoint() {
        return new EndSite(toe, toeOffset);
    }
}
