package dev.limber.evaluation.gap;

import dev.limber.motion.metric.JointPaths;
import dev.limber.motion.report.Format;
import dev.limber.motion.report.Measure;
import dev.limber.motion.report.Tally;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Measures of filled gaps as an animator sees them: error, keys, seams and feet. Also used for the windows of a
 * benchmark.
 */
public final class GapMeasures {
    /** Mean distance of joints in gaps from the original. */
    public static final Measure<FilledGap> ERROR =
            Measure.mean("error", "error, % of height", Format.percent("%.2f"), GapMeasures::error);

    /** Largest distance of a joint in a given frame from the original. */
    public static final Measure<FilledClip> KEY_ERROR =
            Measure.worst("key_error", "key error", Format.of("%.1g"), GapMeasures::keyError);

    /**
     * The larger change of velocity at the two ends of a gap, of the joint that jumps most, relative to the 99th
     * percentile of such changes in the recording itself.
     */
    public static final Measure<FilledGap> SEAM_JUMP =
            Measure.mean("seam_jump", "seam jump", Format.decimals(2), GapMeasures::seamJump);

    /** Share of gaps where that is at most 1. */
    public static final Measure<FilledGap> SMOOTH =
            Measure.mean("smooth_seams", "smooth seams", Format.decimals(2), gap -> seamJump(gap) <= 1 ? 1 : 0);

    /** Mean horizontal speed of heels and toes in gaps while they were planted in the recording. */
    public static final Measure<FilledGap> FOOT_SPEED = new Measure<>(
            "foot_speed", "foot speed, heights/s", Format.decimals(3), GapMeasures::slide, slide -> slide.meanOr(0));

    private static final Measure<FilledGap> SLIDE =
            new Measure<>("slide", "", Format.of("%g"), GapMeasures::slide, Tally::sum);

    private static final Measure<FilledGap> CONTACT_SECONDS =
            new Measure<>("contact_seconds", "", Format.of("%g"), GapMeasures::slide, Tally::weight);

    /** Those of a single gap. */
    public static final List<Measure<FilledGap>> OF_GAP =
            List.of(ERROR, SEAM_JUMP, SMOOTH, FOOT_SPEED, SLIDE, CONTACT_SECONDS);

    /** Those of a clip as a whole. */
    public static final List<Measure<FilledClip>> OF_CLIP = List.of(KEY_ERROR);

    /** All of them, in the order of tables. */
    public static final List<Measure<?>> ALL =
            List.of(ERROR, KEY_ERROR, SEAM_JUMP, SMOOTH, FOOT_SPEED, SLIDE, CONTACT_SECONDS);

    private GapMeasures() {}

    /** Returns the 99th percentile of the changes of velocity in a motion of three frames at least. */
    public static double usualJump(JointPaths paths) {
        double[] jumps = IntStream.range(1, paths.frameCount() - 1)
                .mapToDouble(frame -> jump(paths, frame))
                .sorted()
                .toArray();
        return jumps[(int) (0.99 * jumps.length)];
    }

    /** Returns the largest change of velocity of a joint at a frame; 0 at the ends of the motion, which know none. */
    private static double jump(JointPaths paths, int frame) {
        if (frame == 0 || frame == paths.frameCount() - 1) {
            return 0;
        }
        return IntStream.range(0, paths.pointCount())
                .mapToDouble(joint -> paths.position(frame - 1, joint)
                        .plus(paths.position(frame + 1, joint))
                        .minus(paths.position(frame, joint).times(2))
                        .length())
                .max()
                .orElse(0);
    }

    private static double seamJump(FilledGap gap) {
        JointPaths filled = gap.clip().filled();
        return Math.max(jump(filled, gap.first() - 1), jump(filled, gap.last() + 1)) / gap.usualJump();
    }

    private static double error(FilledGap gap) {
        return IntStream.rangeClosed(gap.first(), gap.last())
                        .mapToDouble(
                                frame -> distances(gap.clip(), frame).average().orElse(0))
                        .average()
                        .orElse(0)
                / gap.clip().unit();
    }

    private static double keyError(FilledClip clip) {
        return IntStream.range(0, clip.filled().frameCount())
                        .filter(frame -> !clip.missing().test(frame))
                        .mapToDouble(frame -> distances(clip, frame).max().orElse(0))
                        .max()
                        .orElse(0)
                / clip.unit();
    }

    private static DoubleStream distances(FilledClip clip, int frame) {
        return IntStream.range(0, clip.filled().pointCount())
                .mapToDouble(joint -> clip.filled()
                        .position(frame, joint)
                        .distance(clip.truth().position(frame, joint)));
    }

    private static Tally slide(FilledGap gap) {
        return Tally.ratio(gap.slide().distance(), gap.slide().seconds());
    }
}
