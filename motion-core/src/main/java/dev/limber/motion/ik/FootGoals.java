package dev.limber.motion.ik;

import dev.limber.motion.Vec3;
import java.util.function.IntPredicate;

/**
 * How far the ankles and toes shall move from where a clip has them: fully while the foot is in contact, eased in before
 * and out after.
 */
public final class FootGoals {
    private final FootTracks actual;
    private final FootTracks guide;
    private final double[] shifts; // (frame, leg, 2, 3) world, already weighted: the ankle, then the toe point
    private final double[] weights; // (frame, leg, 2), 0 to 1

    /**
     * Starts without any goal.
     *
     * @param actual where the feet are; kept
     * @param guide how the feet shall move while they are in contact: across the floor up to a constant of each contact,
     *     in height exactly; kept
     */
    public FootGoals(FootTracks actual, FootTracks guide) {
        this.actual = actual;
        this.guide = guide;
        shifts = new double[actual.points().length];
        weights = new double[shifts.length / 3];
    }

    int frameCount() {
        return actual.frameCount();
    }

    double[] shifts() {
        return shifts;
    }

    double[] weights() {
        return weights;
    }

    int index(int frame, int leg, int point) {
        return actual.index(frame, leg, point);
    }

    /**
     * Holds the ankle of a leg on the guide wherever {@code contact} says so.
     *
     * @param contact whether the ankle (or heel) is down in a frame
     * @param up unit, world
     * @param ease frames over which a hold is eased in and out
     */
    public FootGoals holdAnkle(int leg, IntPredicate contact, Vec3 up, int ease) {
        return hold(leg, FootTracks.ANKLE, contact, up, ease);
    }

    /** As {@link #holdAnkle}, for the toe point. */
    public FootGoals holdToe(int leg, IntPredicate contact, Vec3 up, int ease) {
        return hold(leg, FootTracks.TOE, contact, up, ease);
    }

    private FootGoals hold(int leg, int point, IntPredicate contact, Vec3 up, int ease) {
        int frames = frameCount();
        for (int start = 0; start < frames; start++) {
            if (contact.test(start)) {
                int end = start + 1;
                while (end < frames && contact.test(end)) {
                    end++;
                }
                holdSpan(leg, point, start, end, up, ease);
                start = end;
            }
        }
        for (int frame = 0; frame < frames; frame++) {
            // Where the easings of two contacts overlap, their sum would overshoot.
            int at = index(frame, leg, point);
            double excess = Math.max(1, weights[at / 3]);
            weights[at / 3] /= excess;
            for (int axis = 0; axis < 3; axis++) {
                shifts[at + axis] /= excess;
            }
        }
        return this;
    }

    private void holdSpan(int leg, int point, int start, int end, Vec3 up, int ease) {
        Vec3 mean = Vec3.ZERO;
        for (int frame = start; frame < end; frame++) {
            mean = mean.plus(gap(frame, leg, point));
        }
        mean = mean.times(1.0 / (end - start)).rejectedFrom(up);
        for (int frame = Math.max(0, start - ease); frame < Math.min(frameCount(), end + ease); frame++) {
            int outside = Math.max(0, Math.max(start - frame, frame - end + 1));
            double weight = smoothStep(1 - outside / (ease + 1.0));
            Vec3 shift = mean.minus(gap(Math.max(start, Math.min(end - 1, frame)), leg, point));
            int at = index(frame, leg, point);
            weights[at / 3] += weight;
            shifts[at] += weight * shift.x();
            shifts[at + 1] += weight * shift.y();
            shifts[at + 2] += weight * shift.z();
        }
    }

    private Vec3 gap(int frame, int leg, int point) {
        int at = index(frame, leg, point);
        return Vec3.of(actual.points(), at).minus(Vec3.of(guide.points(), at));
    }

    private static double smoothStep(double t) {
        return t * t * (3 - 2 * t);
    }
}
