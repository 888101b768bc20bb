package dev.limber.retarget.contact;

import dev.limber.motion.Vec3;
import dev.limber.motion.contact.ContactSpan;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the parts of a target that lie on the floor belong in each frame: as high as those of the source, and, while they
 * are planted, on the scaled path of the source's, up to a constant across the floor. Immutable.
 */
final class FloorGoals {
    /** Metres of a body of 1.75 m: what is no higher on the source counts in full, what is higher than the second not at all. */
    private static final double LOW = 0.005;

    static final double HIGH = 0.025;

    /** Metres a second of a body of 1.75 m: what is faster passes over the floor and does not lie on it. */
    private static final double SLOW = 0.15;

    private static final double FAST = 0.6;

    private static final double[] NONE = {};

    private final FloorTrack there; // of the source
    private final ContactWeights weights;
    private final double difference;
    private final double[][] places =
            new double[FloorPoint.list().size()][]; // (point) (frame, 3) world, across the floor

    /**
     * Finds the goals.
     *
     * @param there of the source
     * @param here the target as it is
     * @param up unit, world
     * @param difference of the two bodies, 0 for equal ones, to 1
     */
    FloorGoals(FloorTrack there, FloorTrack here, FloorSolver.Placement placement, Vec3 up, double difference) {
        this.there = there;
        this.difference = difference;
        List<List<ContactSpan>> spans = there.spans(ContactFinder.Limits.FLOOR);
        weights = new ContactWeights(spans, there.frames(), there.frameTime());
        for (FloorPoint point : FloorPoint.list()) {
            List<ContactSpan> of = spans.get(point.index());
            boolean planted = point.isPlanted() && !of.isEmpty() && here.has(point);
            places[point.index()] = planted ? places(of, point, here, placement, up) : NONE;
        }
    }

    /** Returns the goal of every frame, that of the nearest contact if there is none. */
    private double[] places(
            List<ContactSpan> spans, FloorPoint point, FloorTrack here, FloorSolver.Placement placement, Vec3 up) {
        double[] goals = new double[3 * there.frames()];
        for (int i = 0; i < spans.size(); i++) {
            ContactSpan span = spans.get(i);
            Vec3 sum = Vec3.ZERO;
            for (int frame = span.first(); frame < span.end(); frame++) {
                sum = sum.plus(Vec3.of(here.centres(), FloorTrack.place(frame, point)))
                        .minus(path(point, frame, placement));
            }
            Vec3 aside = sum.times(1.0 / span.length()).rejectedFrom(up);
            int first = i == 0 ? 0 : halfway(spans.get(i - 1), span);
            int end = i + 1 == spans.size() ? there.frames() : halfway(span, spans.get(i + 1));
            for (int frame = first; frame < end; frame++) {
                int nearest = Math.max(span.first(), Math.min(span.end() - 1, frame));
                path(point, nearest, placement).plus(aside).store(goals, 3 * frame);
            }
        }
        return goals;
    }

    /** Returns the first frame that is nearer to the later of two contacts. */
    private static int halfway(ContactSpan earlier, ContactSpan later) {
        return (earlier.end() - 1 + later.first()) / 2 + 1;
    }

    private Vec3 path(FloorPoint point, int frame, FloorSolver.Placement placement) {
        double[] at = new double[3];
        placement.place(there.centres(), FloorTrack.place(frame, point), at, 0);
        return Vec3.of(at, 0);
    }

    /** Whether anything is to be done: a part of the source is near to the floor, or one of the target below it. */
    boolean isAny(int frame, FloorTrack here) {
        for (FloorPoint point : FloorPoint.list()) {
            if (there.isOn(frame, point)) {
                boolean below = here.has(point) && here.height(frame, point) < 0;
                if (below || there.height(frame, point) <= HIGH) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isAny(FloorTrack here) {
        return IntStream.range(0, there.frames()).anyMatch(frame -> isAny(frame, here));
    }

    /** Returns how much the height of a point counts, 0 to 1. */
    double weight(FloorPoint point, int frame) {
        if (!there.isOn(frame, point)) {
            return 0;
        }
        double near = low(there.height(frame, point));
        double still = near > 0 ? faded(there.speed(frame, point), SLOW, FAST) : 0;
        return Math.max(near * still, weights.of(point.index(), frame));
    }

    /** Returns how far a point that is so high lies on the floor, 0 to 1. */
    static double low(double height) {
        return faded(height, LOW, HIGH);
    }

    /** Returns 1 up to a value, 0 from another on, smooth between. */
    private static double faded(double value, double full, double none) {
        double t = Math.max(0, Math.min(1, (none - value) / (none - full)));
        return t * t * (3 - 2 * t);
    }

    /** Returns how far the torso lies on the floor, 0 to 1. */
    double borne(int frame) {
        double most = 0;
        for (FloorPoint point : FloorPoint.list()) {
            if (point.part().isTorso()) {
                most = Math.max(most, weight(point, frame));
            }
        }
        return most;
    }

    /** Returns how much the place of a point counts, 0 to 1. */
    double planted(FloorPoint point, int frame) {
        return places[point.index()].length > 0 ? weights.of(point.index(), frame) : 0;
    }

    /** Returns the live goals of a point that is planted some time, (frame, 3) world; heights in them mean nothing. */
    double[] places(FloorPoint point) {
        return places[point.index()];
    }

    /**
     * Returns how high a point belongs, in metres of a body of 1.75 m.
     *
     * @param height of the target's point as it is
     */
    double height(FloorPoint point, int frame, double height) {
        return height + difference * (Math.max(0, there.height(frame, point)) - height);
    }

    /**
     * Returns how high a point is at least: on the floor, or as deep as the same body has it.
     *
     * @param height of the target's point as it is
     */
    double least(FloorPoint point, int frame, double height) {
        return there.isOn(frame, point) ? Math.min(0, height - difference * height) : Double.NEGATIVE_INFINITY;
    }
}
