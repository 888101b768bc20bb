package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.Finding.Kind;
import dev.limber.retarget.ResultMeasures.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks results between bodies of any kind, as {@link ResultCheck} checks those of people. A finding names the limb that
 * shows it most. Limits were set by good pairs and broken ones (docs/tables/check.md).
 */
final class ChainCheck {
    /** Of a leg, mean over the clip. */
    private static final double LOW = 0.25;
    /** Of a leg, in half of the frames. */
    private static final double FLOOR = 0.05;
    /** Degrees, mean over the clip. */
    private static final double LEAN = 15;
    /** Of a leg, in one frame. */
    private static final double LEAP = 0.5;
    /** Of how far a leg reaches in its posture, mean over the clip. */
    private static final double FOLDED = 0.25;
    /** Of a leg, in any frame. */
    private static final double CROSSING = 0.1;
    /** Legs a second, in half of the frames in which a foot is planted. */
    private static final double SKATE = 0.2;
    /** Degrees: no clip that stands is pitched or rolled so far in all of its frames. */
    private static final double LIES = 60;
    /** Legs above where it stands, and below, in half of the frames: a standing body is at neither. */
    private static final double FAR_ABOVE = 2.5;

    private static final double FAR_BELOW = -0.5;

    private final ChainMeasures measures;
    private final List<Finding> findings = new ArrayList<>();

    private ChainCheck(ChainMeasures measures) {
        this.measures = measures;
    }

    /** Returns what is doubtful about a result; empty for most. */
    static List<Finding> of(Rig source, Rig target, JointMap map, RetargetSettings settings, Clip clip, Clip result) {
        List<Finding> findings = new ArrayList<>(ChainMapCheck.of(source, target, map));
        boolean frames = Math.min(clip.frameCount(), result.frameCount()) > 0;
        if (frames && ChainMeasures.areMeasured(source, target)) {
            ChainCheck check = new ChainCheck(new ChainMeasures(
                    source, target, map, SettledRoot.of(source, clip), SettledRoot.of(target, result)));
            check.source();
            check.body(Carriage.share(
                    source.chains(), target.chains(), new ChainFrames(source.chains(), target.chains(), settings)));
            check.legs(settings);
            findings.addAll(check.findings);
        }
        return List.copyOf(findings);
    }

    private void source() {
        if (measures.leastTilt() > LIES) {
            add(
                    Kind.UNSURE,
                    "source clip",
                    "its body lies on its side, back or nose in all frames: which way is up in it?");
        }
        double floor = measures.sourceFloor();
        if (floor > FAR_ABOVE || floor < FAR_BELOW) {
            String where = Math.round(Math.abs(10 * floor)) / 10.0 + (floor > 0 ? " legs above" : " legs below");
            add(
                    Kind.UNSURE,
                    "way of the source",
                    "its feet are " + where + " the ground; are its positions of another unit than its skeleton?");
        }
    }

    private void add(Kind kind, String limb, String suggestion) {
        findings.add(new Finding(kind, limb, 0, 0, 0, suggestion));
    }

    /** @param share of the source's carriage that is left out */
    private void body(double share) {
        measures.floor()
                .filter(series -> Math.abs(series.median()) > FLOOR)
                .ifPresent(series -> findings.add(new Finding(
                                Kind.FLOOR,
                                series.limb(),
                                0,
                                0,
                                100 * series.median(),
                                Advice.of(
                                        "see its rest pose, and which joints of its legs meet the ground (%s)",
                                        Control.JOINTS))
                        .beyond(Math.abs(series.median()) / FLOOR)));
        String up = "see which way is up in both files, and which chain its trunk follows (%s)";
        Series pitch = measures.pitch(share);
        if (pitch.mean() > LEAN) {
            String nose = pitch.median() > 0 ? "its nose is too high: " : "its nose is too low: ";
            findings.add(new Finding(Kind.LEAN, pitch.limb(), 0, 0, pitch.mean(), Advice.of(nose + up, Control.MAP))
                    .beyond(pitch.mean() / LEAN));
        }
        Series roll = measures.roll();
        if (roll.mean() > LEAN) {
            findings.add(new Finding(
                            Kind.LEAN,
                            roll.limb(),
                            0,
                            0,
                            roll.mean(),
                            Advice.of("it lies on a side: " + up, Control.MAP))
                    .beyond(roll.mean() / LEAN));
        }
        most(
                measures.steps(),
                LEAP,
                100,
                Advice.of("see the frames before and after; shorter strides (%s) may help", Control.STRIDE));
    }

