package dev.limber.retarget.neural.residual;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Roles;
import dev.limber.neural.Compute;
import dev.limber.neural.Outputs;
import dev.limber.neural.Weights;
import dev.limber.neural.io.ModelSettings;
import dev.limber.neural.io.Safetensors;
import dev.limber.retarget.Refiner;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The networks that correct the geometric solver, with everything that they need. Owned by the caller, who closes it.
 */
public final class ResidualModel implements Refiner.Factory, AutoCloseable {
    /** What the metadata of a file of this kind says. */
    public static final String ARCHITECTURE = "retarget-residual-1";

    /**
     * The size of the networks.
     *
     * @param width of the hidden layers
     */
    private record Settings(int width) {}

    private final int width;
    private final Compute compute;
    private final Weights weights;
    private final ResidualNetwork network;
    private final KnownBodies bodies;

    /** Makes networks that are not trained yet, and so answer that geometry is right. */
    ResidualModel(int width, KnownBodies bodies, Compute compute, RandomGenerator initial) {
        this.width = width;
        this.bodies = bodies;
        this.compute = compute;
        weights = new Weights(compute, initial);
        network = new ResidualNetwork(width, weights);
    }

    /**
     * Makes the model that a file describes.
     *
     * @throws dev.limber.neural.io.SafetensorsException when the file holds something else
     */
    public static ResidualModel of(Safetensors contents, Compute compute) {
        Settings settings = ModelSettings.read(contents, ARCHITECTURE, Settings.class);
        ResidualModel model =
                new ResidualModel(settings.width(), KnownBodies.from(contents), compute, new SplittableRandom(0));
        model.weights.load(contents);
        return model;
    }

    /** Returns everything that the file of the model holds besides its weights. */
    Safetensors describe() {
        return new Safetensors(ModelSettings.metadata(ARCHITECTURE, new Settings(width)), bodies.toTensors());
    }

    Weights weights() {
        return weights;
    }

    ResidualNetwork network() {
        return network;
    }

    public long weightCount() {
        return weights.size();
    }

    /**
     * Returns how far the rig is from the nearest that the model was trained on: root mean square difference of bones
     * at rest, in heights.
     */
    public double strangeness(Rig rig) {
        return bodies.distance(new PooledBody(rig, rig.roles()));
    }

    @Override
    public Refiner between(Rig source, Roles sourceRoles, Rig target, Roles targetRoles) {
        return new ResidualRefiner(this, new PooledBody(source, sourceRoles), new PooledBody(target, targetRoles));
    }

    /** Returns rotation vectors, (n, c x 3), of poses whose features are (n, {@link Limb#features()}). */
    float[] corrections(Limb limb, float[] features, double gate) {
        int n = features.length / limb.features();
        try (NDManager scope = compute.newManager()) {
            NDArray gates = scope.create(new float[] {(float) gate}, new Shape(1, 1));
            return Outputs.of(network.corrections(limb, scope.create(features, new Shape(n, limb.features())), gates));
        }
    }

    /** Returns by what the way across the floor is multiplied. */
    double travel(LimbBones legs) {
        try (NDManager scope = compute.newManager()) {
            float[] bones = new float[Limb.LEG.bodyFeatures()];
            legs.features(bones, 0);
            NDArray gate = scope.create(new float[] {(float) legs.gate()}, new Shape(1, 1));
            return Math.exp(Outputs.of(network.travel(scope.create(bones, new Shape(1, bones.length)), gate))[0]);
        }
    }

    @Override
    public void close() {
        weights.close();
    }
}
