package dev.limber.inbetween.neural.recurrent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.limber.neural.Compute;
import dev.limber.neural.Weights;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The cell against the same formulas in plain loops. */
class LstmCellTest {
    private static final int MEMORY = 5;
    private static final int WINDOWS = 3;
    private static final int FRAMES = 4;

    @Test
    void agreesWithPlainLoops() {
        Compute compute = Compute.best();
        SplittableRandom random = new SplittableRandom(4);
        try (NDManager manager = compute.newManager();
                Weights weights = new Weights(compute, random)) {
            LstmCell cell = LstmCell.add(weights, "cell", MEMORY);
            float[] weight = cell.weight().toFloatArray();
            double[] hidden = new double[WINDOWS * MEMORY];
            double[] content = new double[WINDOWS * MEMORY];
            NDArray zero = manager.zeros(new Shape(1, WINDOWS, MEMORY));
            LstmCell.State state = new LstmCell.State(zero, zero);
            for (int frame = 0; frame < FRAMES; frame++) {
                float[] inputs = new float[WINDOWS * 4 * MEMORY];
                for (int i = 0; i < inputs.length; i++) {
                    inputs[i] = (float) random.nextGaussian();
                }
                state = cell.step(manager.create(inputs, new Shape(1, WINDOWS, 4L * MEMORY)), state);
                step(weight, inputs, hidden, content);
            }
            assertArrayEquals(floats(hidden), state.hidden().toFloatArray(), 1e-6f);
            assertArrayEquals(floats(content), state.content().toFloatArray(), 1e-6f);
        }
    }

    private static void step(float[] weight, float[] inputs, double[] hidden, double[] content) {
        double[] last = hidden.clone();
        for (int w = 0; w < WINDOWS; w++) {
            double[] gates = new double[4 * MEMORY];
            for (int g = 0; g < gates.length; g++) {
                gates[g] = inputs[w * gates.length + g];
                for (int i = 0; i < MEMORY; i++) {
                    gates[g] += weight[g * MEMORY + i] * last[w * MEMORY + i];
                }
            }
            for (int i = 0; i < MEMORY; i++) {
                int at = w * MEMORY + i;
                double kept = sigmoid(gates[MEMORY + i] + 1) * content[at];
                content[at] = kept + sigmoid(gates[i]) * Math.tanh(gates[3 * MEMORY + i]);
                hidden[at] = sigmoid(gates[2 * MEMORY + i]) * Math.tanh(content[at]);
            }
        }
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
