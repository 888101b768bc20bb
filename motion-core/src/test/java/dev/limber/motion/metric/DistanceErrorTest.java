package dev.limber.motion.metric;

import static dev.limber.motion.metric.MovingPoints.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DistanceErrorTest {
    @Test
    void comparesDistancesAndNotPlaces() {
        JointPaths child = MovingPoints.of(30, 5, List.of(at(0, 0, 0), at(0.3, 0, 0)));
        JointPaths giant = MovingPoints.of(30, 5, List.of(at(9, 0, 0), at(9, 1.2, 0)));
        assertEquals(0, DistanceError.mean(child, giant.map(p -> p.times(1 / 4.0)), 0, 1), 1e-6);
        assertEquals(0.1, DistanceError.mean(child, giant.map(p -> p.times(1 / 3.0)), 0, 1), 1e-6);
    }
}
