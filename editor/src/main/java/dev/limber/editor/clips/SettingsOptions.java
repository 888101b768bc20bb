package dev.limber.editor.clips;

import dev.limber.editor.document.RetargetPlan;
import dev.limber.retarget.IkTarget;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.RootMotion;
import dev.limber.retarget.SettingOption;
import dev.limber.retarget.models.MethodName;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The options of the command line for settings. What no option says is in a file of settings. */
final class SettingsOptions {
    private static final RetargetSettings PLAIN = RetargetSettings.DEFAULT;

    private final StringBuilder options = new StringBuilder();

    private SettingsOptions() {}

    /** @param file what the file of settings is called, where one is needed */
    static String of(RetargetPlan plan, String file) {
        SettingsOptions made = new SettingsOptions();
        if (needsFile(plan.settings())) {
            made.add("--settings", ClipCommands.quoted(file));
        } else {
            made.add(plan.settings());
        }
        if (plan.method() != MethodName.GEOMETRIC) {
            made.add("--method", plan.method().word());
        }
        plan.manner().ifPresent(clips -> made.add("--manner", ClipCommands.quoted(clips)));
        return made.options.toString();
    }

    /** Whether there is more than the options say: limbs of the two sides that differ, volumes, or props. */
    private static boolean needsFile(RetargetSettings settings) {
        return !settings.leftArm().equals(settings.rightArm())
                || !settings.leftLeg().equals(settings.rightLeg())
                || !settings.volumes().isEmpty()
                || !settings.props().isEmpty();
    }

    private void add(RetargetSettings settings) {
        if (settings.rootMotion() != PLAIN.rootMotion()) {
            options.append(settings.rootMotion() == RootMotion.IN_PLACE ? " --in-place" : " --world");
        }
        if (!settings.ik().equals(PLAIN.ik())) {
            add("--ik", ik(settings.ik()));
        }
        for (SettingOption option : SettingOption.values()) {
            option.text(settings)
                    .ifPresent(value -> add(option.option(), option.label().isEmpty() ? "" : value));
        }
    }

    private static String ik(Set<IkTarget> targets) {
        return targets.isEmpty()
                ? "none"
                : targets.stream()
                        .sorted()
                        .map(target -> target.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(","));
    }

    /** Values that begin with a minus are taken for one only behind an equals sign; an option may have none. */
    private void add(String option, String value) {
        String gap = value.isEmpty() ? "" : value.startsWith("-") ? "=" : " ";
        options.append(' ').append(option).append(gap).append(value);
    }
}
