package dev.limber.retarget.neural.san;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.limber.neural.Compute;
import dev.limber.neural.Scaled;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.training.Critic;
import dev.limber.neural.training.Loss;
import dev.limber.neural.training.Objective;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The losses of the paper (Section 5), unpaired: no group ever sees another one's version of the same motion. Every
 * batch of a group is decoded to itself and to one random group; the published code takes all groups in each step. A
 * step costs less, and the mean over many steps is the same.
 */
final class SanObjective implements Objective {
    private static final int VALIDATION_WINDOWS = 64;
    private static final int PATIENCE = 20;

    private final SanModel model;
    private final List<WindowSampler> training = new ArrayList<>();
    private final List<WindowSampler> validation = new ArrayList<>();
    private final LossWeights loss;
    private final int batchSize;
    private final Compute compute;
    private final Optional<Critics> critics;

    SanObjective(
            SanModel model,
            List<MotionGroup> training,
            List<MotionGroup> validation,
            LossWeights loss,
            int batchSize,
            Compute compute,
            RandomGenerator initial) {
        this.model = model;
        this.loss = loss;
        this.batchSize = batchSize;
        this.compute = compute;
        training.forEach(group -> this.training.add(new WindowSampler(group)));
        validation.forEach(group -> this.validation.add(new WindowSampler(group)));
        critics = loss.adversarial() > 0 ? Optional.of(new Critics(model, compute, initial)) : Optional.empty();
    }

    @Override
    public Loss loss(NDManager scope, long step, RandomGenerator random) {
        List<WindowSampler.Batch> batches = new ArrayList<>();
        training.forEach(sampler -> batches.add(sampler.draw(batchSize, scope, random)));
        int shift = random.nextInt(training.size());
        List<NDArray> bodies = new ArrayList<>();
        training.forEach(sampler -> bodies.add(sampler.drawBodies(batchSize, scope, random)));
        return loss(batches, bodies, shift, critics);
    }

