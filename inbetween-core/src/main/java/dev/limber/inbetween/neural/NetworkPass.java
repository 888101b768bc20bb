package dev.limber.inbetween.neural;

import ai.djl.ndarray.NDManager;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Window;
import dev.limber.neural.Compute;
import java.util.ArrayList;
import java.util.List;

/** Carries windows into the network's space, and what a network predicts there back into their gaps. */
public final class NetworkPass {
    /** So many windows at a time: more are no faster and need more memory. */
    private static final int BATCH = 64;

    /** What a network does with windows in its space. */
    @FunctionalInterface
    public interface Network {
        /** Returns the missing frames, window by window, owned by {@code manager}; the gaps may be written to. */
        Prediction predict(List<Window> windows, Gap gap, NDManager manager);
    }

    private NetworkPass() {}

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
        PredictedFrames predicted;
        try (NDManager manager = compute.newManager()) {
            predicted = new PredictedFrames(network.predict(moved, gap, manager));
        }
        for (int w = 0; w < windows.size(); w++) {
            for (int i = 0; i < gap.length(); i++) {
                predicted.store(w * gap.length() + i, moved.get(w), gap.start() + i);
            }
            spaces.get(w).leave(moved.get(w));
            for (int frame = gap.start(); frame < gap.end(); frame++) {
                windows.get(w).copyFrame(moved.get(w), frame, frame);
            }
        }
    }
}
