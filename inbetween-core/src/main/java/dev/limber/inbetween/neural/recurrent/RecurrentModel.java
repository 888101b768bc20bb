package dev.limber.inbetween.neural.recurrent;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Inbetweener;
import dev.limber.inbetween.TrainedInbetweener;
import dev.limber.inbetween.VariedInbetweener;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.neural.Ablation;
import dev.limber.inbetween.neural.BodyKinematics;
import dev.limber.inbetween.neural.GapFeatures;
import dev.limber.inbetween.neural.NetworkPass;
import dev.limber.inbetween.neural.Prediction;
import dev.limber.neural.Compute;
import dev.limber.neural.Scaled;
import dev.limber.neural.Weights;
import dev.limber.neural.io.ModelSettings;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A recurrent network with everything that in-betweening needs, with variants. Owned by the caller, who closes it. */
public final class RecurrentModel implements TrainedInbetweener, VariedInbetweener {
    /** What the metadata of a file of this kind says. */
    public static final String ARCHITECTURE = "gap-recurrent-1";

    private static final String OFFSETS = "offsets";

    /** The settings in the metadata: {@link RecurrentSettings}, and the largest distance of a target. */
    private record FileSettings(int hidden, int encoding, int memory, Ablation without, int longestTime) {}

    private final RecurrentSettings settings;
    private final int longestTime;
    private final DeltaScale scale;
    private final float[] offsets; // (joint, 3) from the parent joint, cm
    private final Compute compute;
    private final Weights weights;
    private final RecurrentNetwork network;
    private final NDManager constants;
    private final BodyKinematics kinematics;

    /**
     * Makes a network that is not trained yet.
     *
     * @param longestTime to the target that training shows, frames
     */
    RecurrentModel(
            RecurrentSettings settings,
            int longestTime,
            DeltaScale scale,
            float[] offsets,
            Compute compute,
            RandomGenerator initial) {
        this.settings = settings;
        this.longestTime = longestTime;
        this.scale = scale;
        this.offsets = offsets;
        this.compute = compute;
        weights = new Weights(compute, initial);
        network = new RecurrentNetwork(settings, longestTime, scale, compute, weights);
        constants = compute.newManager();
        kinematics = new BodyKinematics(offsets, constants);
    }

    /**
     * Makes the model that a file describes.
     *
     * @throws dev.limber.neural.io.SafetensorsException when the file holds something else
     */
    public static RecurrentModel of(Safetensors contents, Compute compute) {
        FileSettings read = ModelSettings.read(contents, ARCHITECTURE, FileSettings.class);
        RecurrentModel model = new RecurrentModel(
                new RecurrentSettings(read.hidden(), read.encoding(), read.memory(), read.without(), 0),
                read.longestTime(),
                DeltaScale.from(contents),
                contents.tensor(OFFSETS).values(),
                compute,
                new SplittableRandom(0));
        model.weights.load(contents);
        return model;
    }

    /** Returns everything that the file of the model holds besides its weights. */
    Safetensors describe() {
        FileSettings described = new FileSettings(
                settings.hidden(), settings.encoding(), settings.memory(), settings.without(), longestTime);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put(OFFSETS, new Tensor(new long[] {JOINTS, 3}, offsets));
        tensors.put(scale.name(), scale.toTensor());
        return new Safetensors(ModelSettings.metadata(ARCHITECTURE, described), tensors);
    }

    RecurrentSettings settings() {
        return settings;
    }

    Weights weights() {
        return weights;
    }

    @Override
    public float[] offsets() {
        return offsets;
    }

    @Override
    public long weightCount() {
        return weights.size();
    }

    /**
     * Goes through windows that are in the network's space; their gaps get the interpolation.
     *
     * @param random of the target noise
     */
    Rollout rollOut(List<Window> windows, Gap gap, RandomGenerator random, NDManager manager) {
        return run(windows, gap, TargetNoise.draw(windows.size() * network.noiseSize(), random), manager);
    }

    private Rollout run(List<Window> windows, Gap gap, float[] noise, NDManager manager) {
        return network.run(
                RecurrentBatch.of(windows, gap, offsets, manager),
                manager.create(noise, new Shape(1, windows.size(), network.noiseSize())));
    }

    /** Makes proper rotations of poses and places the joints. */
    Prediction place(Rollout rollout) {
        NDList parts = rollout.poses().split(new long[] {GapFeatures.ROTATION}, 2);
        NDArray rotations = kinematics.orthonormal(parts.get(0).reshape(-1, 3, 2, JOINTS));
        NDArray root = Scaled.mul(parts.get(1), Poses.METRE).reshape(-1, 3, 1);
        return new Prediction(
                rotations,
                kinematics.positions(rotations, root),
                rollout.contacts().reshape(-1, Poses.FEET));
    }

    @Override
    public void fill(List<Window> windows, Gap gap) {
        fill(windows, gap, count -> new float[count]);
    }

    @Override
    public Inbetweener withNoise(long seed) {
        return new Variant(seed);
    }

    private final class Variant implements Inbetweener {
        private final long seed;

        Variant(long seed) {
            this.seed = seed;
        }

        @Override
        public void fill(List<Window> windows, Gap gap) {
            SplittableRandom random = new SplittableRandom(seed);
            RecurrentModel.this.fill(windows, gap, count -> TargetNoise.draw(count, random));
        }

        @Override
        public float[] offsets() {
            return offsets;
        }
    }

    /** Draws so many numbers of target noise. */
    @FunctionalInterface
    private interface Noise {
        float[] draw(int count);
    }

    /** Fills one run of missing frames after the other, each with the frames before it, filled ones too, as its past. */
    private void fill(List<Window> windows, Gap gap, Noise noise) {
        for (Gap run : gap.runs()) {
            Gap own = new Gap(PAST, run.length());
            List<Window> parts = new ArrayList<>();
            for (Window window : windows) {
                Window part = new Window(own.end() + 1);
                for (int i = 0; i < part.frameCount(); i++) {
                    // What is before the first frame is taken to be like it.
                    part.copyFrame(window, Math.max(0, run.start() - PAST + i), i);
                }
                parts.add(part);
            }
            NetworkPass.fill(
                    parts,
                    own,
                    compute,
                    (moved, pins, first, manager) ->
                            place(run(moved, own, noise.draw(moved.size() * network.noiseSize()), manager)));
            for (int w = 0; w < windows.size(); w++) {
                for (int i = 0; i < run.length(); i++) {
                    windows.get(w).copyFrame(parts.get(w), PAST + i, run.start() + i);
                }
            }
        }
    }

    @Override
    public void close() {
        constants.close();
        network.close();
        weights.close();
    }
}
