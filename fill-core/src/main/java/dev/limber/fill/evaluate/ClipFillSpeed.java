package dev.limber.fill.evaluate;

import dev.limber.fill.ClipFiller;
import dev.limber.fill.FillOptions;
import dev.limber.fill.MissingFrames;
import dev.limber.motion.Clip;
import dev.limber.motion.rig.Rig;
import java.util.Arrays;
import java.util.Optional;

/**
 * How long an animator waits for ten gaps of a second, in one clip and with all that is done to them.
 *
 * @param median of nine runs, after three that do not count, in milliseconds
 * @param fastest of these: what the machine can do when nothing else keeps it busy
 */
public record ClipFillSpeed(double median, double fastest) {
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
    public static ClipFillSpeed of(ClipFiller filler, Rig rig, Clip clip, MissingFrames gaps, FillOptions options) {
        double[] milliseconds = new double[RUNS];
        for (int run = -WARM_UPS; run < RUNS; run++) {
            long start = System.nanoTime();
            filler.fill(rig, clip, gaps, options, done -> {});
            if (run >= 0) {
                milliseconds[run] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(milliseconds);
        return new ClipFillSpeed(milliseconds[RUNS / 2], milliseconds[0]);
    }
}
