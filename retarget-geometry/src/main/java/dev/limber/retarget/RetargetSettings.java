package dev.limber.retarget;

import dev.limber.motion.rig.Side;
import java.util.List;
import java.util.Set;

/**
 * Settings of the geometric retargeter.
 *
 * @param ik what inverse kinematics keeps in place; empty for none
 * @param volumes of the target for contacts, which replace those that are found; empty for none
 * @param props which joints are props, as the user says; overrides what is found; empty for nothing
 */
public record RetargetSettings(
        RootMotion rootMotion,
        Set<IkTarget> ik,
        Facing facing,
        RootJoint rootJoint,
        SourceSettings source,
        BodySettings body,
        ArmSettings leftArm,
        ArmSettings rightArm,
        LegSettings leftLeg,
        LegSettings rightLeg,
        List<VolumeSettings> volumes,
        List<PropSettings> props) {
    public static final RetargetSettings DEFAULT = new RetargetSettings(
            RootMotion.SCALED,
            Set.of(IkTarget.FEET),
            Facing.CHARACTER,
            RootJoint.AUTO,
            SourceSettings.DEFAULT,
            BodySettings.DEFAULT,
            ArmSettings.DEFAULT,
            ArmSettings.DEFAULT,
            LegSettings.DEFAULT,
            LegSettings.DEFAULT,
            List.of(),
            List.of());

    public RetargetSettings {
        ik = Set.copyOf(ik);
        volumes = List.copyOf(volumes);
        props = List.copyOf(props);
    }

    public ArmSettings arm(Side side) {
        return side == Side.RIGHT ? rightArm : leftArm;
    }

    public LegSettings leg(Side side) {
        return side == Side.RIGHT ? rightLeg : leftLeg;
    }

    /** Whether nothing is changed about how body and limbs follow the source. */
    public boolean hasPlainLimbs() {
        return withLimbsOf(DEFAULT).equals(this);
    }

    private RetargetSettings withLimbsOf(RetargetSettings other) {
        return withBody(other.body).withArms(other.leftArm, other.rightArm).withLegs(other.leftLeg, other.rightLeg);
    }

    public RetargetSettings withRootMotion(RootMotion motion) {
        return new RetargetSettings(
                motion, ik, facing, rootJoint, source, body, leftArm, rightArm, leftLeg, rightLeg, volumes, props);
    }

    public RetargetSettings withIk(IkTarget... targets) {
        return withIk(Set.of(targets));
    }

    public RetargetSettings withIk(Set<IkTarget> targets) {
        return new RetargetSettings(
                rootMotion,
                targets,
                facing,
                rootJoint,
                source,
                body,
                leftArm,
                rightArm,
                leftLeg,
                rightLeg,
                volumes,
                props);
    }

    public RetargetSettings withFacing(Facing other) {
        return new RetargetSettings(
                rootMotion, ik, other, rootJoint, source, body, leftArm, rightArm, leftLeg, rightLeg, volumes, props);
    }

    public RetargetSettings withRootJoint(RootJoint other) {
        return new RetargetSettings(
                rootMotion, ik, facing, other, source, body, leftArm, rightArm, leftLeg, rightLeg, volumes, props);
    }

    public RetargetSettings withSource(SourceSettings other) {
        return new RetargetSettings(
                rootMotion, ik, facing, rootJoint, other, body, leftArm, rightArm, leftLeg, rightLeg, volumes, props);
    }

    public RetargetSettings withBody(BodySettings other) {
        return new RetargetSettings(
                rootMotion, ik, facing, rootJoint, source, other, leftArm, rightArm, leftLeg, rightLeg, volumes, props);
    }

    public RetargetSettings withArms(ArmSettings left, ArmSettings right) {
        return new RetargetSettings(
                rootMotion, ik, facing, rootJoint, source, body, left, right, leftLeg, rightLeg, volumes, props);
    }

    public RetargetSettings withLegs(LegSettings left, LegSettings right) {
        return new RetargetSettings(
                rootMotion, ik, facing, rootJoint, source, body, leftArm, rightArm, left, right, volumes, props);
    }

    public RetargetSettings withVolumes(List<VolumeSettings> others) {
        return new RetargetSettings(
                rootMotion, ik, facing, rootJoint, source, body, leftArm, rightArm, leftLeg, rightLeg, others, props);
    }

    public RetargetSettings withProps(List<PropSettings> others) {
        return new RetargetSettings(
                rootMotion, ik, facing, rootJoint, source, body, leftArm, rightArm, leftLeg, rightLeg, volumes, others);
    }
}