    private void legs(RetargetSettings settings) {
        double asked = Math.max(0, -settings.body().pelvisHeight());
        double lower = measures.low().map(series -> series.mean() - asked).orElse(0.0);
        if (lower > LOW) {
            findings.add(new Finding(
                            Kind.LOW,
                            "body",
                            0,
                            0,
                            100 * lower,
                            Advice.of(
                                    "shorten its strides (%s), raise it (%s), or bind other legs (%s)",
                                    Control.STRIDE, Control.PELVIS_HEIGHT, Control.BINDING))
                    .beyond(lower / LOW));
        } else {
            folded(asked);
        }
        most(measures.crossings(), CROSSING, 100, Advice.of("spread its feet (%s)", Control.FOOT_SPREAD));
        if (settings.rootMotion() != RootMotion.IN_PLACE) { // there the ground moves as the source goes
            measures.slides()
                    .filter(series -> median(series) > SKATE)
                    .max(Comparator.comparingDouble(ChainCheck::median))
                    .ifPresent(series -> stretch(
                            series,
                            SKATE,
                            median(series) / SKATE,
                            1,
                            Advice.of(
                                    "hold its feet (%s, %s 1), or see what it is bound to",
                                    Control.FOOT_CONTACTS, Control.LEG_IK)));
        }
    }

    /** A body that was lowered has its legs folded for that, and one that is low is told to be so. */
    private void folded(double asked) {
        measures.folds()
                .filter(series -> mean(series) - asked > FOLDED)
                .max(Comparator.comparingDouble(ChainCheck::mean))
                .ifPresent(series -> stretch(
                        series,
                        FOLDED + asked,
                        (mean(series) - asked) / FOLDED,
                        100,
                        Advice.of(
                                "raise the body (%s), or bind another leg (%s)",
                                Control.PELVIS_HEIGHT, Control.BINDING)));
    }

    /** Returns the mean, signs kept. */
    private static double mean(Series series) {
        return Arrays.stream(series.values()).average().orElse(0);
    }

    /** Returns the value that half of what is a number is below; 0 where nothing is. */
    private static double median(Series series) {
        double[] numbers =
                Arrays.stream(series.values()).filter(Double::isFinite).sorted().toArray();
        return numbers.length == 0 ? 0 : numbers[numbers.length / 2];
    }

    /** Tells of the series with the greatest value, where that is above a limit. */
    private void most(Stream<Series> all, double limit, double unit, Advice suggestion) {
        Optional<Series> most = all.max(Comparator.comparingDouble(series -> series.values()[worst(series)]));
        most.filter(series -> series.values()[worst(series)] > limit)
                .ifPresent(series -> stretch(series, limit, series.values()[worst(series)] / limit, unit, suggestion));
    }

    /** Tells of the frames around the worst in which a series is above a limit. */
    private void stretch(Series series, double limit, double excess, double unit, Advice suggestion) {
        double[] values = series.values();
        int worst = worst(series);
        int first = worst;
        int last = worst;
        while (first > 0 && values[first - 1] > limit) {
            first--;
        }
        while (last < values.length - 1 && values[last + 1] > limit) {
            last++;
        }
        int step = measures.step();
        findings.add(
                new Finding(series.kind(), series.limb(), first * step, last * step, unit * values[worst], suggestion)
                        .beyond(excess));
    }

    private static int worst(Series series) {
        double[] values = series.values();
        int worst = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[worst] || Double.isNaN(values[worst])) {
                worst = i;
            }
        }
        return worst;
    }
}
