package dev.limber.evaluation.retarget;

import dev.limber.motion.report.Format;
import dev.limber.motion.report.Measure;
import dev.limber.retarget.Finding;
import dev.limber.retarget.Finding.Kind;
import dev.limber.retarget.ResultMeasures;
import dev.limber.retarget.ResultMeasures.Series;
import java.util.List;
import java.util.stream.DoubleStream;

/** What the eye sees of a retargeted motion beside its source (R6). */
final class EyeMeasures {
    static final String NOTE =
            "Mean angles over the clip, in degrees. Limbs: between their directions in the two bodies' own "
                    + "frames. Knees and elbows: difference in bend. Head: between the directions of gaze. Lean: "
                    + "difference in the tilt of the torso. Path: how much further the path of the hips is off the "
                    + "facing. Floor: the lowest point of the feet (of the skin, if there is one) minus the source's, "
                    + "in % of a leg. T-pose: the first frame of the recording alone. Lost: limbs that move in the "
                    + "source but not in the result.";

    private static final Format DEGREES = Format.decimals(1);

    /**
     * A result beside its source.
     *
     * @param pose of the T-pose frame alone
     * @param findings of the check
     */
    record Look(ResultMeasures motion, ResultMeasures pose, List<Finding> findings) {}

    static final List<Measure<Look>> ALL = List.of(
            Measure.mean(
                    "R6 limbs",
                    "limbs",
                    DEGREES,
                    look -> all(look.motion(), Kind.DIRECTION, "").average().orElse(0)),
            Measure.mean(
                    "R6 worst limb",
                    "worst limb",
                    DEGREES,
                    look -> all(look.motion(), Kind.DIRECTION, "").max().orElse(0)),
            Measure.mean(
                    "R6 knees",
                    "knees",
                    DEGREES,
                    look -> all(look.motion(), Kind.BEND, "knee").average().orElse(0)),
            Measure.mean(
                    "R6 elbows",
                    "elbows",
                    DEGREES,
                    look -> all(look.motion(), Kind.BEND, "elbow").average().orElse(0)),
            Measure.mean(
                    "R6 head",
                    "head",
                    DEGREES,
                    look -> all(look.motion(), Kind.GAZE, "").average().orElse(0)),
            Measure.mean(
                    "R6 lean",
                    "lean",
                    DEGREES,
                    look -> all(look.motion(), Kind.LEAN, "").average().orElse(0)),
            Measure.mean(
                    "R6 travel",
                    "path",
                    DEGREES,
                    look -> all(look.motion(), Kind.TRAVEL, "").average().orElse(0)),
            Measure.mean(
                    "R6 floor",
                    "floor, % of leg",
                    DEGREES,
                    look -> 100 * all(look.motion(), Kind.FLOOR, "").average().orElse(0)),
            Measure.mean(
                    "R6 limbs, T-pose",
                    "limbs, T-pose",
                    DEGREES,
                    look -> all(look.pose(), Kind.DIRECTION, "").average().orElse(0)),
            Measure.mean(
                    "R6 knees, T-pose",
                    "knees, T-pose",
                    DEGREES,
                    look -> all(look.pose(), Kind.BEND, "knee").average().orElse(0)),
            Measure.mean(
                    "R6 elbows, T-pose",
                    "elbows, T-pose",
                    DEGREES,
                    look -> all(look.pose(), Kind.BEND, "elbow").average().orElse(0)),
            Measure.mean(
                    "R6 floor, T-pose",
                    "floor, T-pose",
                    DEGREES,
                    look -> 100 * all(look.pose(), Kind.FLOOR, "").average().orElse(0)),
            Measure.mean(
                    "R6 lost",
                    "lost",
                    Format.decimals(0),
                    look -> look.findings().stream()
                            .filter(finding -> finding.kind() == Kind.LOST)
                            .count()));

    private EyeMeasures() {}

    private static DoubleStream all(ResultMeasures measures, Kind kind, String limb) {
        return measures.series().stream()
                .filter(series -> series.kind() == kind && series.limb().endsWith(limb))
                .mapToDouble(Series::mean);
    }
}
