package dev.limber.inbetween.evaluate;

import dev.limber.inbetween.GapFiller;
import java.util.List;

/**
 * What a method scores at one length of gaps.
 *
 * @param missing frames
 */
public record MethodScores(String method, int missing, GapScores scores, SeamScores seams) {
    /** Scores a method at all lengths by which the field compares. */
    public static List<MethodScores> of(
            String method, GapFiller filler, LafanBenchmark benchmark, SeamBenchmark seams) {
        return LafanBenchmark.LENGTHS.stream()
                .map(missing -> new MethodScores(
                        method, missing, benchmark.score(filler, missing), seams.score(filler, missing)))
                .toList();
    }
}
