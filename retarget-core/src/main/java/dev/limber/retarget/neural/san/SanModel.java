package dev.limber.retarget.neural.san;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.limber.neural.Compute;
import dev.limber.neural.Outputs;
import dev.limber.neural.Weights;
import dev.limber.neural.io.ModelSettings;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The networks of all groups, which share a latent space, with everything that retargeting needs. The caller closes it.
 */
public final class SanModel implements AutoCloseable {
    /** What the metadata of a file of this kind says. */
    public static final String ARCHITECTURE = "skeleton-aware-network-1";

    private final SanNetworkSettings settings;
    private final Compute compute;
    private final NDManager constants;
    private final Weights weights;
    private final List<BodyNetwork> networks = new ArrayList<>();

    /** Makes networks that are not trained yet. */
    SanModel(
            SanNetworkSettings settings,
            List<SkeletonGroup> kinds,
            ScaleSource scales,
            Compute compute,
            RandomGenerator initial) {
        this.settings = settings;
        this.compute = compute;
        constants = compute.newManager();
        weights = new Weights(compute, initial);
        for (SkeletonGroup kind : kinds) {
            networks.add(BodyNetwork.add(weights, kind, scales.of(kind, constants), settings, constants));
        }
    }

    /** Knows the scale of each kind of body. */
    @FunctionalInterface
    interface ScaleSource {
        MotionScale of(SkeletonGroup kind, NDManager manager);
    }

    /**
     * Makes the model that a file describes.
     *
     * @throws dev.limber.neural.io.SafetensorsException when the file holds something else
     */
    public static SanModel of(Safetensors contents, Compute compute) {
        SanSettings settings = SanSettings.from(contents);
        SanModel model = new SanModel(
                settings.network(),
                settings.groups(),
                (kind, manager) -> MotionScale.from(contents, kind.name(), manager),
                compute,
                new SplittableRandom(0));
        model.weights.load(contents);
        return model;
    }

    /** Returns everything that the file of the model holds besides its weights. */
    Safetensors describe() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (BodyNetwork network : networks) {
            tensors.putAll(network.scale().toTensors(network.kind().name()));
        }
        SanSettings described = new SanSettings(
                settings, networks.stream().map(BodyNetwork::kind).toList());
        return new Safetensors(ModelSettings.metadata(ARCHITECTURE, described), tensors);
    }

    List<BodyNetwork> networks() {
        return networks;
    }

    /** Returns the network for a body, where the model was trained on bodies of its kind. */
    Optional<BodyNetwork> networkOf(SimplifiedBody body) {
        return networks.stream().filter(network -> network.kind().fits(body)).findFirst();
    }

    SanNetworkSettings settings() {
        return settings;
    }

    Weights weights() {
        return weights;
    }

    public long weightCount() {
        return weights.size();
    }

    /**
     * Retargets windows.
     *
     * @param features (edge x 4, frame) of each window, see {@link BodyWindow}
     * @return the same of the target
     */
    List<float[]> retarget(
            List<float[]> features,
            BodyNetwork source,
            float[] sourceOffsets,
            BodyNetwork target,
            float[] targetOffsets) {
        try (NDManager scope = compute.newManager()) {
            NDArray motion = source.scale().scaled(batch(features, SanNetworkSettings.WINDOW, scope));
            NDArray from = repeated(sourceOffsets, features.size(), scope);
            NDArray to = repeated(targetOffsets, features.size(), scope);
            NDArray made = target.scale().unscaled(target.decode(source.encode(motion, from), to));
            float[] flat = Outputs.of(made);
            int size = flat.length / features.size();
            List<float[]> windows = new ArrayList<>();
            for (int i = 0; i < features.size(); i++) {
                windows.add(Arrays.copyOfRange(flat, i * size, (i + 1) * size));
            }
            return windows;
        }
    }

    /** Returns arrays of (row, column) as (array, row, column). */
    static NDArray batch(List<float[]> arrays, int columns, NDManager manager) {
        int size = arrays.get(0).length;
        float[] flat = new float[arrays.size() * size];
        for (int i = 0; i < arrays.size(); i++) {
            System.arraycopy(arrays.get(i), 0, flat, i * size, size);
        }
        return manager.create(flat, new Shape(arrays.size(), size / columns, columns));
    }

    private static NDArray repeated(float[] offsets, int count, NDManager manager) {
        return batch(Collections.nCopies(count, offsets), 1, manager).squeeze(2);
    }

    @Override
    public void close() {
        weights.close();
        constants.close();
    }
}
