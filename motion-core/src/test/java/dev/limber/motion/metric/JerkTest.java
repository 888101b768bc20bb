package dev.limber.motion.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Vec3;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JerkTest {
    @ParameterizedTest
    @ValueSource(doubles = {10, 30})
    void aCubicPathHasConstantJerkAtAnyFrameRate(double fps) {
        JointPaths cubic = MovingPoints.of(fps, 20, List.of(t -> new Vec3(t * t * t, t * t, 0)));
        assertEquals(6 / 2.0, Jerk.mean(cubic, 2), 0.02);
    }

    @Test
    void threeFramesHaveNone() {
        assertEquals(0, Jerk.mean(MovingPoints.of(30, 3, List.of(t -> new Vec3(t, 0, 0))), 1));
    }
}
