package dev.limber.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResampleTest {
    private static final double ROTATION = 0.01; // radians a frame

    private final Skeleton arm = TestClips.arm();

    @Test
    void everyFourthFrameIsTakenAsItIs() {
        Clip clip = TestClips.rotating(arm, 0.0083333, 100_001, ROTATION);
        Clip resampled = Resample.to(30, clip);
        assertEquals(25_001, resampled.frameCount());
        for (int frame : new int[] {0, 1, 777, 25_000}) {
            assertArrayEquals(
                    clip.pose(4 * frame).rotations(), resampled.pose(frame).rotations());
            assertArrayEquals(
                    clip.pose(4 * frame).translations(), resampled.pose(frame).translations());
        }
    }

    @ParameterizedTest
    @CsvSource({"120, 30, 25", "30, 120, 400", "60, 24, 40", "30, 29.97, 100", "25, 25, 100", "30, 1, 4"})
    void posesMoveEvenlyBetweenFramesAndTheEndsStay(double from, double to, int intervals) {
        Clip resampled = Resample.to(to, TestClips.rotating(arm, 1 / from, 101, ROTATION));
        assertEquals(intervals + 1, resampled.frameCount());
        assertEquals(1 / to, resampled.frameTime());
        for (int k = 0; k <= intervals; k++) {
            double at = Math.min(100, k * from / to);
            assertEquals(at * ROTATION, TestClips.elbow(resampled.pose(k)), 1e-6);
            assertEquals(at, resampled.pose(k).translations()[2], 1e-4);
        }
    }

    @Test
    void shortClipsStayShort() {
        assertEquals(
                0, Resample.to(30, TestClips.rotating(arm, 0.01, 0, ROTATION)).frameCount());
        assertEquals(
                1, Resample.to(30, TestClips.rotating(arm, 0.01, 1, ROTATION)).frameCount());
    }

    @Test
    void ratesArePositive() {
        Clip clip = TestClips.rotating(arm, 0.01, 2, ROTATION);
        assertThrows(IllegalArgumentException.class, () -> Resample.to(0, clip));
    }
}
