package dev.limber.retarget;

import java.util.Set;

/**
 * What the geometric retargeter does beyond the transfer of rotations.
 *
 * @param ik what is kept in place; empty for none
 */
public record RetargetSettings(RootMotion rootMotion, Set<IkTarget> ik) {
    public static final RetargetSettings DEFAULT = new RetargetSettings(RootMotion.SCALED, Set.of(IkTarget.FEET));

    public RetargetSettings {
        ik = Set.copyOf(ik);
    }

    public RetargetSettings withRootMotion(RootMotion motion) {
        return new RetargetSettings(motion, ik);
    }

    public RetargetSettings withIk(IkTarget... targets) {
        return new RetargetSettings(rootMotion, Set.of(targets));
    }
}
