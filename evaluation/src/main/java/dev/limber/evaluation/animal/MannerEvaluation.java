package dev.limber.evaluation.animal;

import dev.limber.evaluation.animal.AnimalEvaluation.Take;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Progress;
import dev.limber.motion.Quat;
import dev.limber.motion.metric.Jerk;
import dev.limber.motion.metric.JointPaths;
import dev.limber.motion.report.Column;
import dev.limber.motion.report.Format;
import dev.limber.motion.report.Table;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.FeetOnGround;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.Retargeter;
import dev.limber.retarget.manner.Manner;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compares results in the style of an animal's own clips with the plain ones. */
public final class MannerEvaluation {
    private static final String NOTE =
            "In the style of the target's own clips (`--manner all`), beside the plain result. Away: mean "
                    + "rotation of the joints of chains from the nearest pose of an own clip, in degrees. Slide: as "
                    + "above. Jerk: mean over the joints of chains, in thousands of legs per second cubed. Unmatched: "
                    + "% of the frames that resemble no own clip, stay as in the plain result, and are reported. Time: "
                    + "after the plain result, in lengths of the clip.";

    private static final List<Column<MannerScore>> COLUMNS = List.of(
            Column.label("source", score -> score.source().name()),
            Column.label("clip", score -> score.source().clipName()),
            Column.label("target", MannerScore::target),
            Column.figure(
                    "away, plain", Format.decimals(1), score -> score.plain().away()),
            Column.figure("away", Format.decimals(1), score -> score.result().away()),
            Column.figure(
                    "slide, plain", Format.decimals(2), score -> score.plain().slide()),
            Column.figure("slide", Format.decimals(2), score -> score.result().slide()),
            Column.figure(
                    "jerk, plain", Format.decimals(2), score -> score.plain().jerk()),
            Column.figure("jerk", Format.decimals(2), score -> score.result().jerk()),
            Column.figure("unmatched %", Format.decimals(0), MannerScore::unmatched),
            Column.figure("time", Format.decimals(1), MannerScore::time));

    private MannerEvaluation() {}

    /** The measures of one result. */
    record Measures(double away, double slide, double jerk) {}

    /** The scores of one clip on another animal, plain and in its own style. */
    public record MannerScore(
            Take source, String target, Measures plain, Measures result, double unmatched, double time) {}

    /**
     * Scores a clip on another animal, plainly and in its manner.
     *
     * @param own clips of the target
     */
    public static MannerScore score(Take take, String target, Rig rig, List<Clip> own) {
        JointMap map = JointMap.between(take.rig(), rig);
        Clip plain = RetargetMethod.GEOMETRIC.prepare(take.rig(), rig).retarget(take.clip(), Progress.NONE);
        Manner manner = new Manner(rig, own);
        long start = System.nanoTime();
        Retargeter.Outcome outcome = manner.apply(plain, map, Progress.NONE);
        double seconds = (System.nanoTime() - start) / 1e9;
        int unmatched = outcome.findings().stream()
                .mapToInt(finding -> finding.lastFrame() - finding.firstFrame() + 1)
                .sum();
        return new MannerScore(
                take,
                target,
                measures(plain, rig, own),
                measures(outcome.clip(), rig, own),
                100.0 * unmatched / plain.frameCount(),
                seconds / (plain.frameCount() * plain.frameTime()));
    }

    private static Measures measures(Clip clip, Rig rig, List<Clip> own) {
        int[] joints = rig.chains().chains().stream()
                .flatMap(chain -> chain.joints().stream())
                .mapToInt(joint -> joint)
                .toArray();
        double jerk = Jerk.mean(JointPaths.of(clip, joints), rig.chains().measure());
        return new Measures(away(clip, own, joints), new FeetOnGround(rig, clip).slide(), jerk / 1000);
    }

    private static double away(Clip clip, List<Clip> own, int[] joints) {
        List<double[]> poses = own.stream().flatMap(MannerEvaluation::rotations).toList();
        return rotations(clip)
                .mapToDouble(pose -> poses.stream()
                        .mapToDouble(other -> angle(pose, other, joints))
                        .min()
                        .orElse(Double.NaN))
                .average()
                .orElse(0);
    }

    private static Stream<double[]> rotations(Clip clip) {
        return IntStream.range(0, clip.frameCount()).mapToObj(clip::pose).map(Pose::rotations);
    }

    private static double angle(double[] a, double[] b, int[] joints) {
        double sum = 0;
        for (int joint : joints) {
            sum += Quat.angle(a, 4 * joint, b, 4 * joint);
        }
        return Math.toDegrees(sum / joints.length);
    }

    /** Returns the tables of some scores; none of none. */
    public static List<Table> tables(List<MannerScore> scores) {
        return scores.isEmpty() ? List.of() : List.of(Table.of("In the target's own style", NOTE, COLUMNS, scores));
    }
}
