package dev.limber.retarget.neural.san;

import static dev.limber.retarget.neural.san.SanNetworkSettings.WINDOW;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.Tensor;
import java.util.List;
import java.util.Map;

/**
 * Mean and spread of a group's features, by which motion is scaled. The paper measures them for each character, but
 * there all characters do the same. Where each does something else, that would remove the action from the motion.
 *
 * @param mean (edge x 4, 1)
 * @param deviation (edge x 4, 1), more than 0
 */
record MotionScale(NDArray mean, NDArray deviation) {
    private static final String MEAN = ".mean";
    private static final String DEVIATION = ".deviation";
    /** What varies less counts as varying so much: else the network would learn the noise of joints that rest. */
    private static final double LEAST = 0.02;

    static MotionScale of(List<BodyWindow> windows, NDManager manager) {
        int rows = windows.get(0).features().length / WINDOW;
        float[] mean = new float[rows];
        float[] deviation = new float[rows];
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            double squares = 0;
            for (BodyWindow window : windows) {
                for (int frame = 0; frame < WINDOW; frame++) {
                    double value = window.features()[row * WINDOW + frame];
                    sum += value;
                    squares += value * value;
                }
            }
            double n = (double) windows.size() * WINDOW;
            mean[row] = (float) (sum / n);
            deviation[row] = (float) Math.max(LEAST, Math.sqrt(Math.max(0, squares / n - (sum / n) * (sum / n))));
        }
        return of(mean, deviation, manager);
    }

    private static MotionScale of(float[] mean, float[] deviation, NDManager manager) {
        Shape shape = new Shape(mean.length, 1);
        return new MotionScale(manager.create(mean, shape), manager.create(deviation, shape));
    }

    static MotionScale from(Safetensors file, String group, NDManager manager) {
        return of(
                file.tensor(group + MEAN).values(),
                file.tensor(group + DEVIATION).values(),
                manager);
    }

    Map<String, Tensor> toTensors(String group) {
        long[] shape = {mean.size()};
        return Map.of(
                group + MEAN,
                new Tensor(shape, mean.toFloatArray()),
                group + DEVIATION,
                new Tensor(shape, deviation.toFloatArray()));
    }

    NDArray scaled(NDArray motion) {
        return motion.sub(mean).div(deviation);
    }

    NDArray unscaled(NDArray motion) {
        return motion.mul(deviation).add(mean);
    }
}
