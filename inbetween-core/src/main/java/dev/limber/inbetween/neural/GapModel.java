package dev.limber.inbetween.neural;

import ai.djl.ndarray.NDManager;
import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Inbetweener;
import dev.limber.inbetween.PinnedInbetweener;
import dev.limber.inbetween.Pins;
import dev.limber.inbetween.TrainedInbetweener;
import dev.limber.inbetween.VariedInbetweener;
import dev.limber.inbetween.Window;
import dev.limber.neural.Compute;
import dev.limber.neural.Safetensors;
import dev.limber.neural.SafetensorsFile;
import dev.limber.neural.Tensor;
import dev.limber.neural.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A transformer with all that it needs to fill gaps. What it makes is the mean of what it makes of the motion and of the
 * motion's mirror image, which errs less than either. Owned by the caller, who closes it.
 */
public final class GapModel implements TrainedInbetweener, PinnedInbetweener, VariedInbetweener {
    private static final String OFFSETS = "offsets";
    private static final String ARCHITECTURE = "architecture";
    /** What the metadata of a file of this kind says. */
    public static final String GAP_TRANSFORMER = "gap-transformer-1";
    /** So many windows at a time: more are no faster and need more memory. */
    private static final int BATCH = 64;

    private static final int JOINTS = CanonicalBody.JOINTS;

    private final TransformerSettings settings;
    private final Compute compute;
    private final Weights weights;
    private final FeatureScale scale;
    private final float[] offsets;
    private final GapTransformer network;

    /** Makes a network that is not trained yet. */
    GapModel(
            TransformerSettings settings,
            FeatureScale scale,
            float[] offsets,
            Compute compute,
            RandomGenerator initial) {
        this.settings = settings;
        this.scale = scale;
        this.offsets = offsets;
        this.compute = compute;
        weights = new Weights(compute, initial);
        network = new GapTransformer(settings, scale, offsets, compute, weights);
    }

    /**
     * Reads a model that training wrote.
     *
     * @throws dev.limber.neural.SafetensorsException when the file is damaged or holds something else
     */
    public static GapModel read(Path file, Compute compute) throws IOException {
        return of(SafetensorsFile.read(file), compute);
    }

    /**
     * Makes the model that a file describes.
     *
     * @throws dev.limber.neural.SafetensorsException when the file holds something else
     */
    public static GapModel of(Safetensors contents, Compute compute) {
        GapModel model = new GapModel(
                settings(contents),
                FeatureScale.from(contents),
                contents.tensor(OFFSETS).values(),
                compute,
                new SplittableRandom(0));
        model.weights.load(contents);
        return model;
    }

    /**
     * Returns the network that a file describes.
     *
     * @throws dev.limber.neural.SafetensorsException when the file holds something else
     */
    public static TransformerSettings settings(Safetensors contents) {
        contents.expect(ARCHITECTURE, GAP_TRANSFORMER);
        return new TransformerSettings(
                Integer.parseInt(contents.text("layers")),
                Integer.parseInt(contents.text("width")),
                Integer.parseInt(contents.text("heads")),
                Integer.parseInt(contents.text("hidden")),
                Ablation.valueOf(contents.text("without")));
    }

    /** Returns everything that the file of the model holds besides its weights. */
    Safetensors describe() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(ARCHITECTURE, GAP_TRANSFORMER);
        metadata.put("layers", Integer.toString(settings.layers()));
        metadata.put("width", Integer.toString(settings.width()));
        metadata.put("heads", Integer.toString(settings.heads()));
        metadata.put("hidden", Integer.toString(settings.hidden()));
        metadata.put("without", settings.without().name());
        Map<String, Tensor> tensors = new LinkedHashMap<>(scale.toTensors());
        tensors.put(OFFSETS, new Tensor(new long[] {JOINTS, 3}, offsets));
        return new Safetensors(metadata, tensors);
    }

    Weights weights() {
        return weights;
    }

    @Override
    public long weightCount() {
        return weights.size();
    }

    /** Returns the gaps of windows that are in the network's space, as their pins are; the windows get interpolated. */
    Prediction predict(List<Window> windows, List<Pins> pins, Gap gap, NDManager manager) {
        return network.predict(GapBatch.of(windows, pins, gap, scale, offsets, manager));
    }

    @Override
    public float[] offsets() {
        return offsets;
    }

    @Override
    public void fill(List<Window> windows, List<Pins> pins, Gap gap) {
        List<Window> mirrored = windows.stream().map(GapModel::mirrored).toList();
        fillOnce(windows, pins, gap);
        fillOnce(mirrored, pins.stream().map(GapModel::mirrored).toList(), gap);
        for (int w = 0; w < windows.size(); w++) {
            mirrored.get(w).mirror();
            for (int frame = gap.start(); frame < gap.end(); frame++) {
                if (gap.isMissing(frame)) {
                    windows.get(w).average(mirrored.get(w), frame);
                }
            }
        }
    }

    @Override
    public Inbetweener withNoise(long seed) {
        return new RootPathVariation(this, seed);
    }

    private static Window mirrored(Window window) {
        Window copy = window.first(window.frameCount());
        copy.mirror();
        return copy;
    }

    private static Pins mirrored(Pins pins) {
        Pins copy = pins.copy();
        copy.mirror();
        return copy;
    }

    private void fillOnce(List<Window> windows, List<Pins> pins, Gap gap) {
        for (int start = 0; start < windows.size(); start += BATCH) {
            int end = Math.min(windows.size(), start + BATCH);
            fillBatch(windows.subList(start, end), pins.subList(start, end), gap);
        }
    }

    private void fillBatch(List<Window> windows, List<Pins> pins, Gap gap) {
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
            predicted = new PredictedFrames(predict(moved, movedPins, gap, manager));
        }
        for (int w = 0; w < windows.size(); w++) {
            Window filled = moved.get(w);
            for (int i = 0; i < gap.length(); i++) {
                predicted.store(w * gap.length() + i, filled, gap.start() + i);
            }
            spaces.get(w).leave(filled);
            for (int frame = gap.start(); frame < gap.end(); frame++) {
                if (gap.isMissing(frame)) {
                    windows.get(w).copyFrame(filled, frame, frame);
                    if (pins.get(w).isSet(frame, 0)) {
                        System.arraycopy(
                                pins.get(w).positions(),
                                3 * JOINTS * frame,
                                windows.get(w).root(),
                                3 * frame,
                                3);
                    }
                }
            }
        }
    }

    @Override
    public void close() {
        network.close();
        weights.close();
    }
}
