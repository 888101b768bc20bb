package dev.limber.motion.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Vec3;
import java.util.List;
import org.junit.jupiter.api.Test;

class JointPathsTest {
    private static final JointPaths LINE = MovingPoints.of(10, 7, List.of(t -> new Vec3(10 * t, 0, 0)));

    @Test
    void picksEveryNthFrame() {
        JointPaths some = LINE.every(2, 1, 3);
        assertEquals(3, some.frameCount());
        assertEquals(0.2, some.frameTime(), 1e-12);
        assertEquals(5, some.position(2, 0).x(), 1e-6);
    }

    @Test
    void meansOverFramesAndPoints() {
        assertEquals(3, LINE.mean().x(), 1e-6);
    }
}
