package dev.limber.inbetween.measure;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.WorldWindow;
import java.util.List;

/**
 * Spread of world positions over the training data, by which the benchmark divides errors.
 */
public final class PositionStatistics {
    private final double[] deviation; // (joint, 3) standard deviation, cm

    public PositionStatistics(double[] deviation) {
        this.deviation = deviation;
    }

    public double[] deviation() {
        return deviation;
    }

    private static final int WINDOW = 50;
    private static final int OFFSET = 20;
    /** What varies less than this, cm², does not move; its errors count in cm. */
    private static final double STILL = 1e-6;

    /** Measures windows of 50 frames every 20, as the benchmark does. */
    public static PositionStatistics of(MotionSet training) {
        double[] sums = new double[3 * JOINTS];
        double[] squares = new double[3 * JOINTS];
        long count = 0;
        List<Window> windows = WindowBenchmark.windows(training, WINDOW, OFFSET);
        for (Window window : windows) {
            double[] positions = WorldWindow.of(window, training.offsets()).positions();
            for (int i = 0; i < positions.length; i++) {
                sums[i % sums.length] += positions[i];
                squares[i % sums.length] += positions[i] * positions[i];
            }
            count += WINDOW;
        }
        double[] deviation = new double[3 * JOINTS];
        for (int i = 0; i < deviation.length; i++) {
            double mean = sums[i] / count;
            double variance = squares[i] / count - mean * mean;
            deviation[i] = variance > STILL ? Math.sqrt(variance) : 1;
        }
        return new PositionStatistics(deviation);
    }
}
