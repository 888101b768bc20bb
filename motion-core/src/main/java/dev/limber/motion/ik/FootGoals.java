package dev.limber.motion.ik;

import dev.limber.motion.Vec3;
import dev.limber.motion.contact.ContactSpan;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.contact.FootTracks;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How far the heels and toes of a clip have to move: all the way to the guide while they are in contact, blended in
 * before and out after. Immutable.
 */
public final class FootGoals {
    private static final double EASE = 0.12; // s

    private final Map<FootPoint, PointGoal> goals = new EnumMap<>(FootPoint.class);
    private final FootTracks actual;
    private final FootGuide guide;
    private final Vec3 up;
    private final IntPredicate free;
    private final FootShift placed;

    /**
     * Makes goals for every contact of a point that both the contacts and the clip have.
     *
     * @param actual where the feet of the clip are
     * @param contacts when they should be held, of the same frames
     * @param up unit, world
     */
    public FootGoals(FootTracks actual, FootGuide guide, FootContacts contacts, Vec3 up) {
        this(actual, guide, contacts, up, FootShift.NONE, frame -> true);
    }

    /**
     * Makes goals for feet that are elsewhere than where the clip has them, in every frame.
     *
     * @param placed how far they go before they are held
     */
    public FootGoals(FootTracks actual, FootGuide guide, FootContacts contacts, Vec3 up, FootShift placed) {
        this(actual, guide, contacts, up, placed, frame -> true);
    }

    /**
     * Makes goals for a clip of which some frames stay as they are.
     *
     * @param contacts of free frames alone
     * @param free whether a frame may change
     */
    public FootGoals(FootTracks actual, FootGuide guide, FootContacts contacts, Vec3 up, IntPredicate free) {
        this(actual, guide, contacts, up, FootShift.NONE, free);
    }

    private FootGoals(
            FootTracks actual, FootGuide guide, FootContacts contacts, Vec3 up, FootShift placed, IntPredicate free) {
        this.placed = placed;
        this.actual = actual;
        this.guide = guide;
        this.up = up;
        this.free = free;
        int ease = (int) Math.round(EASE / actual.frameTime());
        for (FootPoint point : FootPoint.values()) {
            PointGoal goal = new PointGoal(actual.frameCount());
            if (actual.has(point) && contacts.has(point)) {
                Map<ContactSpan, List<ContactSpan>> joined = joined(point, contacts);
                goal.hold(
                        contacts.spans(point),
                        span -> shift(point, joined.getOrDefault(span, List.of(span))),
                        free,
                        ease);
            }
            goals.put(point, goal);
        }
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            keepAboveFloor(FootPoint.heel(side), FootPoint.toe(side), contacts);
        }
    }

    /**
     * Returns, for each contact of a point, those that have one place with it: a heel that lifts while the toes stand comes
     * down where it was.
     */
    private static Map<ContactSpan, List<ContactSpan>> joined(FootPoint point, FootContacts contacts) {
        FootPoint toe = FootPoint.toe(point.side());
        Map<ContactSpan, List<ContactSpan>> joined = new HashMap<>();
        List<ContactSpan> together = new ArrayList<>();
        int end = 0; // of the contact before
        for (ContactSpan span : contacts.spans(point)) {
            boolean stood = IntStream.range(end, span.first()).allMatch(frame -> contacts.at(toe, frame));
            if (point == toe || !stood) {
                together = new ArrayList<>();
            }
            together.add(span);
            joined.put(span, together);
            end = span.end();
        }
        return joined;
    }

    /** @param joined the contacts that have one place, of which the span is one */
    private IntFunction<Vec3> shift(FootPoint point, List<ContactSpan> joined) {
        IntFunction<Vec3> gap = frame -> position(point, frame).minus(guide.position(point, frame));
        return guide.isExact() ? frame -> gap.apply(frame).negated() : PointGoal.still(joined, gap, up);
    }

    /** Returns where a point is before it is held. */
    private Vec3 position(FootPoint point, int frame) {
        return actual.position(point, frame).plus(placed.of(point.side(), frame));
    }

    /** Whether feet are moved, so that the hips go along. */
    boolean placesFeet() {
        return placed != FootShift.NONE;
    }

    /** Returns how far a foot goes before it is held. */
    Vec3 placed(Side side, int frame) {
        return placed.of(side, frame);
    }

    boolean isFree(int frame) {
        return free.test(frame);
    }

    PointGoal of(FootPoint point) {
        return Objects.requireNonNull(goals.get(point));
    }

    /** Raises the foot as a whole wherever heel or toe would sink deeper than the guide. */
    private void keepAboveFloor(FootPoint heel, FootPoint toe, FootContacts contacts) {
        PointGoal heelGoal = of(heel);
        PointGoal toeGoal = of(toe);
        for (int frame = 0; frame < actual.frameCount(); frame++) {
            if (!free.test(frame)) {
                continue;
            }
            double along = 1 - heelGoal.weight(frame); // how far the ankle goes along with the toe
            double ankleMove = heelGoal.shift(frame)
                    .plus(toeGoal.shift(frame).times(along))
                    .dot(up);
            double toeMove = toeGoal.shift(frame).dot(up) + (1 - toeGoal.weight(frame)) * ankleMove;
            double depth = Math.max(depth(heel, frame, ankleMove, contacts), depth(toe, frame, toeMove, contacts));
            if (depth > 0) {
                heelGoal.add(frame, up.times(depth * (1 - along * toeGoal.weight(frame))));
                toeGoal.add(frame, up.times(depth * toeGoal.weight(frame)));
            }
        }
    }

    private double depth(FootPoint point, int frame, double move, FootContacts contacts) {
        if (!actual.has(point) || !contacts.has(point)) {
            return 0;
        }
        double floor = Math.min(
                guide.plantedHeight(point, frame), guide.position(point, frame).dot(up));
        return floor - position(point, frame).dot(up) - move;
    }
}
