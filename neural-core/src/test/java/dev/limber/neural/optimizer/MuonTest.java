package dev.limber.neural.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.limber.neural.Compute;
import dev.limber.neural.Weights;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MuonTest {
    private static final AdamW.Settings ADAM = new AdamW.Settings(0.9, 0.99, 0.1, 1, false);
    private static final MuonSettings MUON = new MuonSettings("layer.", 0.95, ADAM);

    @ParameterizedTest
    @CsvSource({"3, 5", "5, 3", "4, 4"})
    void rowsOrColumnsStandNearlyUprightOnEachOther(int rows, int columns) {
        Compute compute = Compute.best();
        try (NDManager scope = compute.newManager();
                Weights weights = new Weights(compute, new SplittableRandom(3))) {
            NDArray x = Muon.orthogonal(weights.addNormal("w", 100, rows, columns));
            NDArray products =
                    rows < columns ? x.matMul(x.transpose()) : x.transpose().matMul(x);
            products.attach(scope);
            int n = Math.min(rows, columns);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    assertEquals(i == j ? 1 : 0, products.getFloat(i, j), 0.6, i + ", " + j);
                }
            }
        }
    }

    @Test
    void aDiagonalMatrixKeepsItsDirections() {
        try (NDManager scope = Compute.best().newManager()) {
            NDArray x = Muon.orthogonal(scope.create(new float[] {9, 0, 0, -0.5f}, new Shape(2, 2)));
            assertEquals(0, x.getFloat(0, 1), 1e-6);
            assertTrue(x.getFloat(0, 0) > 0.6 && x.getFloat(1, 1) < -0.6, "both are about 1 long");
        }
    }

    @Test
    void theFirstStepIsAsLongAsAdamsAndOthersAreAdams() {
        Compute compute = Compute.best();
        try (Weights weights = new Weights(compute, new SplittableRandom(1))) {
            NDArray matrix = weights.addConstant("layer.0.weight", 1, 2, 2);
            NDArray bias = weights.addConstant("layer.0.bias", 1, 2);
            NDArray out = weights.addConstant("out.weight", 1, 2, 2);
            try (Optimizer muon = MUON.over(weights.arrays(), compute)) {
                descend(compute, weights);
                muon.step(0.1);
                // All gradients are alike: a matrix of rank one, whose only singular value becomes about 1.
                double shrunk = 1 - 0.1 * ADAM.weightDecay();
                assertEquals(shrunk - 0.1 * 0.2 * Math.sqrt(2) / 2, matrix.getFloat(1, 0), 0.006);
                assertArrayEquals(
                        new float[] {(float) shrunk - 0.1f, (float) shrunk - 0.1f}, bias.toFloatArray(), 1e-4f);
                assertEquals(shrunk - 0.1, out.getFloat(0, 1), 1e-4);
            }
        }
    }

    @Test
    void stepsLeaveNothingBehindAndStateIsWhole() {
        Compute compute = Compute.best();
        try (Weights weights = new Weights(compute, new SplittableRandom(1))) {
            weights.addNormal("layer.0.weight", 1, 3, 2);
            weights.addConstant("layer.0.bias", 1, 3);
            try (Optimizer muon = MUON.over(weights.arrays(), compute)) {
                int[] held = new int[2];
                for (int step = 0; step < 2; step++) {
                    descend(compute, weights);
                    muon.step(0.1);
                    held[step] = muon.state()
                                    .values()
                                    .iterator()
                                    .next()
                                    .getManager()
                                    .getManagedArrays()
                                    .size()
                            + weights.manager().getManagedArrays().size();
                }
                assertEquals(held[0], held[1]);
                assertEquals(3, muon.state().size(), "momentum of the matrix, mean and variance of the other");
            }
        }
    }

    private static void descend(Compute compute, Weights weights) {
        weights.setTrained(true);
        try (NDManager scope = compute.newManager();
                GradientCollector collector = compute.newGradientCollector()) {
            NDArray loss = scope.create(0f);
            for (NDArray weight : weights.arrays().values()) {
                loss = loss.add(scope.ones(weight.getShape()).mul(weight).sum());
            }
            collector.backward(loss);
        }
    }
}
