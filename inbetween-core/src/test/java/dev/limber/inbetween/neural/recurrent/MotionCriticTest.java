package dev.limber.inbetween.neural.recurrent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.limber.inbetween.CanonicalBody;
import dev.limber.neural.Compute;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MotionCriticTest {
    private static final int JOINTS = CanonicalBody.JOINTS;
    private final Compute compute = Compute.best();

    private static float[] noise(int count) {
        SplittableRandom random = new SplittableRandom(2);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    @Test
    void slidesOverTheFrames() {
        int numbers = 6 * JOINTS;
        float[] values = noise(23 * numbers);
        try (NDManager manager = compute.newManager();
                MotionCritic critic = MotionCritic.longTerm(compute, new SplittableRandom(1))) {
            NDArray all = critic.apply(manager.create(values, new Shape(1, 23, numbers)), 3);
            assertEquals(new Shape(1, 2, 1), all.getShape(), "windows from the frames 3 and 13 on");
            for (int window = 0; window < 2; window++) {
                int from = 3 + 10 * window;
                float[] alone = Arrays.copyOfRange(values, from * numbers, (from + 10) * numbers);
                NDArray score = critic.apply(manager.create(alone, new Shape(1, 10, numbers)), 0);
                assertEquals(score.toFloatArray()[0], all.toFloatArray()[window], 1e-5f);
            }
        }
    }

    @Test
    void seesNoPlaceInTheWorld() {
        try (NDManager manager = compute.newManager()) {
            NDArray positions = manager.create(noise(4 * 3 * JOINTS), new Shape(1, 4, 3, JOINTS));
            NDArray seen = MotionCritic.look(positions);
            assertEquals(new Shape(1, 3, 6L * JOINTS), seen.getShape());
            assertArrayEquals(
                    seen.toFloatArray(), MotionCritic.look(positions.add(100)).toFloatArray(), 1e-4f);
        }
    }
}
