package dev.limber.evaluation.retarget;

import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Role;
import java.util.EnumSet;
import java.util.Set;

/** Pairs the joints of two rigs by role alone. */
final class RolePairs {
    /** Parts that follow others and stay at rest here. */
    private static final Set<BodyPart> PASSIVE = EnumSet.of(
            BodyPart.ROOT,
            BodyPart.OTHER,
            BodyPart.UPPER_ARM_TWIST,
            BodyPart.FOREARM_TWIST,
            BodyPart.THIGH_TWIST,
            BodyPart.SHIN_TWIST);

    private RolePairs() {}

    /**
     * Returns the source joint of a target joint, or {@link Skeleton#NONE}. Chains of different length are matched end
     * to end, so that a source joint may serve several target joints or none.
     */
    static int sourceOf(int targetJoint, Rig source, Rig target) {
        Role role = target.roles().of(targetJoint);
        if (PASSIVE.contains(role.part())) {
            return Skeleton.NONE;
        }
        int[] from = source.roles().chain(role.part(), role.side());
        int[] to = target.roles().chain(role.part(), role.side());
        if (from.length == 0) {
            return Skeleton.NONE;
        }
        double along = to.length == 1 ? 1 : role.index() / (to.length - 1.0);
        return from[(int) Math.round(along * (from.length - 1))];
    }
}
