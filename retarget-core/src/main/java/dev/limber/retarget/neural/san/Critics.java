package dev.limber.retarget.neural.san;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.limber.neural.Compute;
import dev.limber.neural.Scaled;
import dev.limber.neural.Weights;
import dev.limber.neural.training.Critic;
import dev.limber.neural.training.Loss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A discriminator for each group, trained by least squares (Mao et al. 2017): recorded is 1, generated is 0. */
final class Critics implements Critic {
    /** What a discriminator is shown next: (batch, edge x 3, frame) each, of a group. */
    private record Exhibit(NDArray made, NDArray real) {}

    private final Weights weights;
    private final NDManager manager;
    private final List<String> names = new ArrayList<>();
    private final List<PatchDiscriminator> discriminators = new ArrayList<>();
    private final List<FakePool> pools = new ArrayList<>();
    private final Map<Integer, Exhibit> exhibits = new LinkedHashMap<>();

    Critics(SanModel model, Compute compute, RandomGenerator initial) {
        manager = compute.newManager();
        weights = new Weights(compute, initial);
        for (BodyNetwork network : model.networks()) {
            Levels levels = network.kind().levels(model.settings());
            names.add(network.kind().name());
            discriminators.add(PatchDiscriminator.add(weights, network.kind().name(), levels, manager));
            pools.add(new FakePool(3 * levels.full().edgeCount(), SanNetworkSettings.WINDOW, manager));
        }
    }

    /** Returns how far a group's discriminator is from taking motions for real, and keeps them for its own step. */
    NDArray unconvinced(int group, NDArray made, NDArray real) {
        exhibits.put(group, new Exhibit(made.stopGradient(), real));
        return discriminators.get(group).apply(made).sub(1).square().mean();
    }

    @Override
    public Weights weights() {
        return weights;
    }

    @Override
    public Loss loss(NDManager scope, RandomGenerator random) {
        NDList parts = new NDList();
        exhibits.forEach((group, exhibit) -> {
            NDArray fakes = pools.get(group).exchange(exhibit.made(), random);
            PatchDiscriminator discriminator = discriminators.get(group);
            NDArray onReal = discriminator.apply(exhibit.real()).sub(1).square().mean();
            NDArray onFakes = discriminator.apply(fakes).square().mean();
            parts.add(Scaled.mul(onReal.add(onFakes), 0.5));
        });
        return new Loss(NDArrays.stack(parts).mean(), Map.of());
    }

    /** Returns the pools, which a resumed run goes on with. */
    Map<String, NDArray> memory() {
        Map<String, NDArray> memory = new LinkedHashMap<>();
        for (int i = 0; i < pools.size(); i++) {
            memory.put(names.get(i) + ".fakes", pools.get(i).fakes());
            memory.put(names.get(i) + ".fakes.count", pools.get(i).count());
        }
        return memory;
    }
}
