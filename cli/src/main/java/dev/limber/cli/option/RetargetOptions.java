package dev.limber.cli.option;

import dev.limber.cli.terminal.BadUsageException;
import dev.limber.cli.terminal.Checkout;
import dev.limber.motion.LimberException;
import dev.limber.retarget.IkTarget;
import dev.limber.retarget.PropSettings;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.RootMotion;
import dev.limber.retarget.SettingOption;
import dev.limber.retarget.SettingsJson;
import dev.limber.retarget.models.MethodName;
import dev.limber.retarget.models.RetargetMethods;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that choose a {@link RetargetMethod} and its {@link RetargetSettings}. */
public final class RetargetOptions {
    private static final String SAN = "san";

    @Option(
            names = "--ik",
            split = ",",
            paramLabel = "PART",
            description =
                    "What inverse kinematics keeps in place: feet, hands or contacts, several of them (feet,hands), "
                            + "or none. Default: feet.")
    private @Nullable List<String> ik;

    @Option(
            names = "--contacts",
            paramLabel = "WHICH",
            description =
                    "Which contacts of the source are kept on the rig: none, feet (on the floor), or all (also arms "
                            + "and legs with the body and each other). Default: feet.")
    private @Nullable Contacts contacts;

    /** Which contacts are transferred. */
    enum Contacts {
        NONE,
        FEET,
        ALL;

        Set<IkTarget> in(Set<IkTarget> others) {
            Set<IkTarget> targets = EnumSet.noneOf(IkTarget.class);
            targets.addAll(others);
            targets.removeAll(Set.of(IkTarget.FEET, IkTarget.CONTACTS));
            if (this != NONE) {
                targets.add(IkTarget.FEET);
            }
            if (this == ALL) {
                targets.add(IkTarget.CONTACTS);
            }
            return targets;
        }
    }

    @Option(
            names = "--settings",
            paramLabel = "S.json",
            description =
                    "Read settings of body and limbs from this file; options override it. See docs/retargeting.md.")
    private @Nullable Path file;

    @Mixin
    private SettingOptions options = new SettingOptions(SettingOption.values());

    @Option(
            names = "--prop",
            paramLabel = "BONE[:HAND]",
            converter = PropConverter.class,
            description =
                    "The bone, of the rig or the source, is a prop in this hand: left, right, both, or none if it is "
                            + "not a prop. Default: the hand above it in the hierarchy, or the nearest one. May be repeated.")
    private List<PropSettings> props = List.of();

    @Option(
            names = "--method",
            paramLabel = "M",
            defaultValue = "geometric",
            description =
                    "How to retarget: geometric, neural (geometric, corrected by networks), auto (neural for rigs "
                            + "like those that the networks were trained on, else geometric) or san (skeleton-aware "
                            + "networks, for the bodies that they were trained on). Default: geometric.")
    private String method;

    @Option(
            names = "--model",
            paramLabel = "M.safetensors",
            description = "The networks of neural, auto and san. Default: those that come with limber.")
    private @Nullable Path model;

    @ArgGroup(exclusive = true)
    private Travel travel = new Travel();

    /** The horizontal path of the character; by default it is scaled with its legs. */
    public static final class Travel {
        @Option(names = "--in-place", description = "Keep the character on the spot.")
        boolean inPlace;

        @Option(names = "--world", description = "Keep the horizontal distances of the source, without scaling.")
        boolean world;
    }

    /** Reads the model of the method, where it has one. */
    public RetargetMethod method() throws IOException {
        if (method.equals(SAN)) { // which networks a file holds is written in it
            Path networks = model == null ? Checkout.models().resolve("san-cmu.safetensors") : model;
            return methods(networks).open(MethodName.NEURAL);
        }
        MethodName name = MethodName.of(method).orElseThrow(() -> {
            String known = Stream.concat(Stream.of(MethodName.values()).map(MethodName::word), Stream.of(SAN))
                    .collect(Collectors.joining(", "));
            return new BadUsageException("--method: expected " + known + ", found '" + method + "'");
        });
        return methods(model).open(name);
    }

    /**
     * Returns the method that was chosen.
     *
     * @param model the networks of neural and auto; null for those that come with limber
     */
    public static RetargetMethods methods(@Nullable Path model) {
        return model == null ? RetargetMethods.in(Checkout.models()) : new RetargetMethods(model);
    }

    /**
     * Returns the settings: those of the file where there is one, changed by the options that are given.
     *
     * @throws LimberException when the file holds no settings
     */
    public RetargetSettings settings() throws IOException {
        RetargetSettings settings = RetargetSettings.DEFAULT;
        if (file != null) {
            settings = SettingsJson.read(file, settings);
        }
        if (travel.inPlace || travel.world) {
            settings = settings.withRootMotion(travel.inPlace ? RootMotion.IN_PLACE : RootMotion.WORLD);
        }
        if (ik != null) {
            settings = settings.withIk(ikTargets(ik));
        }
        if (contacts != null) {
            settings = settings.withIk(contacts.in(settings.ik()));
        }
        if (!props.isEmpty()) {
            settings = settings.withProps(props);
        }
        return options.over(settings);
    }

    /** Returns the file of settings, where there is one. */
    public @Nullable Path file() {
        return file;
    }

    private static Set<IkTarget> ikTargets(List<String> ik) {
        if (ik.equals(List.of("none"))) {
            return Set.of();
        }
        Set<IkTarget> targets = EnumSet.noneOf(IkTarget.class);
        for (String part : ik) {
            try {
                targets.add(IkTarget.valueOf(part.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new BadUsageException(
                        "--ik: expected feet, hands, contacts, several with commas, or none, found '" + part + "'");
            }
        }
        return targets;
    }
}
