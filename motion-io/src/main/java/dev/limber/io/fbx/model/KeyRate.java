package dev.limber.io.fbx.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Frames a second of a motion: those of its keys where most of them have one distance, as baked motion has; else the
 * file's own rate or that of the commonest distance, whichever more keys lie on.
 */
final class KeyRate {
    private static final double DEFAULT = 30;
    private static final double LOWEST = 5;
    private static final double HIGHEST = 1000;
    private static final double BAKED = 0.8; // of the distances between keys

    /** Distances are counted in this, which rounding in files stays below. */
    private static final double QUANTUM = 2e-5; // seconds

    private static final double SNAP = 3e-4; // relative: 29.97 and 30 differ by 1e-3
    private static final double ON_FRAME = 0.02; // frames

    private final List<Curve> curves;
    private final double start;

    private KeyRate(List<Curve> curves, double start) {
        this.curves = curves;
        this.start = start;
    }

    /**
     * Returns frames a second.
     *
     * @param start when the first frame is, in seconds
     * @param ofFile 0 where the file does not say
     */
    static double of(List<Curve> curves, double start, double ofFile) {
        return new KeyRate(curves, start).estimate(ofFile);
    }

    private double estimate(double ofFile) {
        Map<Long, long[]> counts = new HashMap<>();
        long total = 0;
        for (Curve curve : curves) {
            double[] times = curve.times();
            for (int k = 1; times.length > 2 && k < times.length; k++) {
                counts.computeIfAbsent(Math.round((times[k] - times[k - 1]) / QUANTUM), d -> new long[1])[0]++;
                total++;
            }
        }
        long most = counts.values().stream().mapToLong(c -> c[0]).max().orElse(0);
        double common = counts.entrySet().stream()
                .filter(entry -> entry.getValue()[0] == most)
                .mapToDouble(entry -> rateOf(entry.getKey()))
                .max()
                .orElse(0);
        boolean possible = common >= LOWEST && common <= HIGHEST;
        if (possible && most >= BAKED * total) {
            return common;
        }
        double own = ofFile >= LOWEST && ofFile <= HIGHEST ? ofFile : DEFAULT;
        return possible && onFrames(common) > onFrames(own) ? common : own;
    }

    /** Returns the rate of a distance, by the mean of those that are about so long. */
    private double rateOf(long quanta) {
        double sum = 0;
        long count = 0;
        for (Curve curve : curves) {
            double[] times = curve.times();
            for (int k = 1; k < times.length; k++) {
                double distance = times[k] - times[k - 1];
                if (Math.abs(distance - quanta * QUANTUM) <= QUANTUM) {
                    sum += distance;
                    count++;
                }
            }
        }
        return count == 0 || sum <= 0 ? 0 : TimeMode.snapped(count / sum, SNAP);
    }

    /** Returns the share of the keys that lie on frames. */
    private double onFrames(double rate) {
        long on = 0;
        long total = 0;
        for (Curve curve : curves) {
            for (double time : curve.times()) {
                double frame = (time - start) * rate;
                on += Math.abs(frame - Math.rint(frame)) < ON_FRAME ? 1 : 0;
                total++;
            }
        }
        return total == 0 ? 0 : (double) on / total;
    }
}
