package dev.limber.evaluation.gap;

import com.sun.management.OperatingSystemMXBean;
import dev.limber.inbetween.rig.ClipInbetweener;
import dev.limber.inbetween.rig.InbetweenOptions;
import dev.limber.inbetween.rig.MissingFrames;
import dev.limber.motion.Clip;
import dev.limber.motion.rig.Rig;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Optional;

/**
 * Measures how long an animator waits for ten gaps of a second in one clip, with all post-processing.
 *
 * @param median of nine runs, after three that do not count, in milliseconds
 * @param fastest of these
 * @param processor mean of the time that processors worked for a run, all of them together, in milliseconds: on a
 *     machine that others keep busy the one figure to go by
 */
public record ClipInbetweenSpeed(double median, double fastest, double processor) {
    private static final int GAPS = 10;
    private static final int WARM_UPS = 3;
    private static final int RUNS = 9;

    /** Returns the first ten gaps of a second for which a clip has place, or none for a shorter one. */
    public static Optional<MissingFrames> gaps(Clip clip) {
        MissingFrames all = RegularGaps.in(clip, 1);
        return all.spans().size() < GAPS
                ? Optional.empty()
                : Optional.of(MissingFrames.of(all.spans().subList(0, GAPS)));
    }

    /** Fills gaps again and again. */
    public static ClipInbetweenSpeed of(
            ClipInbetweener inbetweener, Rig rig, Clip clip, MissingFrames gaps, InbetweenOptions options) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        double[] milliseconds = new double[RUNS];
        long processor = 0;
        for (int run = -WARM_UPS; run < RUNS; run++) {
            processor = run == 0 ? system.getProcessCpuTime() : processor;
            long start = System.nanoTime();
            inbetweener.fill(rig, clip, gaps, options, done -> {});
            if (run >= 0) {
                milliseconds[run] = (System.nanoTime() - start) / 1e6;
            }
        }
        double worked = (system.getProcessCpuTime() - processor) / 1e6 / RUNS;
        Arrays.sort(milliseconds);
        return new ClipInbetweenSpeed(milliseconds[RUNS / 2], milliseconds[0], worked);
    }
}
