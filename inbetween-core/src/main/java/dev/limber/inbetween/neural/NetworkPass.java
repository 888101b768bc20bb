package dev.limber.inbetween.neural;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import ai.djl.ndarray.NDManager;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Pins;
import dev.limber.inbetween.Window;
import dev.limber.neural.Compute;
import java.util.ArrayList;
import java.util.List;

/** Converts windows to the network's space, and predictions back into their gaps. */
public final class NetworkPass {
    /** So many windows at a time: more are no faster and need more memory. */
    private static final int BATCH = 64;

    /** A network that predicts in its own space. */
    @FunctionalInterface
    public interface Network {
        /**
         * Returns the frames of the gaps, window by window, owned by {@code manager}; the gaps may be written to.
         *
         * @param first the number of the first of these windows among all
         */
        Prediction predict(List<Window> windows, List<Pins> pins, int first, NDManager manager);
    }

    private NetworkPass() {}

    /** Fills the gap of every window, and leaves all other frames as they are, to the last bit. */
    public static void fill(List<Window> windows, Gap gap, Compute compute, Network network) {
        List<Pins> none = windows.stream().map(w -> new Pins(w.frameCount())).toList();
        fill(windows, none, gap, compute, network);
    }

    /** Does so with pinned joints; pinned hips are where they are pinned to the last bit. */
    public static void fill(List<Window> windows, List<Pins> pins, Gap gap, Compute compute, Network network) {
        for (int start = 0; start < windows.size(); start += BATCH) {
            int end = Math.min(windows.size(), start + BATCH);
            fillBatch(windows.subList(start, end), pins.subList(start, end), start, gap, compute, network);
        }
    }

    private static void fillBatch(
            List<Window> windows, List<Pins> pins, int first, Gap gap, Compute compute, Network network) {
        List<NetworkSpace> spaces = new ArrayList<>();
        List<Window> moved = new ArrayList<>();
        List<Pins> movedPins = new ArrayList<>();
        for (int w = 0; w < windows.size(); w++) {
            Window copy = windows.get(w).first(windows.get(w).frameCount());
            NetworkSpace space = NetworkSpace.enter(copy, gap);
            Pins copyOfPins = pins.get(w).copy();
            space.enter(copyOfPins);
            spaces.add(space);
            moved.add(copy);
            movedPins.add(copyOfPins);
        }
        PredictedFrames predicted;
        try (NDManager manager = compute.newManager()) {
            predicted = new PredictedFrames(network.predict(moved, movedPins, first, manager));
        }
        for (int w = 0; w < windows.size(); w++) {
            Window filled = moved.get(w);
            for (int i = 0; i < gap.length(); i++) {
                predicted.store(w * gap.length() + i, filled, gap.start() + i);
            }
            spaces.get(w).leave(filled);
            takeOver(filled, pins.get(w), gap, windows.get(w));
        }
    }

    private static void takeOver(Window filled, Pins pins, Gap gap, Window window) {
        for (int frame = gap.start(); frame < gap.end(); frame++) {
            if (gap.isMissing(frame)) {
                window.copyFrame(filled, frame, frame);
                if (pins.isSet(frame, 0)) {
                    System.arraycopy(pins.positions(), 3 * JOINTS * frame, window.root(), 3 * frame, 3);
                }
            }
        }
    }
}
