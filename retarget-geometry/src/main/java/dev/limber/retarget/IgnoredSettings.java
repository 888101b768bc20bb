package dev.limber.retarget;

import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Mirror;
import dev.limber.motion.rig.Rig;
import java.util.ArrayList;
import java.util.List;

/** Finds the settings for people that have no effect on bodies that are retargeted chain by chain. */
final class IgnoredSettings {
    private IgnoredSettings() {}

    /** Returns a finding where a rig does not stand as it is set to, since its chains were paired as it is. */
    static List<Finding> posture(Rig target, RetargetSettings settings) {
        return stands(target, settings.body().posture())
                ? List.of()
                : List.of(new Finding(
                        Finding.Kind.IGNORED,
                        "posture",
                        0,
                        0,
                        0,
                        "its joints were paired as it stands at rest; the commands and the server follow it"));
    }

    private static boolean stands(Rig target, Posture posture) {
        try {
            return posture.of(target) == target;
        } catch (RetargetException e) {
            return false;
        }
    }

    /** Returns a finding where limbs are to change sides and no joint has one on the other side; snakes have no sides. */
    static List<Finding> mirror(Rig source, RetargetSettings settings) {
        boolean mirrored =
                !settings.source().mirror() || source.plan() == BodyPlan.SNAKE || new Mirror(source).hasPairs();
        return mirrored
                ? List.of()
                : List.of(new Finding(
                        Finding.Kind.UNSURE,
                        "mirrored source",
                        0,
                        0,
                        0,
                        Advice.of(
                                "none of its joints was found to be left or right of another, so that its limbs keep their"
                                        + " sides; joints are paired by names such as leg.L and leg.R, and by chains (%s)",
                                Control.CHAINS)));
    }

    /** Returns one finding for each setting that is set and ignored; none where people are retargeted. */
    static List<Finding> of(JointMap map, RetargetSettings settings) {
        if (map.chains().isEmpty()) {
            return List.of();
        }
        RetargetSettings plain = RetargetSettings.DEFAULT;
        List<Finding> findings = new ArrayList<>();
        ArmSettings left = settings.leftArm();
        ArmSettings right = settings.rightArm();
        add(left.spread() != 0 || right.spread() != 0, "arm spread", findings);
        add(left.clavicle() != 1 || right.clavicle() != 1, "clavicle rotation", findings);
        add(left.ik() != 1 || right.ik() != 1, "IK weight of the arms", findings);
        add(settings.body().head() != plain.body().head(), "head space", findings);
        add(settings.ik().contains(IkTarget.HANDS), "IK of the hands", findings);
        add(settings.ik().contains(IkTarget.CONTACTS), "contacts of arms and body", findings);
        add(!settings.volumes().isEmpty(), "list of volumes", findings);
        add(!settings.props().isEmpty(), "list of props", findings);
        return List.copyOf(findings);
    }

    private static void add(boolean ignored, String setting, List<Finding> findings) {
        if (ignored) {
            findings.add(new Finding(
                    Finding.Kind.IGNORED, setting, 0, 0, 0, "it is for people only; leave it at its default"));
        }
    }
}
