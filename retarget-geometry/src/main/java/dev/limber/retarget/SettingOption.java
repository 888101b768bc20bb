package dev.limber.retarget;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A setting as an option of a command line, left and right alike. Commands read their options by this table, and the editor
 * writes commands by it.
 */
@SuppressWarnings("ImmutableEnumChecker") // immutable lists, and functions without state
public enum SettingOption {
    FACING(
            "--facing",
            "F",
            "The direction of motion if the rigs face different ways: character keeps the facing of the character, world"
                    + " the directions of the scene",
            word(Facing.class, RetargetSettings::facing, RetargetSettings::withFacing)),
    ROOT_JOINT(
            "--root-joint",
            "J",
            "The joint with the root motion: hips, or auto, the root bone above them if the rig has one",
            word(RootJoint.class, RetargetSettings::rootJoint, RetargetSettings::withRootJoint)),
    STRIDE(
            "--stride",
            "F",
            "Scale the horizontal path",
            body(number(BodySettings.STRIDE, BodySettings::stride, BodySettings::withStride))),
    PELVIS_HEIGHT(
            "--pelvis-height",
            "L",
            "Raise the pelvis above feet that stay, or lower it if negative, in leg lengths",
            body(number(BodySettings.PELVIS_HEIGHT, BodySettings::pelvisHeight, BodySettings::withPelvisHeight))),
    HEAD(
            "--head",
            "SPACE",
            "The space in which the head keeps its direction: world, or body, relative to the chest",
            body(word(HeadSpace.class, BodySettings::head, BodySettings::withHead))),
    POSTURE(
            "--posture",
            "P",
            "How the body of the rig stands: own, as at rest; upright, a quadruped on its hind legs; or all-fours, a person"
                    + " on hands and feet",
            body(word(Posture.class, BodySettings::posture, BodySettings::withPosture))),
    FOOT_SPREAD(
            "--foot-spread",
            "L",
            "Move each foot outwards, in leg lengths",
            legs(number(LegSettings.SPREAD, LegSettings::spread, LegSettings::withSpread))),
    LEG_IK(
            "--leg-ik",
            "W",
            "The weight of inverse kinematics for legs",
            legs(number(LegSettings.IK, LegSettings::ik, LegSettings::withIk))),
    ARM_SPREAD(
            "--arm-spread",
            "DEG",
            "Lift the arms away from the torso, in degrees",
            arms(number(ArmSettings.SPREAD, ArmSettings::spread, ArmSettings::withSpread))),
    CLAVICLES(
            "--clavicles",
            "SHARE",
            "Scale the rotation of the clavicles",
            arms(number(ArmSettings.CLAVICLE, ArmSettings::clavicle, ArmSettings::withClavicle))),
    ARM_IK(
            "--arm-ik",
            "W",
            "The weight of inverse kinematics for arms",
            arms(number(ArmSettings.IK, ArmSettings::ik, ArmSettings::withIk))),
    MIRROR(
            "--mirror",
            "",
            "Mirror the motion: swap left and right.",
            source(new Value<>(
                    List.of(),
                    "",
                    Boolean::parseBoolean,
                    String::valueOf,
                    SourceSettings::mirror,
                    SourceSettings::withMirror))),
    TIME_OFFSET(
            "--time-offset",
            "S",
            "Delay the motion, or advance it if negative, in seconds",
            source(number(SourceSettings.TIME_OFFSET, SourceSettings::timeOffset, SourceSettings::withTimeOffset))),
    FLOOR(
            "--floor",
            "HEIGHT|source",
            "The height of the source's floor, in its unit; or source: feet stand as high as they do in the source, as on"
                    + " stairs and boxes; or feet: one floor, which the feet tell",
            source(new Value<>(
                    List.of("source", "feet"),
                    "",
                    FloorSettings::parse,
                    FloorSettings::text,
                    SourceSettings::floor,
                    SourceSettings::withFloor)));

