package dev.limber.motion.ik;

import dev.limber.motion.Vec3;
import dev.limber.motion.contact.ContactSpan;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.contact.FootTracks;
import dev.limber.motion.rig.Side;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

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
                goal.hold(contacts.spans(point), span -> shift(point, span), free, ease);
            }
            goals.put(point, goal);
        }
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            keepAboveFloor(FootPoint.heel(side), FootPoint.toe(side), contacts);
        }
    }

    private IntFunction<Vec3> shift(FootPoint point, ContactSpan span) {
        IntFunction<Vec3> gap = frame -> position(point, frame).minus(guide.position(point, frame));
        return guide.isExact() ? frame -> gap.apply(frame).negated() : PointGoal.still(span, gap, up);
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
