package dev.limber.retarget.neural.san;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.limber.neural.Compute;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SanObjectiveTest {
    /** Two end effectors in two steps of a frame; in the first step the first one rests in the source. */
    @Test
    void endEffectorsCountMoreWhereTheSourceRests() {
        float[] source = {0, 0.05f, 0.0001f, 0.01f, 0, 0.02f, 0.03f, 0.04f, 0.05f, 0.06f, 0.07f, 0.08f};
        float[] made = {0.01f, 0.06f, 0, 0.01f, 0, 0.01f, 0.02f, 0.04f, 0.06f, 0.06f, 0.07f, 0.09f};
        double sum = 0;
        double resting = 0;
        for (int effector = 0; effector < 2; effector++) {
            for (int step = 0; step < 2; step++) {
                double speed = 0;
                double error = 0;
                for (int axis = 0; axis < 3; axis++) {
                    int at = (effector * 3 + axis) * 2 + step;
                    speed += Math.pow(10 * source[at], 2);
                    error += Math.pow(10 * (made[at] - source[at]), 2);
                }
                sum += error;
                resting += Math.sqrt(speed) < 0.008 ? error : 0;
            }
        }
        try (NDManager manager = Compute.cpu().newManager()) {
            Shape shape = new Shape(1, 2, 3, 2);
            NDArray loss = SanObjective.endEffectors(manager.create(made, shape), manager.create(source, shape));
            assertTrue(resting > 0);
            assertEquals(sum / 12 + 100 * resting / 12, loss.getFloat(), 1e-5);
        }
    }

    @Test
    void oldFakesComeBackFromThePool() {
        SplittableRandom random = new SplittableRandom(1);
        try (NDManager manager = Compute.cpu().newManager()) {
            FakePool pool = new FakePool(2, 3, manager);
            NDArray first = manager.ones(new Shape(50, 2, 3));
            assertArrayEquals(first.toFloatArray(), pool.exchange(first, random).toFloatArray());
            NDArray second = manager.full(new Shape(50, 2, 3), 5);
            float[] shown = pool.exchange(second, random).toFloatArray();
            int old = 0;
            for (int i = 0; i < shown.length; i += 6) {
                old += shown[i] == 1 ? 1 : 0;
            }
            assertTrue(old > 10 && old < 40, old + " of 50 are old");
            assertTrue(pool.fakes().max().getFloat() == 5, "new ones took their places");
        }
    }
}
