package dev.limber.retarget.neural.residual;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.limber.neural.io.Tensor;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LimbNetworkTest {
    private static final Limb LIMB = Limb.ARM;

    private static float[] features(int rows) {
        SplittableRandom random = new SplittableRandom(7);
        float[] features = new float[rows * LIMB.features()];
        for (int i = 0; i < features.length; i++) {
            features[i] = (float) random.nextGaussian();
        }
        return features;
    }

    @Test
    void theNetworkIsWhatItsFormulaSays() {
        try (ResidualModel model = Bodies.model(0.2)) {
            float[] features = features(3);
            float[] actual = model.corrections(LIMB, features, 0.5);
            Map<String, Tensor> weights = model.weights().toTensors();
            float[] expected = new float[actual.length];
            for (int row = 0; row < 3; row++) {
                float[] x = new float[LIMB.features()];
                System.arraycopy(features, row * x.length, x, 0, x.length);
                float[] answer = layer(
                        weights, "arm.out", relu(layer(weights, "arm.middle", relu(layer(weights, "arm.in", x)))));
                for (int i = 0; i < answer.length; i++) {
                    expected[row * answer.length + i] = 0.5f * answer[i];
                }
            }
            assertArrayEquals(expected, actual, 1e-4f);
        }
    }

    private static float[] layer(Map<String, Tensor> weights, String name, float[] x) {
        float[] weight = Objects.requireNonNull(weights.get(name + ".weight")).values();
        float[] y = Objects.requireNonNull(weights.get(name + ".bias")).values().clone();
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < x.length; j++) {
                y[i] += weight[i * x.length + j] * x[j];
            }
        }
        return y;
    }

    private static float[] relu(float[] x) {
        float[] y = x.clone();
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.max(0, y[i]);
        }
        return y;
    }

    @Test
    void gradientsAreTheSlopesOfTheError() {
        try (ResidualModel model = Bodies.model(0.2)) {
            for (String name : List.of("arm.out.weight", "arm.middle.bias", "arm.in.weight")) {
                NDArray weight = Objects.requireNonNull(model.weights().arrays().get(name));
                weight.setRequiresGradient(true);
                float[] gradient;
                try (NDManager scope = weight.getManager().newSubManager();
                        GradientCollector collector =
                                ai.djl.engine.Engine.getInstance().newGradientCollector()) {
                    collector.backward(error(model, scope));
                    gradient = weight.getGradient().toFloatArray();
                }
                weight.setRequiresGradient(false);
                int steepest = 0;
                for (int i = 0; i < gradient.length; i++) {
                    steepest = Math.abs(gradient[i]) > Math.abs(gradient[steepest]) ? i : steepest;
                }
                float step = 1e-3f;
                float slope =
                        (moved(model, weight, steepest, step) - moved(model, weight, steepest, -step)) / (2 * step);
                assertEquals(gradient[steepest], slope, 0.02 * Math.abs(gradient[steepest]), name);
            }
        }
    }

    private static float moved(ResidualModel model, NDArray weight, int at, float by) {
        float[] start = weight.toFloatArray();
        float[] values = start.clone();
        values[at] += by;
        weight.set(FloatBuffer.wrap(values));
        try (NDManager scope = weight.getManager().newSubManager()) {
            return error(model, scope).getFloat();
        } finally {
            weight.set(FloatBuffer.wrap(start));
        }
    }

    private static NDArray error(ResidualModel model, NDManager scope) {
        NDArray features = scope.create(features(4), new Shape(4, LIMB.features()));
        NDArray gate = scope.ones(new Shape(4, 1));
        NDArray truth = scope.ones(new Shape(4, LIMB.outputs()));
        LimbBatch batch = new LimbBatch(features, gate, truth, scope.ones(new Shape(4, LIMB.outputs())));
        return batch.error(model.network().corrections(LIMB, features, gate));
    }
}
