package dev.limber.cli.option;

import dev.limber.cli.terminal.BadUsageException;
import dev.limber.retarget.FloorSettings;
import dev.limber.retarget.HeadSpace;
import dev.limber.retarget.PropSettings;
import dev.limber.retarget.RetargetSettings;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that change how body and limbs follow, left and right alike; a file of settings can tell sides apart. */
public final class LimbOptions {
    @Option(names = "--stride", paramLabel = "F", description = "Scale the horizontal path, 0 to 3. Default: 1.")
    private @Nullable Double stride;

    @Option(
            names = "--pelvis-height",
            paramLabel = "L",
            description = "Raise the pelvis, or lower it if negative, in leg lengths; the feet stay. Default: 0.")
    private @Nullable Double pelvisHeight;

    @Option(
            names = "--foot-spread",
            paramLabel = "L",
            description = "Move each foot outwards, in leg lengths. Default: 0.")
    private @Nullable Double footSpread;

    @Option(
            names = "--arm-spread",
            paramLabel = "DEG",
            description = "Lift the arms away from the torso, in degrees. Default: 0.")
    private @Nullable Double armSpread;

    @Option(
            names = "--clavicles",
            paramLabel = "SHARE",
            description = "Scale the rotation of the clavicles, 0 to 2. Default: 1.")
    private @Nullable Double clavicles;

    @Option(
            names = "--head",
            paramLabel = "SPACE",
            description = "The space in which the head keeps its direction: world, or body, relative to the chest."
                    + " Default: world.")
    private @Nullable HeadSpace head;

    @Mixin
    private PostureOption posture = new PostureOption();

    @Option(
            names = "--arm-ik",
            paramLabel = "W",
            description = "The weight of inverse kinematics for arms, 0 to 1. Default: 1.")
    private @Nullable Double armIk;

    @Option(
            names = "--leg-ik",
            paramLabel = "W",
            description = "The weight of inverse kinematics for legs, 0 to 1. Default: 1.")
    private @Nullable Double legIk;

    @Option(names = "--mirror", description = "Mirror the motion: swap left and right.")
    private boolean mirror;

    @Option(
            names = "--time-offset",
            paramLabel = "S",
            description = "Delay the motion by S seconds, or advance it if negative. Default: 0.")
    private @Nullable Double timeOffset;

    @Option(
            names = "--floor",
            paramLabel = "HEIGHT|source",
            converter = FloorConverter.class,
            description =
                    "The height of the source's floor, in its unit, or source: feet stand as high as they do in the"
                            + " source, as on stairs and boxes. Default: one floor, which the feet tell.")
    private @Nullable FloorSettings floor;

    @Option(
            names = "--prop",
            paramLabel = "BONE[:HAND]",
            converter = PropConverter.class,
            description =
                    "The bone, of the rig or the source, is a prop in this hand: left, right, both, or none if it is "
                            + "not a prop. Default: the hand above it in the hierarchy, or the nearest one. May be repeated.")
    private List<PropSettings> props = List.of();

    /** Returns the settings with what the options change. */
    RetargetSettings over(RetargetSettings settings) {
        RetargetSettings changed = settings;
        changed = with(
                changed,
                "--stride",
                stride,
                (to, value) -> to.withBody(to.body().withStride(value)));
        changed = with(
                changed,
                "--pelvis-height",
                pelvisHeight,
                (to, value) -> to.withBody(to.body().withPelvisHeight(value)));
        changed = with(
                changed, "--head", head, (to, value) -> to.withBody(to.body().withHead(value)));
        changed = with(
                changed,
                "--posture",
                posture.posture(),
                (to, value) -> to.withBody(to.body().withPosture(value)));
        changed = with(
                changed,
                "--foot-spread",
                footSpread,
                (to, value) -> to.withLegs(
                        to.leftLeg().withSpread(value), to.rightLeg().withSpread(value)));
        changed = with(
                changed,
                "--leg-ik",
                legIk,
                (to, value) ->
                        to.withLegs(to.leftLeg().withIk(value), to.rightLeg().withIk(value)));
        changed = with(
                changed,
                "--arm-spread",
                armSpread,
                (to, value) -> to.withArms(
                        to.leftArm().withSpread(value), to.rightArm().withSpread(value)));
        changed = with(
                changed,
                "--clavicles",
                clavicles,
                (to, value) -> to.withArms(
                        to.leftArm().withClavicle(value), to.rightArm().withClavicle(value)));
        changed = with(
                changed,
                "--arm-ik",
                armIk,
                (to, value) ->
                        to.withArms(to.leftArm().withIk(value), to.rightArm().withIk(value)));
        changed = with(
                changed,
                "--time-offset",
                timeOffset,
                (to, value) -> to.withSource(to.source().withTimeOffset(value)));
        changed = with(
                changed,
                "--floor",
                floor,
                (to, value) -> to.withSource(to.source().withFloor(value)));
        if (!props.isEmpty()) {
            changed = changed.withProps(props);
        }
        return mirror ? changed.withSource(changed.source().withMirror(true)) : changed;
    }

    private static <T> RetargetSettings with(
            RetargetSettings settings,
            String option,
            @Nullable T value,
            BiFunction<RetargetSettings, T, RetargetSettings> change) {
        try {
            return value == null ? settings : change.apply(settings, value);
        } catch (IllegalArgumentException e) {
            throw new BadUsageException(option + ": " + e.getMessage());
        }
    }
}
