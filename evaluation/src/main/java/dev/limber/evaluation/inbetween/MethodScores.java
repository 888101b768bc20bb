package dev.limber.evaluation.inbetween;

import dev.limber.inbetween.Inbetweener;
import dev.limber.inbetween.measure.GapScores;
import dev.limber.inbetween.measure.WindowBenchmark;
import dev.limber.motion.report.Format;
import dev.limber.motion.report.Measure;
import dev.limber.motion.report.Sample;
import java.util.List;

/**
 * The scores of a method at one length of gaps.
 *
 * @param missing frames
 * @param errors of {@link #ERRORS}
 * @param seams of {@link dev.limber.evaluation.gap.GapMeasures}
 */
public record MethodScores(String method, int missing, Sample errors, Sample seams) {
    static final Measure<GapScores> L2Q = Measure.mean("l2q", "L2Q", Format.decimals(3), GapScores::l2q);
    static final Measure<GapScores> L2P = Measure.mean("l2p", "L2P", Format.decimals(3), GapScores::l2p);
    static final Measure<GapScores> NPSS = Measure.mean("npss", "NPSS", Format.decimals(4), GapScores::npss);

    /** The errors by which the field compares. */
    static final List<Measure<GapScores>> ERRORS = List.of(L2Q, L2P, NPSS);

    /** Scores a method at all lengths by which the field compares. */
    public static List<MethodScores> of(
            String method, Inbetweener inbetweener, WindowBenchmark benchmark, WindowComparison seams) {
        return WindowBenchmark.LENGTHS.stream()
                .map(missing -> new MethodScores(
                        method,
                        missing,
                        Sample.of(ERRORS, benchmark.score(inbetweener, missing)),
                        seams.score(inbetweener, missing)))
                .toList();
    }
}
