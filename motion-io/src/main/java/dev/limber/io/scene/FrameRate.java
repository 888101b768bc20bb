package dev.limber.io.scene;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Finds the frame rate of a motion. If most key intervals are equal, as in baked motion, they give the rate. Otherwise
 * it is the first rate on whose frames most keys lie, out of: the file's own, that of the most common interval, and the
 * usual ones.
 */
public final class FrameRate {
    private static final double DEFAULT = 30;
    private static final double[] USUAL = {DEFAULT, 24, 25, 60};
    private static final double NTSC = 1000.0 / 1001;
    private static final double LOWEST = 10; // keys further apart are the few that someone set
    private static final double HIGHEST = 1000;
    private static final double MOST = 0.8; // of the keys, or of the distances between them

    /** Distances this near to each other count as one: times in single precision are no better after five minutes. */
    private static final double SAME = 4e-5; // seconds

    private static final double SNAP = 3e-4; // relative: 29.97 and 30 differ by 1e-3
    private static final double ON_FRAME = 0.02; // frames

    private final List<double[]> tracks; // times of keys
    private final double start;

    private FrameRate(List<double[]> tracks, double start) {
        this.tracks = tracks;
        this.start = start;
    }

    /** Returns frames a second. */
    static double of(Animation animation) {
        return animation.rate() > 0
                ? animation.rate()
                : of(animation.tracks().stream().map(Track::times).toList(), animation.start(), 0);
    }

    /**
     * Returns frames a second.
     *
     * @param tracks times of the keys of each track, in seconds, ascending
     * @param start when the first frame is, in seconds
     * @param ofFile frames a second as the file has it, 0 where it does not say
     */
    public static double of(List<double[]> tracks, double start, double ofFile) {
        // Two keys are the ends of a track that does not change, but where all have two.
        List<double[]> longer =
                tracks.stream().filter(times -> times.length > 2).toList();
        return new FrameRate(longer.isEmpty() ? tracks : longer, start).estimate(ofFile);
    }

    private double estimate(double ofFile) {
        double[] steps = tracks.stream()
                .flatMapToDouble(times -> DoubleStream.iterate(1, k -> k < times.length, k -> k + 1)
                        .map(k -> times[(int) k] - times[(int) k - 1]))
                .filter(step -> step > 0)
                .sorted()
                .toArray();
        Common common = Common.of(steps);
        boolean possible = common.rate() >= LOWEST && common.rate() <= HIGHEST;
        if (possible && common.count() >= MOST * steps.length) {
            return common.rate();
        }
        double own = ofFile >= 1 && ofFile <= HIGHEST ? ofFile : DEFAULT;
        DoubleStream candidates =
                DoubleStream.concat(DoubleStream.of(own, possible ? common.rate() : own), Arrays.stream(USUAL));
        return candidates.filter(rate -> onFrames(rate) >= MOST).findFirst().orElse(own);
    }

    /**
     * The commonest distance between keys.
     *
     * @param rate frames a second that far apart, 0 if there are none
     * @param count how many are so far apart
     */
    private record Common(double rate, int count) {
        /** @param steps ascending */
        static Common of(double[] steps) {
            Common best = new Common(0, 0);
            double sum = 0;
            int first = 0;
            for (int last = 0; last < steps.length; last++) {
                sum += steps[last];
                while (steps[last] - steps[first] > SAME) {
                    sum -= steps[first++];
                }
                int count = last - first + 1;
                if (count > best.count()) {
                    best = new Common(snapped(count / sum), count);
                }
            }
            return best;
        }
    }

    /** Returns the usual rate, or the whole one, where {@code rate} is near it; else itself. */
    private static double snapped(double rate) {
        double whole = Math.rint(rate);
        double nearest = Math.abs(rate - whole) < Math.abs(rate - whole * NTSC) ? whole : whole * NTSC;
        return nearest > 0 && Math.abs(nearest - rate) < SNAP * rate ? nearest : rate;
    }

    /** Returns the share of the keys that lie on frames. */
    private double onFrames(double rate) {
        long on = 0;
        long total = 0;
        for (double[] times : tracks) {
            for (double time : times) {
                double frame = (time - start) * rate;
                on += Math.abs(frame - Math.rint(frame)) < ON_FRAME ? 1 : 0;
                total++;
            }
        }
        return total == 0 ? 0 : (double) on / total;
    }
}
