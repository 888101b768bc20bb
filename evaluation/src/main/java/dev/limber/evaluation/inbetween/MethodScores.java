package dev.limber.evaluation.inbetween;

import dev.limber.inbetween.Inbetweener;
import dev.limber.inbetween.measure.GapScores;
import dev.limber.inbetween.measure.WindowBenchmark;
import java.util.List;

/**
 * What a method scores at one length of gaps.
 *
 * @param missing frames
 */
public record MethodScores(String method, int missing, GapScores scores, SeamScores seams) {
    /** Scores a method at all lengths by which the field compares. */
    public static List<MethodScores> of(
            String method, Inbetweener filler, WindowBenchmark benchmark, SeamBenchmark seams) {
        return WindowBenchmark.LENGTHS.stream()
                .map(missing -> new MethodScores(
                        method, missing, benchmark.score(filler, missing), seams.score(filler, missing)))
                .toList();
    }
}
