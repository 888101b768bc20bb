package dev.limber.inbetween.neural;

import dev.limber.inbetween.Window;
import dev.limber.inbetween.WorldWindow;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Mean and spread of the features that describe the body, by which the network's input and output are scaled. */
final class FeatureScale {
    private static final String MEAN = "input.mean";
    private static final String DEVIATION = "input.deviation";
    /** What varies less than this (offsets that are fixed, say) is left as it is. */
    private static final double CONSTANT = 1e-4;

    private final float[] mean; // (BODY)
    private final float[] deviation; // (BODY), more than 0

    private FeatureScale(float[] mean, float[] deviation) {
        this.mean = mean;
        this.deviation = deviation;
    }

    /** Measures windows that were put in the network's space. */
    static FeatureScale of(List<Window> windows, float[] offsets) {
        double[] sums = new double[GapFeatures.BODY];
        double[] squares = new double[GapFeatures.BODY];
        long count = 0;
        for (Window window : windows) {
            float[] features = new float[window.frameCount() * GapFeatures.SIZE];
            GapFeatures.body(WorldWindow.of(window, offsets), features, 0);
            for (int frame = 0; frame < window.frameCount(); frame++) {
                for (int i = 0; i < GapFeatures.BODY; i++) {
                    double value = features[frame * GapFeatures.SIZE + i];
                    sums[i] += value;
                    squares[i] += value * value;
                }
            }
            count += window.frameCount();
        }
        float[] mean = new float[GapFeatures.BODY];
        float[] deviation = new float[GapFeatures.BODY];
        for (int i = 0; i < GapFeatures.BODY; i++) {
            double m = sums[i] / count;
            double d = Math.sqrt(Math.max(0, squares[i] / count - m * m));
            mean[i] = (float) m;
            deviation[i] = d < CONSTANT ? 1 : (float) d;
        }
        return new FeatureScale(mean, deviation);
    }

    static FeatureScale from(Safetensors file) {
        return new FeatureScale(
                file.tensor(MEAN).values(), file.tensor(DEVIATION).values());
    }

    Map<String, Tensor> toTensors() {
        long[] shape = {GapFeatures.BODY};
        return Map.of(MEAN, new Tensor(shape, mean), DEVIATION, new Tensor(shape, deviation));
    }

    /** Scales the features of a frame that describe the body. */
    void apply(float[] features, int at) {
        for (int i = 0; i < GapFeatures.BODY; i++) {
            features[at + i] = (features[at + i] - mean[i]) / deviation[i];
        }
    }

    /** Returns the usual change of rotations from frame to frame, (axis, column, joint); a fresh array. */
    float[] spin() {
        return Arrays.copyOfRange(deviation, GapFeatures.SPIN, GapFeatures.SPIN + GapFeatures.ROTATION);
    }

    /** Returns mean and deviation of rotations, (2, axis, column, joint); a fresh array. */
    float[] pose() {
        return meanAndDeviation(0, GapFeatures.ROTATION);
    }

    /** Returns mean and deviation of the hips' position, (2, axis), cm; a fresh array. */
    float[] place() {
        return meanAndDeviation(GapFeatures.ROOT, 3);
    }

    private float[] meanAndDeviation(int feature, int count) {
        float[] both = new float[2 * count];
        System.arraycopy(mean, feature, both, 0, count);
        System.arraycopy(deviation, feature, both, count, count);
        return both;
    }

    /** Returns the usual speed of the hips along each axis, cm a frame; a fresh array. */
    float[] rootSpeed() {
        float[] speed = new float[3];
        for (int axis = 0; axis < 3; axis++) {
            speed[axis] = deviation[GapFeatures.VELOCITY + axis * GapFeatures.POSITION / 3];
        }
        return speed;
    }
}
