package dev.limber.motion.ik;

import dev.limber.motion.Vec3;
import dev.limber.motion.contact.ContactSpan;
import java.util.List;
import java.util.function.IntFunction;

/** How far one point shall move in every frame: all the way while it is held, eased in before and out after. */
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
     * Closes the gap between point and guide in every span, but for its mean across the floor.
     *
     * @param gap in each frame, from where the point shall be to where it is
     * @param ease frames
     */
    void hold(List<ContactSpan> spans, IntFunction<Vec3> gap, Vec3 up, int ease) {
        spans.forEach(span -> hold(span, gap, up, ease));
        for (int frame = 0; frame < weights.length; frame++) {
            // Where the easings of two contacts overlap, their sum would overshoot.
            double excess = Math.max(1, weights[frame]);
            weights[frame] /= excess;
            for (int axis = 0; axis < 3; axis++) {
                shifts[3 * frame + axis] /= excess;
            }
        }
    }

    private void hold(ContactSpan span, IntFunction<Vec3> gap, Vec3 up, int ease) {
        Vec3 mean = Vec3.ZERO;
        for (int frame = span.first(); frame < span.end(); frame++) {
            mean = mean.plus(gap.apply(frame));
        }
        mean = mean.times(1.0 / span.length()).rejectedFrom(up);
        int end = Math.min(weights.length, span.end() + ease);
        for (int frame = Math.max(0, span.first() - ease); frame < end; frame++) {
            int nearest = Math.max(span.first(), Math.min(span.end() - 1, frame));
            double weight = smoothStep(1 - Math.abs(frame - nearest) / (ease + 1.0));
            Vec3 shift = mean.minus(gap.apply(nearest)).times(weight);
            weights[frame] += weight;
            add(frame, shift);
        }
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
