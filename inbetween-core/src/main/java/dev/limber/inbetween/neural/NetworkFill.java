package dev.limber.inbetween.neural;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import ai.djl.ndarray.NDManager;
import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Window;
import dev.limber.motion.Quat;
import dev.limber.motion.Rotation6D;
import dev.limber.neural.Compute;
import java.util.ArrayList;
import java.util.List;

/** Carries windows into the network's space, and what a network predicts there back into their gaps. */
public final class NetworkFill {
    /** So many windows at a time: more are no faster and need more memory. */
    private static final int BATCH = 64;

    /** What a network does with windows in its space. */
    @FunctionalInterface
    public interface Network {
        /** Returns the missing frames, window by window, owned by {@code manager}; the gaps may be written to. */
        Prediction predict(List<Window> windows, Gap gap, NDManager manager);
    }

    private NetworkFill() {}

    /** Fills the gap of every window, and leaves all other frames as they are, to the last bit. */
    public static void fill(List<Window> windows, Gap gap, Compute compute, Network network) {
        for (int start = 0; start < windows.size(); start += BATCH) {
            fillBatch(windows.subList(start, Math.min(windows.size(), start + BATCH)), gap, compute, network);
        }
    }

    private static void fillBatch(List<Window> windows, Gap gap, Compute compute, Network network) {
        List<NetworkSpace> spaces = new ArrayList<>();
        List<Window> moved = new ArrayList<>();
        for (Window window : windows) {
            Window copy = window.first(window.frameCount());
            spaces.add(NetworkSpace.enter(copy, gap));
            moved.add(copy);
        }
        float[] rotations;
        float[] positions;
        try (NDManager manager = compute.newManager()) {
            Prediction prediction = network.predict(moved, gap, manager);
            rotations = prediction.rotations().toFloatArray();
            positions = prediction.positions().toFloatArray();
        }
        for (int w = 0; w < windows.size(); w++) {
            for (int i = 0; i < gap.length(); i++) {
                int row = w * gap.length() + i;
                store(rotations, positions, row, moved.get(w), gap.start() + i);
            }
            spaces.get(w).leave(moved.get(w));
            for (int frame = gap.start(); frame < gap.end(); frame++) {
                windows.get(w).copyFrame(moved.get(w), frame, frame);
            }
        }
    }

    /** Writes row {@code row} of a prediction as local rotations, whose signs go on from the frame before. */
    static void store(float[] rotations, float[] positions, int row, Window window, int frame) {
        double[] world = new double[4 * JOINTS];
        double[] six = new double[6];
        double[] local = window.rotations();
        for (int j = 0; j < JOINTS; j++) {
            for (int axis = 0; axis < 3; axis++) {
                int at = ((row * 3 + axis) * 3) * JOINTS + j; // (n, axis, 3 columns x joint)
                six[axis] = rotations[at];
                six[3 + axis] = rotations[at + JOINTS];
            }
            Rotation6D.toQuat(six, 0, world, 4 * j);
            int o = 4 * (frame * JOINTS + j);
            if (j == 0) {
                Quat.copy(world, 0, local, o);
            } else {
                Quat.inverseMultiply(world, 4 * CanonicalBody.parent(j), world, 4 * j, local, o);
            }
            if (Quat.dot(local, o - 4 * JOINTS, local, o) < 0) {
                Quat.set(-local[o], -local[o + 1], -local[o + 2], -local[o + 3], local, o);
            }
        }
        for (int axis = 0; axis < 3; axis++) {
            window.root()[3 * frame + axis] = positions[(row * 3 + axis) * JOINTS];
        }
    }
}
