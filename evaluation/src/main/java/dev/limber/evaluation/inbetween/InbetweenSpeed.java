package dev.limber.evaluation.inbetween;

import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Inbetweener;
import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.measure.WindowBenchmark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures how long an animator waits: ten gaps of 30 frames at once, as in the paper (Harvey et al. 2020). */
public final class InbetweenSpeed {
    private static final int GAPS = 10;
    private static final Gap GAP = new Gap(Inbetweener.PAST, 30);
    private static final int WARM_UPS = 3;
    private static final int RUNS = 9;

    private InbetweenSpeed() {}

    /**
     * Returns the median of nine runs in milliseconds, after three that do not count.
     *
     * @param test with a window of the benchmark at least
     */
    public static double medianMilliseconds(Inbetweener inbetweener, MotionSet test) {
        List<Window> windows = WindowBenchmark.windows(test);
        double[] milliseconds = new double[RUNS];
        for (int run = -WARM_UPS; run < RUNS; run++) {
            List<Window> copies = new ArrayList<>();
            for (int i = 0; i < GAPS; i++) {
                copies.add(windows.get(i % windows.size()).first(GAP.end() + 1));
            }
            long start = System.nanoTime();
            inbetweener.fill(copies, GAP);
            if (run >= 0) {
                milliseconds[run] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(milliseconds);
        return milliseconds[RUNS / 2];
    }
}