    /**
     * What an option changes in settings of type S.
     *
     * @param words what it may say, where these are few
     * @param range for its help
     * @param read throws IllegalArgumentException for what it may not say
     */
    private record Value<S, T>(
            List<String> words,
            String range,
            Function<String, T> read,
            Function<T, String> text,
            Function<S, T> get,
            BiFunction<S, T, S> with) {
        String text(S settings) {
            return text.apply(get.apply(settings));
        }

        S with(S settings, String said) {
            return with.apply(settings, read.apply(said));
        }

        /**
         * Returns the same of settings that these are a part of.
         *
         * @param change applies a change to the part
         */
        <R> Value<R, T> in(Function<R, S> part, BiFunction<R, UnaryOperator<S>, R> change) {
            return new Value<>(
                    words,
                    range,
                    read,
                    text,
                    whole -> get.apply(part.apply(whole)),
                    (whole, value) -> change.apply(whole, settings -> with.apply(settings, value)));
        }
    }

    private final String option;
    private final String label;
    private final String help;
    private final Value<RetargetSettings, ?> value;

    SettingOption(String option, String label, String help, Value<RetargetSettings, ?> value) {
        this.option = option;
        this.label = label;
        this.help = help;
        this.value = value;
    }

    private static <S> Value<S, Double> number(Range range, Function<S, Double> get, BiFunction<S, Double, S> with) {
        return new Value<>(List.of(), ", " + range, text -> number(text, "a number"), Range::text, get, with);
    }

    /** @param expected what an error message expects */
    static double number(String text, String expected) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected " + expected + ", found '" + text + "'", e);
        }
    }

    private static <S, T extends Enum<T>> Value<S, T> word(
            Class<T> type, Function<S, T> get, BiFunction<S, T, S> with) {
        T[] values = type.getEnumConstants();
        List<String> words = Stream.of(values).map(SettingOption::word).toList();
        return new Value<>(words, "", text -> values[indexIn(words, text)], SettingOption::word, get, with);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int indexIn(List<String> words, String text) {
        int index = words.indexOf(text.toLowerCase(Locale.ROOT).replace('_', '-'));
        if (index < 0) {
            int last = words.size() - 1;
            throw new IllegalArgumentException("expected " + String.join(", ", words.subList(0, last)) + " or "
                    + words.get(last) + ", found '" + text + "'");
        }
        return index;
    }

    private static <T> Value<RetargetSettings, T> source(Value<SourceSettings, T> value) {
        return value.in(RetargetSettings::source, (all, change) -> all.withSource(change.apply(all.source())));
    }

    private static <T> Value<RetargetSettings, T> body(Value<BodySettings, T> value) {
        return value.in(RetargetSettings::body, (all, change) -> all.withBody(change.apply(all.body())));
    }

    private static <T> Value<RetargetSettings, T> arms(Value<ArmSettings, T> value) {
        return value.in(
                RetargetSettings::leftArm,
                (all, change) -> all.withArms(change.apply(all.leftArm()), change.apply(all.rightArm())));
    }

    private static <T> Value<RetargetSettings, T> legs(Value<LegSettings, T> value) {
        return value.in(
                RetargetSettings::leftLeg,
                (all, change) -> all.withLegs(change.apply(all.leftLeg()), change.apply(all.rightLeg())));
    }

    /** Returns the name, such as {@code --stride}. */
    public String option() {
        return option;
    }

    /** Returns what stands for its value in help texts; empty for an option that has none. */
    public String label() {
        return label;
    }

    /** Returns what it does, its range and its default. */
    public String help() {
        return label.isEmpty()
                ? help
                : help + value.range() + ". Default: " + value.text(RetargetSettings.DEFAULT) + ".";
    }

    /** Returns what it may say, where these are few words. */
    public List<String> words() {
        return value.words();
    }

    /** Returns what it would have to say for settings, those of left limbs; empty for the default. */
    public Optional<String> text(RetargetSettings settings) {
        String text = value.text(settings);
        return text.equals(value.text(RetargetSettings.DEFAULT)) ? Optional.empty() : Optional.of(text);
    }

    /**
     * Returns settings with what the option says.
     *
     * @throws IllegalArgumentException when that is out of range, or nothing that it may say; the message names the option
     */
    public RetargetSettings with(RetargetSettings settings, String text) {
        try {
            return value.with(settings, text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
        }
    }
}
