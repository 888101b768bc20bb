package dev.limber.neural;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScaledTest {
    private static final int PRODUCTS = 500;

    @Test
    void theNumberOutlivesTheGarbageCollector() throws InterruptedException {
        Compute compute = Compute.best();
        try (NDManager manager = compute.newManager();
                GradientCollector collector = compute.newGradientCollector()) {
            NDArray x = manager.create(new float[] {1, 2, 3});
            x.setRequiresGradient(true);
            NDArray sum = manager.zeros(x.getShape());
            for (int i = 0; i < PRODUCTS; i++) {
                sum = sum.add(Scaled.mul(x, 0.5));
            }
            System.gc();
            Thread.sleep(100); // buffers are freed on another thread
            ByteBuffer[] overwriting = new ByteBuffer[4 * PRODUCTS];
            Arrays.setAll(overwriting, i -> ByteBuffer.allocateDirect(4).putFloat(0, 77));
            collector.backward(sum.sum());
            float expected = 0.5f * PRODUCTS;
            assertArrayEquals(
                    new float[] {expected, expected, expected}, x.getGradient().toFloatArray(), 1e-3f);
        }
    }
}
