package dev.limber.editor.clips;

import dev.limber.editor.document.RetargetPlan;
import dev.limber.retarget.ArmSettings;
import dev.limber.retarget.BodySettings;
import dev.limber.retarget.FloorSettings;
import dev.limber.retarget.LegSettings;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.RootMotion;
import dev.limber.retarget.SourceSettings;
import dev.limber.retarget.models.MethodName;
import java.util.Locale;
import java.util.stream.Collectors;

/** The options of the command line for settings. What no option says is in a file of settings. */
final class SettingsOptions {
    private static final RetargetSettings PLAIN = RetargetSettings.DEFAULT;

    private final StringBuilder options = new StringBuilder();

    private final String file;

    private SettingsOptions(String file) {
        this.file = file;
    }

    /** @param file what the file of settings is called, where one is needed */
    static String of(RetargetPlan plan, String file) {
        SettingsOptions made = new SettingsOptions(file);
        made.add(plan.settings());
        if (plan.method() != MethodName.GEOMETRIC) {
            made.add("--method", plan.method().word());
        }
        plan.manner().ifPresent(clips -> made.add("--manner", ClipCommands.quoted(clips)));
        return made.options.toString();
    }

    private void add(RetargetSettings settings) {
        if (settings.rootMotion() != PLAIN.rootMotion()) {
            options.append(settings.rootMotion() == RootMotion.IN_PLACE ? " --in-place" : " --world");
        }
        if (!settings.ik().equals(PLAIN.ik())) {
            add("--ik", ik(settings));
        }
        if (settings.facing() != PLAIN.facing()) {
            add("--facing", word(settings.facing()));
        }
        if (settings.rootJoint() != PLAIN.rootJoint()) {
            add("--root-joint", word(settings.rootJoint()));
        }
        add(settings.source());
        if (needsFile(settings)) {
            add("--settings", ClipCommands.quoted(file));
        } else {
            add(settings.body());
            add(settings.leftArm());
            add(settings.leftLeg());
        }
    }

    /** Whether there is more than the options say: limbs of the two sides that differ, volumes, or props. */
    private static boolean needsFile(RetargetSettings settings) {
        return !settings.leftArm().equals(settings.rightArm())
                || !settings.leftLeg().equals(settings.rightLeg())
                || !settings.volumes().isEmpty()
                || !settings.props().isEmpty();
    }

    private static String ik(RetargetSettings settings) {
        return settings.ik().isEmpty()
                ? "none"
                : settings.ik().stream().sorted().map(SettingsOptions::word).collect(Collectors.joining(","));
    }

    private void add(SourceSettings source) {
        if (source.mirror()) {
            options.append(" --mirror");
        }
        number("--time-offset", source.timeOffset(), 0);
        if (source.floor().kind() == FloorSettings.Kind.SOURCE) {
            add("--floor", "source");
        } else if (source.floor().kind() == FloorSettings.Kind.HEIGHT) {
            add("--floor", Double.toString(source.floor().height()));
        }
    }

    private void add(BodySettings body) {
        number("--stride", body.stride(), PLAIN.body().stride());
        number("--pelvis-height", body.pelvisHeight(), PLAIN.body().pelvisHeight());
        if (body.head() != PLAIN.body().head()) {
            add("--head", word(body.head()));
        }
        if (body.posture() != PLAIN.body().posture()) {
            add("--posture", word(body.posture()));
        }
    }

    private void add(ArmSettings arm) {
        number("--arm-spread", arm.spread(), PLAIN.leftArm().spread());
        number("--clavicles", arm.clavicle(), PLAIN.leftArm().clavicle());
        number("--arm-ik", arm.ik(), PLAIN.leftArm().ik());
    }

    private void add(LegSettings leg) {
        number("--foot-spread", leg.spread(), PLAIN.leftLeg().spread());
        number("--leg-ik", leg.ik(), PLAIN.leftLeg().ik());
    }

    private void number(String option, double value, double plain) {
        if (value != plain) {
            add(option, Double.toString(value));
        }
    }

    /** Values that begin with a minus are taken for one only behind an equals sign. */
    private void add(String option, String value) {
        options.append(' ')
                .append(option)
                .append(value.startsWith("-") ? '=' : ' ')
                .append(value);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
