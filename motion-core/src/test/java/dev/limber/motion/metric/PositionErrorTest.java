package dev.limber.motion.metric;

import static dev.limber.motion.metric.MovingPoints.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.limber.motion.Vec3;
import java.util.List;
import org.junit.jupiter.api.Test;

class PositionErrorTest {
    private static final JointPaths REFERENCE = MovingPoints.of(30, 4, List.of(at(0, 1, 0), at(0, 2, 0)));

    @Test
    void aConstantOffsetCostsNothing() {
        JointPaths moved = REFERENCE.map(p -> p.plus(new Vec3(5, -3, 9)));
        PositionError error = PositionError.between(moved, REFERENCE, 2);
        assertEquals(0, error.global(), 1e-12);
        assertEquals(0, error.local(), 1e-12);
    }

    @Test
    void oneJointOutOfPlaceCountsByAThirdOfItsSquaredDistance() {
        JointPaths output = MovingPoints.of(30, 4, List.of(at(0, 1, 0), at(0.4, 2, 0)));
        PositionError error = PositionError.between(output, REFERENCE, 2);
        assertEquals(0, error.local(0), 1e-6);
        assertEquals(1000 * 0.4 * 0.4 / 4 / 3, error.local(1), 1e-4);
        assertEquals(1000 * 0.4 * 0.4 / 4 / 3 / 2, error.local(), 1e-4);
        // The mean offset of 0.2 is taken out of both joints.
        assertEquals(1000 * 0.2 * 0.2 / 4 / 3, error.global(0), 1e-4);
        assertEquals(1000 * 0.2 * 0.2 / 4 / 3, error.global(), 1e-4);
    }

    @Test
    void hipsThatDriftCostGloballyAndNotLocally() {
        JointPaths output =
                MovingPoints.of(30, 2, List.of(t -> new Vec3(t * 60, 1, 0), t -> new Vec3(t * 60, 2, 0))); // 0, then 2
        PositionError error = PositionError.between(output, REFERENCE.every(1, 0, 2), 1);
        assertEquals(1000 / 3.0, error.global(), 1e-3);
        assertEquals(0, error.local(), 1e-6);
    }

    @Test
    void refusesMotionsOfOtherLength() {
        JointPaths shorter = REFERENCE.every(2, 0, 2);
        assertThrows(IllegalArgumentException.class, () -> PositionError.between(shorter, REFERENCE, 1));
    }
}
