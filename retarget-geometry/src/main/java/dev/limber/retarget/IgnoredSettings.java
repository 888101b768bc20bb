package dev.limber.retarget;

import java.util.ArrayList;
import java.util.List;

/** Finds the settings for people that have no effect on bodies that are retargeted chain by chain. */
final class IgnoredSettings {
    private IgnoredSettings() {}

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
