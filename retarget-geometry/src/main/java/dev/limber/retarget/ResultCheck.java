package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.ResultMeasures.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Checks a result as an animator would: do limbs and head point where the source's do, do knees bend as the source's
 * do, are the feet on the floor, does the body move where it faces? A finding is worth a look; a result without
 * findings may still be wrong. The limits were set with good and broken results (docs/tables/check.md).
 */
public final class ResultCheck {
    /** Mean over the clip, degrees. */
    private static final double DIRECTION = 25;

    private static final double BEND = 20;
    private static final double GAZE = 20;
    private static final double LEAN = 15;
    private static final double TRAVEL = 30;
    /** In one frame, degrees. */
    private static final double JUMP = 60;
    /** Of a bone's length. */
    private static final double STRETCH = 0.15;
    /** Of a leg, in half of the frames. */
    private static final double FLOOR = 0.05;

    private ResultCheck() {}

    /**
     * Returns the findings about a result, in no order of severity; empty for most.
     *
     * @param map by which the joints were paired
     * @param result of as many frames as the clip, on the target's skeleton
     */
    public static List<Finding> of(Rig source, Rig target, JointMap map, Clip clip, Clip result) {
        return ofMotion(source, target, map, RetargetSettings.DEFAULT, clip, result);
    }

    private static List<Finding> ofMotion(
            Rig source, Rig target, JointMap map, RetargetSettings settings, Clip clip, Clip result) {
        // Both look at every frame, and a long clip has many: they are done at the same time.
        Supplier<List<Finding>> ofClip = () -> ClipCheck.of(source, clip);
        Supplier<List<Finding>> ofResult = map.chains().isEmpty()
                ? () -> ofPerson(source, target, map, clip, result)
                : () -> ChainCheck.of(source, target, map, settings, clip, result);
        return Stream.of(ofClip, ofResult)
                .parallel()
                .map(Supplier::get)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Finding> ofPerson(Rig source, Rig target, JointMap map, Clip clip, Clip result) {
        List<Finding> findings = new ArrayList<>(MapCheck.of(source, target, map));
        if (clip.frameCount() > 0) {
            ResultMeasures measures = ResultMeasures.of(source, target, map, clip, result);
            measures.series().forEach(series -> judge(series, measures.step(), findings));
        }
        return findings;
    }

    /** Returns the findings about a result, and the settings that had no effect; what is wrong before what is doubtful. */
    public static List<Finding> of(
            Rig source, Rig target, JointMap map, RetargetSettings settings, Clip clip, Clip result) {
        List<Finding> findings = new ArrayList<>(IgnoredSettings.of(map, settings));
        findings.addAll(IgnoredSettings.posture(target, settings));
        findings.addAll(IgnoredSettings.mirror(source, settings));
        findings.addAll(ofMotion(source, target, map, settings, clip, result));
        if (map.chains().isEmpty()) {
            findings.addAll(PropPairs.findings(source, target, map, settings.props()));
        }
        findings.sort(Comparator.comparing(Finding::severity).reversed());
        return List.copyOf(findings);
    }

    private static void judge(Series series, int step, List<Finding> findings) {
        switch (series.kind()) {
            case DIRECTION -> mean(series, DIRECTION, "check its joints in the joint map, and its rest pose", findings);
            case BEND -> mean(series, BEND, "check the rest pose of the limb in both rigs", findings);
            case GAZE -> mean(series, GAZE, "check the rest pose of the head in both rigs", findings);
            case LEAN -> mean(series, LEAN, "check the up axis of both files", findings);
            case TRAVEL -> mean(series, TRAVEL, "check which way both rigs face", findings);
            case TORN ->
                worst(series, x -> Math.abs(x - 1), STRETCH, "check its joints in the joint map", step, findings);
            case JUMP -> worst(series, x -> x, JUMP, "look at the frames before and after", step, findings);
            case FLOOR -> {
                if (Math.abs(series.median()) > FLOOR) {
                    double percent = 100 * series.median();
                    findings.add(new Finding(
                                    series.kind(), series.limb(), 0, 0, percent, "check its rest pose and its soles")
                            .beyond(Math.abs(series.median()) / FLOOR));
                }
            }
            case LOW, LEAP, SKATE, FOLDED, CROSSING, CROSSED, LOST, UNSURE, LIMBLESS, PROP, UNLIKE, IGNORED ->
                throw new IllegalArgumentException("not measured: " + series.kind());
        }
    }

    private static void mean(Series series, double limit, String suggestion, List<Finding> findings) {
        if (series.mean() > limit) {
            findings.add(new Finding(series.kind(), series.limb(), 0, 0, series.mean(), suggestion)
                    .beyond(series.mean() / limit));
        }
    }

    private static void worst(
            Series series,
            DoubleUnaryOperator badness,
            double limit,
            String suggestion,
            int step,
            List<Finding> findings) {
        double[] values = series.values();
        int worst = 0;
        for (int frame = 1; frame < values.length; frame++) {
            if (badness.applyAsDouble(values[frame]) > badness.applyAsDouble(values[worst])) {
                worst = frame;
            }
        }
        double most = badness.applyAsDouble(values[worst]);
        if (most > limit) {
            int at = worst * step;
            findings.add(
                    new Finding(series.kind(), series.limb(), at, at, values[worst], suggestion).beyond(most / limit));
        }
    }
}