    /**
     * Returns the loss of all groups.
     *
     * @param bodies (batch, edge x 3) of each group, which get the motion of another one
     * @param shift from the place of a group to that of the one whose bodies get its motion
     */
    private Loss loss(List<WindowSampler.Batch> batches, List<NDArray> bodies, int shift, Optional<Critics> judges) {
        int groups = batches.size();
        List<NDArray> motions = new ArrayList<>(); // scaled
        List<NDArray> latents = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            BodyNetwork network = model.networks().get(g);
            motions.add(network.scale().scaled(batches.get(g).motion()));
            latents.add(network.encode(motions.get(g), batches.get(g).offsets()));
        }
        Sums sums = new Sums();
        List<NDArray> sourceVelocities = new ArrayList<>();
        List<Made> made = new ArrayList<>();
        for (int to = 0; to < groups; to++) {
            int from = Math.floorMod(to - shift, groups);
            WindowSampler.Batch batch = batches.get(to);
            BodyNetwork network = model.networks().get(to);
            NDArray latent = NDArrays.concat(new NDList(latents.get(to), latents.get(from)));
            NDArray offsets = NDArrays.concat(new NDList(batch.offsets(), bodies.get(to)));
            NDArray decoded = network.decode(latent, offsets); // itself, then the other's motion
            long n = latents.get(to).getShape().get(0);

            ForwardKinematics kinematics = network.kinematics();
            NDArray real = kinematics.vectors(batch.motion(), batch.offsets());
            NDArray vectors = kinematics.vectors(network.scale().unscaled(decoded), offsets);
            NDArray restored = vectors.get("0:" + n);
            sourceVelocities.add(kinematics.velocities(real, network.tips()));
            sums.add("rotation", mse(decoded.get("0:" + n), motions.get(to)));
            sums.add("root", mse(root(restored), root(real)));
            sums.add("position", mse(kinematics.positions(restored), kinematics.positions(real)));
            made.add(new Made(from, decoded.get(n + ":"), vectors.get(n + ":"), real));
        }
        for (int to = 0; to < groups; to++) {
            Made own = made.get(to);
            BodyNetwork network = model.networks().get(to);
            NDArray again = network.encode(own.motion(), bodies.get(to));
            sums.add("latent", again.sub(latents.get(own.from())).abs().mean());
            if (loss.endEffectors() > 0) {
                NDArray velocities = network.kinematics().velocities(own.vectors(), network.tips());
                sums.add("end_effectors", endEffectors(velocities, sourceVelocities.get(own.from())));
            }
            int group = to;
            judges.ifPresent(j -> sums.add("adversarial", j.unconvinced(group, own.vectors(), own.real())));
        }
        return sums.loss(groups);
    }

    /**
     * What a group's bodies got.
     *
     * @param from the group whose motion it is
     * @param motion (batch, edge x 4, frame), scaled
     * @param vectors its bones in world axes
     * @param real the bones of the group's own motion
     */
    private record Made(int from, NDArray motion, NDArray vectors, NDArray real) {}

    /** Returns the root's position, (batch, 3, frame). */
    private static NDArray root(NDArray vectors) {
        long rows = vectors.getShape().get(1);
        return vectors.get(":, " + (rows - 3) + ":");
    }

    static NDArray mse(NDArray a, NDArray b) {
        return a.sub(b).square().mean();
    }

    /** By which velocities are multiplied before they are compared, and before they are taken for rest. */
    private static final float SPEED = 10;

    private static final float REST = 0.008f;
    private static final float REST_WEIGHT = 100;

    /**
     * The loss of end effectors (Equation 8): they move as the source's do, in heights, and above all rest where they rest.
     *
     * @param made (batch, end effector, 3, frame) heights a frame
     * @param source the same of the source
     */
    static NDArray endEffectors(NDArray made, NDArray source) {
        NDArray want = Scaled.mul(source, SPEED);
        NDArray errors = Scaled.mul(made, SPEED).sub(want).square();
        NDArray rests = want.square().sum(new int[] {2}, true).sqrt().lt(REST).toType(want.getDataType(), false);
        return errors.mean().add(Scaled.mul(errors.mul(rests).mean(), REST_WEIGHT));
    }

    /** The terms, summed over the groups. */
    private final class Sums {
        private final Map<String, NDArray> terms = new LinkedHashMap<>();

        void add(String name, NDArray term) {
            terms.merge(name, term, NDArray::add);
        }

        Loss loss(int groups) {
            terms.replaceAll((name, sum) -> Scaled.mul(sum, 1.0 / groups));
            Map<String, Float> weights = Map.of(
                    "rotation", loss.reconstruction(),
                    "root", loss.reconstruction() * 100 * 2.5f,
                    "position", loss.reconstruction() * 100,
                    "latent", loss.latent(),
                    "end_effectors", loss.endEffectors(),
                    "adversarial", loss.adversarial());
            NDList weighted = new NDList();
            terms.forEach((name, term) -> weighted.add(Scaled.mul(term, weights.getOrDefault(name, 0f))));
            return new Loss(NDArrays.stack(weighted).sum(), terms);
        }
    }

    /** Returns the loss, without its adversarial part, on windows that are the same every time. */
    @Override
    public Map<String, Double> validate() {
        Map<String, Double> scores = new LinkedHashMap<>();
        try (NDManager scope = compute.newManager()) {
            RandomGenerator random = new SplittableRandom(0);
            List<WindowSampler.Batch> batches = new ArrayList<>();
            List<NDArray> bodies = new ArrayList<>();
            validation.forEach(sampler -> batches.add(sampler.draw(VALIDATION_WINDOWS, scope, random)));
            validation.forEach(sampler -> bodies.add(sampler.drawBodies(VALIDATION_WINDOWS, scope, random)));
            for (int shift = 0; shift < batches.size(); shift++) {
                Loss part = loss(batches, bodies, shift, Optional.empty());
                double share = 1.0 / batches.size();
                scores.merge("loss", share * part.total().getFloat(), Double::sum);
                part.terms().forEach((name, term) -> scores.merge(name, share * term.getFloat(), Double::sum));
            }
        }
        return scores;
    }

    @Override
    public Safetensors describe() {
        return model.describe();
    }

    @Override
    public Map<String, Critic> critics() {
        return critics.<Map<String, Critic>>map(c -> Map.of("critic", c)).orElse(Map.of());
    }

    @Override
    public int patience() {
        return PATIENCE;
    }

    @Override
    public Map<String, NDArray> memory() {
        return critics.map(Critics::memory).orElse(Map.of());
    }
}
