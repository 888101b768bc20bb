package dev.limber.retarget;

import java.util.Set;

/**
 * What the geometric retargeter does beyond the transfer of rotations.
 *
 * @param ik what is kept in place; empty for none
 */
public record RetargetSettings(RootMotion rootMotion, Set<IkTarget> ik, Facing facing, RootJoint rootJoint) {
    public static final RetargetSettings DEFAULT =
            new RetargetSettings(RootMotion.SCALED, Set.of(IkTarget.FEET), Facing.CHARACTER, RootJoint.AUTO);

    public RetargetSettings {
        ik = Set.copyOf(ik);
    }

    public RetargetSettings withRootMotion(RootMotion motion) {
        return new RetargetSettings(motion, ik, facing, rootJoint);
    }

    public RetargetSettings withIk(IkTarget... targets) {
        return withIk(Set.of(targets));
    }

    public RetargetSettings withIk(Set<IkTarget> targets) {
        return new RetargetSettings(rootMotion, targets, facing, rootJoint);
    }

    public RetargetSettings withFacing(Facing other) {
        return new RetargetSettings(rootMotion, ik, other, rootJoint);
    }

    public RetargetSettings withRootJoint(RootJoint other) {
        return new RetargetSettings(rootMotion, ik, facing, other);
    }
}
