package dev.limber.inbetween;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import dev.limber.motion.Quat;
import java.util.ArrayList;
import java.util.List;

/**
 * The curves of animation programs: every channel is a cubic with automatic tangents, which are flat where a key is an
 * extreme of its channel and never overshoot (Fritsch and Carlson 1980). Rotations are curves of quaternions'
 * components.
 */
public final class Splines {
    private Splines() {}

    /** Overwrites the missing frames of every window. */
    public static void interpolate(List<Window> windows, Gap gap) {
        int[] knots = knots(gap, windows.get(0).frameCount());
        for (Window window : windows) {
            alignSigns(window, knots);
            curve(window.root(), 3, knots, gap);
            curve(window.rotations(), 4 * JOINTS, knots, gap);
            for (int frame = gap.start(); frame < gap.end(); frame++) {
                for (int at = 4 * JOINTS * frame; gap.isMissing(frame) && at < 4 * JOINTS * (frame + 1); at += 4) {
                    Quat.normalize(window.rotations(), at, window.rotations(), at);
                }
            }
        }
    }

    /** Returns the given frames in and about a gap, with one more on either side where there is one. */
    private static int[] knots(Gap gap, int frameCount) {
        List<Integer> knots = new ArrayList<>();
        if (gap.start() > 1) {
            knots.add(gap.start() - 2);
        }
        knots.add(gap.start() - 1);
        knots.addAll(gap.keys());
        knots.add(gap.end());
        if (gap.end() + 1 < frameCount) {
            knots.add(gap.end() + 1);
        }
        return knots.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Gives the quaternions of every key in the gap the signs that go on from the key before it. */
    private static void alignSigns(Window window, int[] knots) {
        double[] q = window.rotations();
        for (int k = 1; k < knots.length; k++) {
            for (int at = 0; at < 4 * JOINTS; at += 4) {
                int here = 4 * JOINTS * knots[k] + at;
                if (Quat.dot(q, 4 * JOINTS * knots[k - 1] + at, q, here) < 0) {
                    Quat.set(-q[here], -q[here + 1], -q[here + 2], -q[here + 3], q, here);
                }
            }
        }
    }

    /** @param values (frame, size) */
    private static void curve(double[] values, int size, int[] knots, Gap gap) {
        double[] slopes = new double[knots.length];
        for (int channel = 0; channel < size; channel++) {
            for (int k = 0; k < knots.length; k++) {
                slopes[k] = slope(values, size, channel, knots, k);
            }
            for (int k = 0; k + 1 < knots.length; k++) {
                double width = knots[k + 1] - knots[k];
                double from = values[size * knots[k] + channel];
                double to = values[size * knots[k + 1] + channel];
                for (int frame = Math.max(knots[k] + 1, gap.start());
                        frame < Math.min(knots[k + 1], gap.end());
                        frame++) {
                    double t = (frame - knots[k]) / width;
                    double s = 1 - t;
                    values[size * frame + channel] = from * s * s * (1 + 2 * t)
                            + to * t * t * (1 + 2 * s)
                            + width * t * s * (slopes[k] * s - slopes[k + 1] * t);
                }
            }
        }
    }

    private static double slope(double[] values, int size, int channel, int[] knots, int k) {
        double before = k == 0 ? Double.NaN : chord(values, size, channel, knots, k - 1);
        double after = k + 1 == knots.length ? Double.NaN : chord(values, size, channel, knots, k);
        if (Double.isNaN(before) || Double.isNaN(after)) {
            return Double.isNaN(before) ? after : before;
        }
        if (before * after <= 0) {
            return 0;
        }
        double mean = (values[size * knots[k + 1] + channel] - values[size * knots[k - 1] + channel])
                / (knots[k + 1] - knots[k - 1]);
        double steepest = 3 * Math.min(Math.abs(before), Math.abs(after));
        return Math.copySign(Math.min(Math.abs(mean), steepest), mean);
    }

    private static double chord(double[] values, int size, int channel, int[] knots, int k) {
        return (values[size * knots[k + 1] + channel] - values[size * knots[k] + channel]) / (knots[k + 1] - knots[k]);
    }
}
