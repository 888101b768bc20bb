package dev.limber.motion.ik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Vec3;
import dev.limber.motion.contact.ContactSpan;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class PointGoalTest {
    private static final Vec3 UP = new Vec3(0, 1, 0);
    private static final int STAYS = 24;

    private static Vec3 sliding(int frame) {
        return new Vec3(0.1 * frame, 0.5, 0);
    }

    private static PointGoal held(int frames, IntFunction<Vec3> gap, int ease, ContactSpan... spans) {
        PointGoal goal = new PointGoal(frames);
        goal.hold(List.of(spans), span -> PointGoal.still(List.of(span), gap, UP), frame -> frame != STAYS, ease);
        return goal;
    }

    @Test
    void aHeldPointStandsStillWhereItIsOnAverageAndAtTheGuidesHeight() {
        PointGoal goal = held(20, PointGoalTest::sliding, 3, new ContactSpan(5, 11));
        for (int frame = 5; frame < 11; frame++) {
            Vec3 held = sliding(frame).plus(goal.shift(frame));
            assertEquals(0, held.distance(new Vec3(0.75, 0, 0)), 1e-12);
            assertEquals(1, goal.weight(frame), 1e-12);
        }
    }

    @Test
    void theHoldFadesToNothing() {
        PointGoal goal = held(20, PointGoalTest::sliding, 3, new ContactSpan(5, 11));
        assertTrue(goal.weight(4) > goal.weight(3) && goal.weight(3) > goal.weight(2));
        assertTrue(goal.weight(2) > 0);
        assertFalse(goal.moves(1));
        assertFalse(goal.moves(14));
    }

    @Test
    void betweenTwoNearContactsTheWeightIsNeverMoreThanOne() {
        PointGoal goal = held(30, PointGoalTest::sliding, 6, new ContactSpan(5, 11), new ContactSpan(13, 20));
        for (int frame = 0; frame < 30; frame++) {
            assertTrue(goal.weight(frame) <= 1 + 1e-12, "frame " + frame);
        }
        assertEquals(-0.5, goal.shift(12).y(), 0.05);
    }

    @Test
    void aHoldFadesBeforeAFrameThatStays() {
        PointGoal goal = held(30, PointGoalTest::sliding, 6, new ContactSpan(5, 21));
        assertTrue(goal.weight(23) > 0 && goal.weight(23) < goal.weight(22) && goal.weight(22) < 1);
        assertFalse(goal.moves(STAYS));
        assertFalse(goal.moves(STAYS + 1));
    }

    @Test
    void aPointOnItsGuideStaysThereWhateverTheGuideDoes() {
        PointGoal goal = held(20, frame -> new Vec3(2, 0, 1), 3, new ContactSpan(5, 11));
        for (int frame = 0; frame < 20; frame++) {
            assertEquals(0, goal.shift(frame).length(), 1e-12);
        }
    }
}
