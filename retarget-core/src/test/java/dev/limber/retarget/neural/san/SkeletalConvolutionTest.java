package dev.limber.retarget.neural.san;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.limber.neural.Compute;
import dev.limber.neural.Weights;
import dev.limber.neural.io.Tensor;
import dev.limber.retarget.neural.san.SkeletalConvolution.Shape1d;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The blocks on a body of 8 joints against plain loops, finite differences and what edges may see. */
class SkeletalConvolutionTest {
    private static final Topology BODY = new Topology(new int[] {-1, 0, 1, 2, 0, 4, 5, 6});
    private static final int EDGES = 9;
    private static final int FRAMES = 12;
    private static final int KERNEL = 5;
    private static final Shape1d SHAPE = new Shape1d(2, 3, 2, KERNEL, 2);

    private final SplittableRandom random = new SplittableRandom(7);
    private final Compute compute = Compute.cpu();
    private final NDManager manager = compute.newManager();
    private final Weights weights = new Weights(compute, random);
    private final boolean[][] near = BODY.neighbours(2);
    private final SkeletalConvolution layer = SkeletalConvolution.add(weights, "c", near, SHAPE, manager);
    private final Pooling pooling = Pooling.pairs(BODY);

    @AfterEach
    void close() {
        weights.close();
        manager.close();
    }

