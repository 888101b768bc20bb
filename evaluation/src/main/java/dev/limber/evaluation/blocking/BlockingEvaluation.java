package dev.limber.evaluation.blocking;

import dev.limber.inbetween.Blocking;
import dev.limber.inbetween.CanonicalMotion;
import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.measure.PositionStatistics;
import dev.limber.motion.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Makes motions from isolated keys, chosen from recordings as animators choose them, with nothing else given, and compares
 * them with the recordings.
 */
public final class BlockingEvaluation {
    /** Frames between keys at 30 a second. */
    public static final List<Integer> SPACINGS = List.of(8, 15, 30, 60, 90);

    private final MotionSet test;
    private final double[] deviation;

    /** @param statistics whose spread positions are measured in */
    public BlockingEvaluation(MotionSet test, PositionStatistics statistics) {
        this.test = test;
        deviation = statistics.deviation();
    }

    /** A row of the tables. */
    public record Row(String schedule, int spacing, String method, BlockingScore score) {}

    /**
     * Scores methods.
     *
     * @param spacings of keys on average, frames
     * @param most windows of each kind, evenly chosen from all
     * @param progress receives how much is done, from 0 to 1
     */
    public List<Row> score(List<BlockingMethod> methods, List<Integer> spacings, int most, Progress progress) {
        List<Row> rows = new ArrayList<>();
        int done = 0;
        for (KeySchedule schedule : KeySchedule.values()) {
            for (int spacing : spacings) {
                List<Blocking> blockings = chosen(blockings(schedule, spacing), most);
                Map<String, BlockingTally> tallies = new LinkedHashMap<>();
                for (Blocking blocking : blockings) {
                    for (BlockingMethod method : methods) {
                        tallies.computeIfAbsent(method.name(), name -> new BlockingTally(test.offsets(), deviation))
                                .add(blocking, method.takes().of(blocking, test.offsets()));
                    }
                }
                tallies.forEach((name, tally) -> rows.add(new Row(schedule.label(), spacing, name, tally.score())));
                done++;
                progress.report((double) done / (KeySchedule.values().length * spacings.size()));
            }
        }
        return rows;
    }

    private static List<Blocking> chosen(List<Blocking> all, int most) {
        int count = Math.min(most, all.size());
        return IntStream.range(0, count)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / count)))
                .toList();
    }

    private List<Blocking> blockings(KeySchedule schedule, int spacing) {
        SplittableRandom random = new SplittableRandom(spacing);
        List<Blocking> blockings = new ArrayList<>();
        for (CanonicalMotion motion : test.motions()) {
            blockings.addAll(schedule.cut(motion, spacing, test.offsets(), random));
        }
        return blockings;
    }
}
