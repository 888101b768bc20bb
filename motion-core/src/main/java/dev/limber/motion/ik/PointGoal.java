package dev.limber.motion.ik;

import dev.limber.motion.Vec3;
import dev.limber.motion.contact.ContactSpan;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** How far one point has to move in every frame: all the way while it is held, blended in before and out after. */
final class PointGoal {
    private final double[] shifts; // (frame, 3) world, already weighted
    private final double[] weights; // (frame), 0 to 1

    PointGoal(int frames) {
        shifts = new double[3 * frames];
        weights = new double[frames];
    }

    /** Returns the live array of weighted shifts, (frame, 3) world. */
    double[] shifts() {
        return shifts;
    }

    boolean moves(int frame) {
        return shifts[3 * frame] != 0 || shifts[3 * frame + 1] != 0 || shifts[3 * frame + 2] != 0;
    }

    double weight(int frame) {
        return weights[frame];
    }

    /**
     * Returns the shift in the frames of some spans that closes the gap between point and guide, but for its mean across
     * the floor.
     *
     * @param gap in each frame, from where the point should be to where it is
     */
    static IntFunction<Vec3> still(List<ContactSpan> spans, IntFunction<Vec3> gap, Vec3 up) {
        Vec3 sum = Vec3.ZERO;
        int count = 0;
        for (ContactSpan span : spans) {
            for (int frame = span.first(); frame < span.end(); frame++) {
                sum = sum.plus(gap.apply(frame));
            }
            count += span.length();
        }
        Vec3 mean = sum.times(1.0 / count).rejectedFrom(up);
        return frame -> mean.minus(gap.apply(frame));
    }

    /**
     * Moves the point in every span.
     *
     * @param shift of a span's frames
     * @param free whether a frame may change: no easing reaches one that may not
     * @param ease frames
     */
    void hold(List<ContactSpan> spans, Function<ContactSpan, IntFunction<Vec3>> shift, IntPredicate free, int ease) {
        spans.forEach(span -> hold(span, shift.apply(span), free, ease));
        for (int frame = 0; frame < weights.length; frame++) {
            // Where the easings of two contacts overlap, their sum would overshoot.
            double excess = Math.max(1, weights[frame]);
            weights[frame] /= excess;
            for (int axis = 0; axis < 3; axis++) {
                shifts[3 * frame + axis] /= excess;
            }
        }
    }

    private void hold(ContactSpan span, IntFunction<Vec3> shift, IntPredicate free, int ease) {
        int before = freeFrames(span.first(), -1, free, ease);
        int after = freeFrames(span.end() - 1, 1, free, ease);
        int end = Math.min(weights.length, span.end() + after);
        for (int frame = Math.max(0, span.first() - before); frame < end; frame++) {
            int nearest = Math.max(span.first(), Math.min(span.end() - 1, frame));
            double reach = (frame < nearest ? before : after) + 1.0;
            double weight = smoothStep(1 - Math.abs(frame - nearest) / reach);
            weights[frame] += weight;
            add(frame, shift.apply(nearest).times(weight));
        }
    }

    /** Returns how many frames from {@code frame} on may change, at most {@code ease}; beyond the clip's ends any may. */
    private int freeFrames(int frame, int step, IntPredicate free, int ease) {
        int count = 0;
        for (int at = frame + step; count < ease; at += step) {
            if (at >= 0 && at < weights.length && !free.test(at)) {
                return count;
            }
            count++;
        }
        return ease;
    }

    /** Adds to the shift of one frame whatever its weight. */
    void add(int frame, Vec3 shift) {
        shifts[3 * frame] += shift.x();
        shifts[3 * frame + 1] += shift.y();
        shifts[3 * frame + 2] += shift.z();
    }

    Vec3 shift(int frame) {
        return Vec3.of(shifts, 3 * frame);
    }

    private static double smoothStep(double t) {
        return t * t * (3 - 2 * t);
    }
}
