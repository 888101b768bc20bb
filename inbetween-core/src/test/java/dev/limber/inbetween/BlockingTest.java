package dev.limber.inbetween;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BlockingTest {
    private final float[] offsets = CanonicalBody.commonOffsets();

    /** A body that stands upright and whose hips are at x(frame). */
    private static Window walk(double... x) {
        Window window = new Window(x.length);
        for (int frame = 0; frame < x.length; frame++) {
            for (int joint = 0; joint < CanonicalBody.JOINTS; joint++) {
                window.rotations()[4 * (frame * CanonicalBody.JOINTS + joint)] = 1;
            }
            window.root()[3 * frame] = x[frame];
        }
        return window;
    }

    /** Goes to the right for twenty frames and comes back. */
    private static Window thereAndBack() {
        double[] x = new double[41];
        for (int frame = 0; frame < x.length; frame++) {
            x[frame] = 20 - Math.abs(frame - 20);
        }
        return walk(x);
    }

    @Test
    void evenKeysEndWithTheLastFrame() {
        assertEquals(List.of(0, 15, 30, 40), Blocking.even(thereAndBack(), 15).keys());
        assertEquals(List.of(0, 20, 40), Blocking.even(thereAndBack(), 20).keys());
        assertEquals(
                List.of(0, 40), Blocking.even(thereAndBack(), 38).keys(), "two frames before the end is too close");
    }

    @Test
    void extremesAreWhereTheMotionTurns() {
        Blocking blocking = Blocking.extremes(thereAndBack(), 3, offsets);
        assertEquals(List.of(0, 20, 40), blocking.keys());
        assertEquals(new Gap(1, 39, List.of(20)), blocking.gap());
    }

    @Test
    void aHeldPoseStaysAndIsComeToSmoothly() {
        Blocking blocking = Blocking.extremes(thereAndBack(), 3, offsets);
        int[] holds = {0, 6, 0};
        Blocking held = blocking.held(holds);
        assertEquals(41 + Blocking.lengthening(holds), held.motion().frameCount());
        assertEquals(List.of(0, 22, 28, 50), held.keys());
        double[] root = held.motion().root();
        for (int frame = 22; frame <= 28; frame++) {
            assertEquals(20, root[3 * frame], 1e-9);
        }
        assertTrue(root[3 * 21] > 19.5, "nearly there a frame before");
        for (int frame = 1; frame <= 22; frame++) {
            assertTrue(root[3 * frame] > root[3 * frame - 3], "never goes back");
        }
        assertEquals(0, root[3 * 50], 1e-9);
    }

    @Test
    void lengtheningTellsHowLongAHeldMotionBecomes() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 50; i++) {
            Blocking blocking = Blocking.random(thereAndBack(), 5, random);
            int[] holds = Blocking.holds(blocking.keys().size(), random);
            assertEquals(
                    41 + Blocking.lengthening(holds),
                    blocking.held(holds).motion().frameCount());
        }
    }

    @Test
    void splinesAreExactAtKeysFlatAtExtremesAndNeverOvershoot() {
        Window window = thereAndBack();
        double[] truth = window.root().clone();
        Splines.interpolate(List.of(window), new Gap(1, 39, List.of(20)));
        double[] root = window.root();
        assertEquals(truth[60], root[60]);
        for (int frame = 1; frame < 40; frame++) {
            assertTrue(root[3 * frame] <= 20 && root[3 * frame] >= 0, "frame " + frame + ": " + root[3 * frame]);
        }
        assertTrue(20 - root[3 * 19] < 0.2, "flat at the top, where the straight line is off by 1");
    }

    @Test
    void splinesThroughAStraightLineAreStraight() {
        double[] x = new double[31];
        for (int frame = 0; frame < x.length; frame++) {
            x[frame] = 2 * frame;
        }
        Window window = walk(x);
        double[] truth = window.root().clone();
        Splines.interpolate(List.of(window), new Gap(1, 29, List.of(7, 20)));
        assertArrayEquals(truth, window.root(), 1e-9);
    }
}
