package dev.limber.inbetween.neural.recurrent;

import dev.limber.inbetween.Window;
import dev.limber.inbetween.WorldWindow;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.Tensor;
import java.util.List;

/** The usual change of poses from frame to frame: the unit of the deltas that the network predicts. */
final class DeltaScale {
    private static final String NAME = "delta.deviation";
    /** What changes less than this is measured in units of this. */
    private static final double LEAST = 1e-4;

    private final float[] deviation; // (Poses.SIZE) root mean square change in a frame, more than 0

    private DeltaScale(float[] deviation) {
        this.deviation = deviation;
    }

    /** Measures windows that were put in the network's space. */
    static DeltaScale of(List<Window> windows, float[] offsets) {
        double[] squares = new double[Poses.SIZE];
        long count = 0;
        float[] last = new float[Poses.SIZE];
        float[] pose = new float[Poses.SIZE];
        for (Window window : windows) {
            WorldWindow body = WorldWindow.of(window, offsets);
            Poses.write(body, 0, last, 0);
            for (int frame = 1; frame < window.frameCount(); frame++) {
                Poses.write(body, frame, pose, 0);
                for (int i = 0; i < Poses.SIZE; i++) {
                    double change = pose[i] - last[i];
                    squares[i] += change * change;
                }
                System.arraycopy(pose, 0, last, 0, Poses.SIZE);
                count++;
            }
        }
        float[] deviation = new float[Poses.SIZE];
        for (int i = 0; i < Poses.SIZE; i++) {
            deviation[i] = (float) Math.max(LEAST, Math.sqrt(squares[i] / count));
        }
        return new DeltaScale(deviation);
    }

    static DeltaScale from(Safetensors file) {
        return new DeltaScale(file.tensor(NAME).values());
    }

    String name() {
        return NAME;
    }

    Tensor toTensor() {
        return new Tensor(new long[] {Poses.SIZE}, deviation);
    }

    /** Returns the usual change of every number of a pose, (Poses.SIZE); live. */
    float[] deviation() {
        return deviation;
    }
}
