package dev.limber.motion.rig;

import dev.limber.motion.EndSite;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;

/** Where the bone of a joint points: at the next joint of the limb, or else at its tip. */
final class BoneEnds {
    private BoneEnds() {}

    /** Returns the joint at the other end of the bone, or {@link Skeleton#NONE} when a body has none or it is a tip. */
    static int end(Roles roles, BodyPart part, Side side) {
        return switch (part) {
            case CLAVICLE -> roles.joint(BodyPart.UPPER_ARM, side);
            case UPPER_ARM -> roles.joint(BodyPart.FOREARM, side);
            case FOREARM -> roles.joint(BodyPart.HAND, side);
            case HAND -> roles.joint(BodyPart.MIDDLE, side);
            case THIGH -> roles.joint(BodyPart.SHIN, side);
            case SHIN -> roles.joint(BodyPart.FOOT, side);
            case FOOT -> roles.joint(BodyPart.TOE, side);
            default -> Skeleton.NONE;
        };
    }

    /**
     * Returns the direction of a foot, a toe or a hand in its own space: to the next joint, to its tip, or, where a
     * file gives neither, the direction of the bone before it. Not normalised.
     */
    static Vec3 tip(Skeleton skeleton, Roles roles, BodyPart part, Side side) {
        int joint = roles.joint(part, side);
        int end = end(roles, part, side);
        if (end != Skeleton.NONE && joint != Skeleton.NONE && skeleton.isUnder(joint, end)) {
            return place(skeleton, joint, end);
        }
        return skeleton.endSites().stream()
                .filter(site -> site.joint() == joint && site.offset().length() > 0)
                .map(EndSite::offset)
                .findFirst()
                .orElseGet(() -> skeleton.restTranslation(joint));
    }

    /** Returns where a joint rests in the space of one above it. */
    private static Vec3 place(Skeleton skeleton, int above, int joint) {
        Pose rest = skeleton.restPose();
        Vec3 place = skeleton.restTranslation(joint);
        for (int at = skeleton.parent(joint); at != above; at = skeleton.parent(at)) {
            place = skeleton.restTranslation(at).plus(Quat.rotate(rest.rotations(), 4 * at, place));
        }
        return place;
    }
}
