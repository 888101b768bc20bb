package dev.limber.inbetween;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Quat;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselinesTest {
    private static final int POSE = 4 * CanonicalBody.JOINTS;
    private final Window truth = Window.of(Sways.motion("sway", 20, 3), 0, 9);
    private final Window window = truth.first(9);
    private final Gap gap = new Gap(3, 5);

    @Test
    void holdingRepeatsTheLastGivenFrame() {
        Baselines.hold(List.of(window), gap);
        for (int frame = 3; frame < 8; frame++) {
            assertArrayEquals(rotations(truth, 2), rotations(window, frame));
            assertEquals(truth.root()[3 * 2], window.root()[3 * frame]);
        }
    }

    @Test
    void interpolationTurnsEveryJointAtEvenSpeed() {
        Baselines.interpolate(List.of(window), gap);
        for (int j = 0; j < CanonicalBody.JOINTS; j++) {
            double whole = Quat.angle(truth.rotations(), 2 * POSE + 4 * j, truth.rotations(), 8 * POSE + 4 * j);
            for (int frame = 3; frame < 8; frame++) {
                double part = Quat.angle(truth.rotations(), 2 * POSE + 4 * j, window.rotations(), frame * POSE + 4 * j);
                assertEquals(whole * (frame - 2) / 6, part, 1e-7);
            }
        }
        assertEquals((truth.root()[3 * 2] + truth.root()[3 * 8]) / 2, window.root()[3 * 5], 1e-12);
    }

    @Test
    void keysWithinTheGapAreMetAndParted() {
        Gap parted = new Gap(2, 6, List.of(4));
        Baselines.interpolate(List.of(window), parted);
        assertArrayEquals(rotations(truth, 4), rotations(window, 4));
        assertEquals((truth.root()[3 * 1] + 2 * truth.root()[3 * 4]) / 3, window.root()[3 * 3], 1e-12);
        assertEquals((truth.root()[3 * 4] + truth.root()[3 * 8]) / 2, window.root()[3 * 6], 1e-12);
        Baselines.hold(List.of(window), parted);
        assertArrayEquals(rotations(truth, 1), rotations(window, 3));
        assertArrayEquals(rotations(truth, 4), rotations(window, 7));
    }

    @Test
    void givenFramesAreNotTouched() {
        Baselines.interpolate(List.of(window), gap);
        for (int frame : new int[] {0, 1, 2, 8}) {
            assertArrayEquals(rotations(truth, frame), rotations(window, frame));
        }
    }

    private static double[] rotations(Window window, int frame) {
        return Arrays.copyOfRange(window.rotations(), frame * POSE, (frame + 1) * POSE);
    }
}
