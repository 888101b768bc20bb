package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.Finding.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Looks at a result as an animator would: do limbs and head point where the source's do, do knees bend as its do, do feet
 * stand on the floor, does the body go where it looks. What it tells is worth a look; what it does not tell may still be
 * wrong. Limits were set by good pairs and broken ones (docs/tables/check.md).
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
     * Returns what is doubtful about a result; empty for most.
     *
     * @param map by which the joints were paired
     * @param result of as many frames as the clip, on the target's skeleton
     */
    public static List<Finding> of(Rig source, Rig target, JointMap map, Clip clip, Clip result) {
        List<Finding> findings = new ArrayList<>(MapCheck.of(source, target, map, clip));
        if (clip.frameCount() > 0) {
            ResultMeasures measures = ResultMeasures.of(source, target, map, clip, result);
            measures.series().forEach((name, values) -> judge(name, values, measures.step(), findings));
        }
        return List.copyOf(findings);
    }

    private static void judge(String name, double[] values, int step, List<Finding> findings) {
        String limb = name.substring(name.lastIndexOf(" of ") + (name.contains(" of ") ? 4 : 1));
        if (name.startsWith("bend of ")) {
            mean(Kind.BEND, limb, values, BEND, "see how the limb rests in both rigs", findings);
        } else if (name.startsWith("length of ")) {
            worst(
                    Kind.TORN,
                    limb,
                    values,
                    x -> Math.abs(x - 1),
                    STRETCH,
                    "see the joints that it is mapped to",
                    step,
                    findings);
        } else if (name.startsWith("jump of ")) {
            worst(Kind.JUMP, limb, values, x -> x, JUMP, "see the frames before and after", step, findings);
        } else if (name.equals("gaze")) {
            mean(Kind.GAZE, "head", values, GAZE, "see how the heads rest in both rigs", findings);
        } else if (name.equals("lean")) {
            mean(Kind.LEAN, "body", values, LEAN, "see which way is up in both files", findings);
        } else if (name.equals("travel")) {
            mean(Kind.TRAVEL, "body", values, TRAVEL, "see which way both rigs face", findings);
        } else if (name.equals("floor")) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double median = sorted[sorted.length / 2];
            if (Math.abs(median) > FLOOR) {
                findings.add(new Finding(Kind.FLOOR, "body", 0, 0, 100 * median, "see its rest pose and its soles"));
            }
        } else {
            mean(
                    Kind.DIRECTION,
                    name,
                    values,
                    DIRECTION,
                    "see the joints that it is mapped to, and its rest",
                    findings);
        }
    }

    private static void mean(
            Kind kind, String limb, double[] values, double limit, String suggestion, List<Finding> findings) {
        double mean = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .map(Math::abs)
                .average()
                .orElse(0);
        if (mean > limit) {
            findings.add(new Finding(kind, limb, 0, 0, mean, suggestion));
        }
    }

    private static void worst(
            Kind kind,
            String limb,
            double[] values,
            DoubleUnaryOperator badness,
            double limit,
            String suggestion,
            int step,
            List<Finding> findings) {
        int worst = 0;
        for (int frame = 1; frame < values.length; frame++) {
            if (badness.applyAsDouble(values[frame]) > badness.applyAsDouble(values[worst])) {
                worst = frame;
            }
        }
        if (badness.applyAsDouble(values[worst]) > limit) {
            findings.add(new Finding(kind, limb, worst * step, worst * step, values[worst], suggestion));
        }
    }
}
