package dev.limber.evaluation.retarget;

import dev.limber.motion.report.Format;
import dev.limber.motion.report.Measure;
import dev.limber.retarget.Finding;
import dev.limber.retarget.Finding.Kind;
import dev.limber.retarget.ResultMeasures;
import dev.limber.retarget.ResultMeasures.Series;
import java.util.List;
import java.util.function.Function;
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
            mean("limbs", "limbs", Look::motion, Kind.DIRECTION, ""),
            Measure.mean(
                    "R6 worst limb",
                    "worst limb",
                    DEGREES,
                    look -> all(look.motion(), Kind.DIRECTION, "").max().orElse(0)),
            mean("knees", "knees", Look::motion, Kind.BEND, "knee"),
            mean("elbows", "elbows", Look::motion, Kind.BEND, "elbow"),
            mean("head", "head", Look::motion, Kind.GAZE, ""),
            mean("lean", "lean", Look::motion, Kind.LEAN, ""),
            mean("travel", "path", Look::motion, Kind.TRAVEL, ""),
            mean("floor", "floor, % of leg", Look::motion, Kind.FLOOR, ""),
            mean("limbs, T-pose", "limbs, T-pose", Look::pose, Kind.DIRECTION, ""),
            mean("knees, T-pose", "knees, T-pose", Look::pose, Kind.BEND, "knee"),
            mean("elbows, T-pose", "elbows, T-pose", Look::pose, Kind.BEND, "elbow"),
            mean("floor, T-pose", "floor, T-pose", Look::pose, Kind.FLOOR, ""),
            Measure.mean(
                    "R6 lost",
                    "lost",
                    Format.decimals(0),
                    look -> look.findings().stream()
                            .filter(finding -> finding.kind() == Kind.LOST)
                            .count()));

    private EyeMeasures() {}

    /** The mean over the limbs whose names end so. */
    private static Measure<Look> mean(
            String id, String heading, Function<Look, ResultMeasures> shown, Kind kind, String limb) {
        int unit = kind == Kind.FLOOR ? 100 : 1; // % of a leg, or degrees
        return Measure.mean(
                "R6 " + id,
                heading,
                DEGREES,
                look -> unit * all(shown.apply(look), kind, limb).average().orElse(0));
    }

    private static DoubleStream all(ResultMeasures measures, Kind kind, String limb) {
        return measures.series().stream()
                .filter(series -> series.kind() == kind && series.limb().endsWith(limb))
                .mapToDouble(Series::mean);
    }
}
