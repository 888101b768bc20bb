package dev.limber.neural.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.limber.neural.Compute;
import dev.limber.neural.Weights;
import dev.limber.neural.io.Safetensors;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The layer against the same formulas in plain loops. */
class EncoderLayerTest {
    private static final int FRAMES = 5;
    private static final int WIDTH = 8;
    private static final int HEADS = 2;
    private static final int HIDDEN = 6;

    @Test
    void agreesWithPlainLoops() {
        Compute compute = Compute.best();
        SplittableRandom random = new SplittableRandom(3);
        try (NDManager manager = compute.newManager();
                Weights weights = new Weights(compute, random)) {
            EncoderLayer layer = EncoderLayer.add(weights, "l", WIDTH, HEADS, HIDDEN);
            float[] input = new float[2 * FRAMES * WIDTH];
            for (int i = 0; i < input.length; i++) {
                input[i] = (float) random.nextGaussian();
            }
            float[] output = layer.apply(manager.create(input, new Shape(2, FRAMES, WIDTH)))
                    .toFloatArray();
            float[] expected = new float[input.length];
            for (int window = 0; window < 2; window++) {
                double[][] x = new double[FRAMES][WIDTH];
                for (int i = 0; i < FRAMES * WIDTH; i++) {
                    x[i / WIDTH][i % WIDTH] = input[window * FRAMES * WIDTH + i];
                }
                double[][] y = layer(x, new Safetensors(Map.of(), weights.toTensors()));
                for (int i = 0; i < FRAMES * WIDTH; i++) {
                    expected[window * FRAMES * WIDTH + i] = (float) y[i / WIDTH][i % WIDTH];
                }
            }
            assertArrayEquals(expected, output, 1e-5f);
        }
    }

    private static double[][] layer(double[][] x, Safetensors w) {
        double[][] attended = attention(normalised(x), w);
        for (int t = 0; t < FRAMES; t++) {
            for (int i = 0; i < WIDTH; i++) {
                attended[t][i] += x[t][i];
            }
        }
        double[][] hidden = linear(normalised(attended), w, "l.up");
        for (double[] row : hidden) {
            for (int i = 0; i < row.length; i++) {
                row[i] = gelu(row[i]);
            }
        }
        double[][] forward = linear(hidden, w, "l.down");
        for (int t = 0; t < FRAMES; t++) {
            for (int i = 0; i < WIDTH; i++) {
                forward[t][i] += attended[t][i];
            }
        }
        return forward;
    }

    private static double[][] attention(double[][] x, Safetensors w) {
        double[][] qkv = linear(x, w, "l.attention.qkv");
        double[][] joined = new double[FRAMES][WIDTH];
        int size = WIDTH / HEADS;
        for (int head = 0; head < HEADS; head++) {
            for (int t = 0; t < FRAMES; t++) {
                double[] score = new double[FRAMES];
                double sum = 0;
                for (int s = 0; s < FRAMES; s++) {
                    for (int i = head * size; i < (head + 1) * size; i++) {
                        score[s] += qkv[t][i] * qkv[s][WIDTH + i] / Math.sqrt(size);
                    }
                    score[s] = Math.exp(score[s]);
                    sum += score[s];
                }
                for (int s = 0; s < FRAMES; s++) {
                    for (int i = head * size; i < (head + 1) * size; i++) {
                        joined[t][i] += score[s] / sum * qkv[s][2 * WIDTH + i];
                    }
                }
            }
        }
        return linear(joined, w, "l.attention.out");
    }

    private static double[][] linear(double[][] x, Safetensors w, String name) {
        float[] weight = w.tensor(name + ".weight").values();
        float[] bias = w.tensor(name + ".bias").values();
        double[][] y = new double[x.length][bias.length];
        for (int t = 0; t < x.length; t++) {
            for (int o = 0; o < bias.length; o++) {
                y[t][o] = bias[o];
                for (int i = 0; i < x[t].length; i++) {
                    y[t][o] += weight[o * x[t].length + i] * x[t][i];
                }
            }
        }
        return y;
    }

    private static double[][] normalised(double[][] x) {
        double[][] y = new double[x.length][];
        for (int t = 0; t < x.length; t++) {
            double mean = 0;
            double variance = 0;
            for (double v : x[t]) {
                mean += v / WIDTH;
            }
            for (double v : x[t]) {
                variance += (v - mean) * (v - mean) / WIDTH;
            }
            y[t] = x[t].clone();
            for (int i = 0; i < WIDTH; i++) {
                y[t][i] = (x[t][i] - mean) / Math.sqrt(variance + 1e-5);
            }
        }
        return y;
    }

    /** x times the normal distribution function, which is integrated by Simpson's rule. */
    private static double gelu(double x) {
        int n = 200;
        double h = x / n;
        double sum = 0;
        for (int i = 0; i <= n; i++) {
            int factor = i == 0 || i == n ? 1 : i % 2 == 0 ? 2 : 4;
            sum += factor * Math.exp(-i * h * i * h / 2);
        }
        return x * (0.5 + sum * h / 3 / Math.sqrt(2 * Math.PI));
    }
}
