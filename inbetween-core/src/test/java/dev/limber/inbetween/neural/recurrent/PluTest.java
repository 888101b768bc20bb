package dev.limber.inbetween.neural.recurrent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDManager;
import dev.limber.neural.Compute;
import org.junit.jupiter.api.Test;

class PluTest {
    @Test
    void isTheIdentityNearZeroAndATenthAsSteepBeyondOne() {
        try (NDManager manager = Compute.best().newManager()) {
            float[] x = {-11, -1, -0.3f, 0, 0.7f, 1, 3};
            float[] expected = {-2, -1, -0.3f, 0, 0.7f, 1, 1.2f};
            assertArrayEquals(expected, Plu.apply(manager.create(x)).toFloatArray(), 1e-6f);
        }
    }
}