    private NDArray normal(long... shape) {
        float[] values = new float[Math.toIntExact(new Shape(shape).size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return manager.create(values, new Shape(shape));
    }

    @Test
    void agreesWithPlainLoops() {
        NDArray x = normal(2, EDGES * 2, FRAMES);
        NDArray statics = normal(2, EDGES * 2);
        float[] output = layer.apply(x, statics).toFloatArray();
        Map<String, Tensor> w = weights.toTensors();
        float[] kernel = values(w, "c.weight");
        float[] offsetWeight = values(w, "c.offsets.weight");
        int out = (FRAMES - KERNEL) / 2 + 1;
        float[] expected = new float[2 * EDGES * 3 * out];
        int at = 0;
        for (int batch = 0; batch < 2; batch++) {
            for (int row = 0; row < EDGES * 3; row++) {
                double offset = values(w, "c.offsets.bias")[row];
                for (int column = 0; column < EDGES * 2; column++) {
                    if (near[row / 3][column / 2]) {
                        offset += offsetWeight[row * EDGES * 2 + column] * statics.getFloat(batch, column);
                    }
                }
                for (int frame = 0; frame < out; frame++) {
                    double sum = values(w, "c.bias")[row] + offset / 100;
                    for (int column = 0; column < EDGES * 2; column++) {
                        for (int k = 0; k < KERNEL && near[row / 3][column / 2]; k++) {
                            sum += kernel[(row * EDGES * 2 + column) * KERNEL + k]
                                    * x.getFloat(batch, column, 2 * frame + k);
                        }
                    }
                    expected[at++] = (float) sum;
                }
            }
        }
        assertArrayEquals(expected, output, 1e-5f);
    }

    private static float[] values(Map<String, Tensor> tensors, String name) {
        return Objects.requireNonNull(tensors.get(name)).values();
    }

    @Test
    void movingOneJointChangesItsNeighbourhoodOnly() {
        for (int moved = 0; moved < EDGES; moved++) {
            float[] values = new float[EDGES * 2 * FRAMES];
            Arrays.fill(values, moved * 2 * FRAMES, (moved + 1) * 2 * FRAMES, 1);
            NDArray x = manager.create(values, new Shape(1, EDGES * 2, FRAMES));
            NDArray change = layer.apply(x, manager.zeros(new Shape(1, EDGES * 2)))
                    .sub(layer.apply(x.mul(0), manager.zeros(new Shape(1, EDGES * 2))));
            for (int edge = 0; edge < EDGES; edge++) {
                boolean changed = change.get(":, " + 3 * edge + ":" + (3 * edge + 3))
                                .abs()
                                .max()
                                .getFloat()
                        > 0;
                assertEquals(near[edge][moved], changed, "edge " + edge + " after edge " + moved + " moved");
            }
        }
    }

    @Test
    void poolingInsideTheWeightsIsPoolingAfterwards() {
        EdgeMap pool = EdgeMap.pool(pooling, manager);
        NDArray x = normal(2, EDGES * 2, FRAMES);
        NDArray statics = normal(2, EDGES * 2);
        assertArrayEquals(
                pool.apply(layer.apply(x, statics)).toFloatArray(),
                layer.applyAndPool(x, statics, pool).toFloatArray(),
                1e-5f);
    }

    @Test
    void unpoolingInsideTheWeightsIsUnpoolingBefore() {
        EdgeMap unpool = EdgeMap.unpool(pooling, manager);
        NDArray x = normal(2, pooling.merged().length * 2L, FRAMES);
        NDArray statics = normal(2, EDGES * 2);
        assertArrayEquals(
                layer.apply(unpool.apply(x), statics).toFloatArray(),
                layer.unpoolAndApply(x, statics, unpool).toFloatArray(),
                1e-5f);
    }

    @Test
    void poolingAveragesAndUnpoolingCopies() {
        NDArray x = normal(1, EDGES * 2, 1);
        NDArray pooled = EdgeMap.pool(pooling, manager).apply(x);
        NDArray copied = EdgeMap.unpool(pooling, manager).apply(pooled);
        for (int group = 0; group < pooling.merged().length; group++) {
            for (int channel = 0; channel < 2; channel++) {
                double sum = 0;
                for (int edge : pooling.merged()[group]) {
                    sum += x.getFloat(0, 2 * edge + channel, 0) / pooling.merged()[group].length;
                }
                assertEquals(sum, pooled.getFloat(0, 2 * group + channel, 0), 1e-6);
                for (int edge : pooling.merged()[group]) {
                    assertEquals(sum, copied.getFloat(0, 2 * edge + channel, 0), 1e-6);
                }
            }
        }
    }

    @Test
    void gradientsAreSlopes() {
        EdgeMap pool = EdgeMap.pool(pooling, manager);
        NDArray x = normal(2, EDGES * 2, FRAMES);
        NDArray statics = normal(2, EDGES * 2);
        weights.arrays().values().forEach(weight -> weight.setRequiresGradient(true));
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            collector.backward(layer.applyAndPool(x, statics, pool).square().sum());
        }
        weights.arrays().forEach((name, weight) -> {
            float[] values = weight.toFloatArray();
            float[] gradient = weight.getGradient().toFloatArray();
            for (int i = 0; i < values.length; i += 1 + values.length / 7) {
                float step = 1e-2f; // the loss is a parabola, so that the middle slope is exact
                double slope = (loss(weight, values, i, step, x, statics, pool)
                                - loss(weight, values, i, -step, x, statics, pool))
                        / (2 * step);
                assertEquals(slope, gradient[i], 2e-2 * (1 + Math.abs(slope)), name + " " + i);
            }
        });
    }

    private double loss(NDArray weight, float[] values, int i, float step, NDArray x, NDArray statics, EdgeMap pool) {
        float[] moved = values.clone();
        moved[i] += step;
        weight.set(FloatBuffer.wrap(moved));
        double loss = layer.applyAndPool(x, statics, pool).square().sum().getFloat();
        weight.set(FloatBuffer.wrap(values));
        return loss;
    }

    @Test
    void framesAreReflectedAndInterpolated() {
        float[][] reflected = TimeMap.reflect(4, 2).rows();
        int[] from = {2, 1, 0, 1, 2, 3, 2, 1};
        for (int out = 0; out < from.length; out++) {
            for (int in = 0; in < 4; in++) {
                assertEquals(in == from[out] ? 1 : 0, reflected[in][out], 0, in + " to " + out);
            }
        }
        NDArray line = manager.create(new float[] {0, 4, 8}, new Shape(1, 3));
        assertArrayEquals(
                new float[] {0, 1, 3, 5, 7, 8},
                line.matMul(TimeMap.twice(3).matrix(manager)).toFloatArray(),
                1e-6f);
    }
}
