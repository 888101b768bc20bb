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
import dev.limber.neural.Weights;
import dev.limber.neural.io.ModelSettings;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A transformer with everything that in-betweening needs. Its result is the mean of the results for the motion and for
 * its mirror image, which has a lower error than either, {@link SeamFit fitted} to the frames around the gap. Owned by
 * the caller, who closes it.
 */
public final class GapModel implements TrainedInbetweener, PinnedInbetweener, VariedInbetweener {
    private static final String OFFSETS = "offsets";
    /** What the metadata of a file of this kind says. */
    public static final String GAP_TRANSFORMER = "gap-transformer-2";
    /** The same of files whose networks know short gaps and one result only. */
    public static final String FIRST_GAP_TRANSFORMER = "gap-transformer-1";

    private static final int JOINTS = CanonicalBody.JOINTS;

    private final TransformerSettings settings;
    private final Compute compute;
    private final Weights weights;
    private final FeatureScale scale;
    private final float[] offsets;
    private final GapTransformer network;
    private boolean first; // whether its file is of the first kind: not trained for isolated keys, long gaps and noise

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
     * Makes the model that a file describes.
     *
     * @throws dev.limber.neural.io.SafetensorsException when the file holds something else
     */
    public static GapModel of(Safetensors contents, Compute compute) {
        GapModel model = new GapModel(
                settings(contents),
                FeatureScale.from(contents),
                contents.tensor(OFFSETS).values(),
                compute,
                new SplittableRandom(0));
        model.load(contents);
        return model;
    }

    /**
     * Takes over the weights of a file. One of the first kind knows nothing of noise, whose weights stay as they are.
     *
     * @throws dev.limber.neural.io.SafetensorsException when the file holds something else
     */
    void load(Safetensors contents) {
        Map<String, Tensor> tensors = new LinkedHashMap<>(contents.tensors());
        first = ModelSettings.architecture(contents).equals(FIRST_GAP_TRANSFORMER);
        if (first) {
            tensors.put(GapTransformer.NOISE_WEIGHT, weights.toTensors().get(GapTransformer.NOISE_WEIGHT));
        }
        weights.load(new Safetensors(contents.metadata(), tensors));
    }

    /**
     * Returns the network that a file describes.
     *
     * @throws dev.limber.neural.io.SafetensorsException when the file holds something else
     */
    public static TransformerSettings settings(Safetensors contents) {
        boolean first = ModelSettings.architecture(contents).equals(FIRST_GAP_TRANSFORMER);
        return ModelSettings.read(contents, first ? FIRST_GAP_TRANSFORMER : GAP_TRANSFORMER, TransformerSettings.class);
    }

    /** Returns everything that the file of the model holds besides its weights. */
    Safetensors describe() {
        Map<String, Tensor> tensors = new LinkedHashMap<>(scale.toTensors());
        tensors.put(OFFSETS, new Tensor(new long[] {JOINTS, 3}, offsets));
        return new Safetensors(ModelSettings.metadata(GAP_TRANSFORMER, settings), tensors);
    }

    Weights weights() {
        return weights;
    }

    @Override
    public long weightCount() {
        return weights.size();
    }

    /**
     * Returns the gaps of windows that are in the network's space, as their pins are; the windows get interpolated.
     *
     * @param noise (window, {@link GapTransformer#NOISE}) tells which of many motions to make; zeros for the mean
     */
    GapOutput predict(GapWindows asked, float[] noise, NDManager manager) {
        return network.predict(GapBatch.of(asked, noise, scale, offsets, manager));
    }

    @Override
    public int longestGap() {
        return first ? 60 : 120;
    }

    @Override
    public float[] offsets() {
        return offsets;
    }

    @Override
    public void fill(List<Window> windows, List<Pins> pins, Gap gap) {
        fillBothWays(windows, pins, gap);
        SeamFit.apply(windows, pins, gap, longestGap(), this::fillBothWays);
    }

    private void fillBothWays(List<Window> windows, List<Pins> pins, Gap gap) {
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
        return first ? new RootPathVariation(this, seed) : new NoiseTake(this, seed, 1);
    }

    /** Returns takes of which two each lie on opposite sides of the first: of these, one is nearer to what is wanted. */
    @Override
    public List<Inbetweener> takes(int count, long seed) {
        if (first) {
            return VariedInbetweener.super.takes(count, seed);
        }
        List<Inbetweener> takes = new ArrayList<>(List.of(this));
        for (int i = 1; i < count; i++) {
            takes.add(new NoiseTake(this, seed + (i - 1) / 2, i % 2 == 1 ? 1 : -1));
        }
        return takes;
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
        fill(windows, pins, gap, new float[windows.size() * GapTransformer.NOISE]);
    }

    /**
     * Fills gaps with one of the many motions that fit.
     *
     * @param noise (window, {@link GapTransformer#NOISE}) tells which; zeros for the mean
     */
    void fill(List<Window> windows, List<Pins> pins, Gap gap, float[] noise) {
        NetworkPass.fill(windows, pins, gap, compute, (moved, movedPins, first, manager) -> {
            int from = first * GapTransformer.NOISE;
            float[] own = Arrays.copyOfRange(noise, from, from + moved.size() * GapTransformer.NOISE);
            return predict(GapWindows.of(moved, movedPins, gap), own, manager).prediction();
        });
    }

    @Override
    public void close() {
        network.close();
        weights.close();
    }
}
