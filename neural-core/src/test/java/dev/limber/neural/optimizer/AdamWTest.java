package dev.limber.neural.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import dev.limber.neural.Compute;
import dev.limber.neural.Weights;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdamWTest {
    private static final float[] SLOPE = {3, -0.5f, 0.01f};
    private static final int STEPS = 50;

    /** The loss is sum(slope_i * w_i^2 * (1 + sin(step))), whose gradient is known. */
    private static double gradient(int i, double w, int step) {
        return 2 * SLOPE[i] * w * (1 + Math.sin(step));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void stepsAsTheFormulasSay(boolean amsgrad) {
        AdamW.Settings settings = new AdamW.Settings(0.9, 0.95, 0.1, 1.5, amsgrad);
        Compute compute = Compute.best();
        try (NDManager scope = compute.newManager();
                Weights weights = new Weights(compute, new SplittableRandom(1))) {
            NDArray w = weights.addConstant("w", 1, 3);
            w.setRequiresGradient(true);
            try (AdamW adam = settings.over(weights.arrays(), compute)) {
                for (int step = 0; step < STEPS; step++) {
                    try (GradientCollector collector = compute.newGradientCollector()) {
                        NDArray slope = scope.create(SLOPE).mul(1 + Math.sin(step));
                        collector.backward(slope.mul(w.square()).sum());
                    }
                    adam.step(0.05);
                }
                assertArrayEquals(reference(settings), w.toFloatArray(), 1e-4f);
            }
        }
    }

    /** The slope of a root at 0 is not a number, though the root is one. */
    @Test
    void aGradientThatIsNoNumberMovesNothing() {
        AdamW.Settings adam = new AdamW.Settings(0.9, 0.95, 0.1, 1.5, false);
        Compute compute = Compute.best();
        for (Optimizer.Settings settings : List.of(adam, new MuonSettings("inner", 0.9, adam))) {
            try (Weights weights = new Weights(compute, new SplittableRandom(1))) {
                NDArray w = weights.addConstant("inner.w", 0, 2, 2);
                NDArray v = weights.addConstant("outer.v", 3, 2);
                w.setRequiresGradient(true);
                v.setRequiresGradient(true);
                try (Optimizer optimizer = settings.over(weights.arrays(), compute)) {
                    try (GradientCollector collector = compute.newGradientCollector()) {
                        NDArray loss = w.square().sqrt().sum().add(v.square().sum());
                        assertEquals(18, loss.getFloat());
                        collector.backward(loss);
                    }
                    assertFalse(Double.isFinite(optimizer.step(0.1)));
                    assertArrayEquals(new float[4], w.toFloatArray());
                    assertArrayEquals(new float[] {3, 3}, v.toFloatArray());
                }
            }
        }
    }

    private static float[] reference(AdamW.Settings s) {
        double[] w = {1, 1, 1};
        double[] m = new double[3];
        double[] v = new double[3];
        double[] bound = new double[3];
        for (int step = 0; step < STEPS; step++) {
            double norm = 0;
            for (int i = 0; i < 3; i++) {
                norm = Math.hypot(norm, gradient(i, w[i], step));
            }
            for (int i = 0; i < 3; i++) {
                double g = gradient(i, w[i], step) * Math.min(1, s.clipNorm() / norm);
                m[i] = s.beta1() * m[i] + (1 - s.beta1()) * g;
                v[i] = s.beta2() * v[i] + (1 - s.beta2()) * g * g;
                bound[i] = s.amsgrad() ? Math.max(bound[i], v[i]) : v[i];
                double mean = m[i] / (1 - Math.pow(s.beta1(), step + 1));
                double deviation = Math.sqrt(bound[i] / (1 - Math.pow(s.beta2(), step + 1))) + 1e-8;
                w[i] = w[i] * (1 - 0.05 * s.weightDecay()) - 0.05 * mean / deviation;
            }
        }
        return new float[] {(float) w[0], (float) w[1], (float) w[2]};
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void stepsLeaveNothingBehind(boolean amsgrad) {
        Compute compute = Compute.best();
        try (Weights weights = new Weights(compute, new SplittableRandom(1))) {
            NDArray w = weights.addConstant("w", 1, 3);
            w.setRequiresGradient(true);
            try (AdamW adam = new AdamW.Settings(0.9, 0.95, 0.1, 1, amsgrad).over(weights.arrays(), compute)) {
                int[] held = new int[2];
                for (int step = 0; step < 2; step++) {
                    try (NDManager scope = compute.newManager();
                            GradientCollector collector = compute.newGradientCollector()) {
                        collector.backward(scope.create(SLOPE).mul(w).sum());
                    }
                    adam.step(0.1);
                    held[step] = weights.manager().getManagedArrays().size()
                            + adam.manager().getManagedArrays().size();
                }
                assertEquals(held[0], held[1]);
            }
        }
    }
}
