package dev.limber.retarget.neural.residual;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.limber.neural.Compute;
import dev.limber.neural.Scaled;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.training.Loss;
import dev.limber.neural.training.Objective;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Trains a {@link ResidualNetwork} on paired recordings and on random rigs that are driven by one side of a pair. Half
 * of the samples are pairs of the real rigs, a little disturbed. In a quarter one of the two is replaced by a random
 * rig with the same motion. In the last quarter one or both are random rigs that move alike: there the geometric result
 * is right, so the network learns not to change rigs that it does not know.
 */
record ResidualObjective(
        ResidualModel model, PairedMotions training, PairedMotions testing, Compute compute, int batchSize)
        implements Objective {
    private static final int PAIRS = 2;
    /**
     * The form whose conversion bends limbs in a way of its own: a random rig that is driven by it would not be like any
     * other rig.
     */
    private static final String PECULIAR = "daz";
    /** Of the features of poses, so that the network does not learn frames by heart. */
    private static final double NOISE = 0.2;

    private static final int TRAVELS = 64;
    private static final double TRAVEL_WEIGHT = 100;
    private static final int VALIDATED = 2000;

    @Override
    public Loss loss(NDManager scope, long step, RandomGenerator random) {
        Map<String, NDArray> terms = new LinkedHashMap<>();
        NDArray total = null;
        for (Limb limb : Limb.ALL) {
            List<LimbSample> samples = new ArrayList<>();
            for (int i = 0; i < batchSize; i++) {
                samples.add(draw(limb, random));
            }
            LimbBatch batch = LimbBatch.of(limb, samples, scope);
            NDArray noisy = batch.features().add(noise(limb, random, scope));
            NDArray error = batch.error(model.network().corrections(limb, noisy, batch.gate()));
            terms.put(limb.name(), error);
            total = total == null ? error : total.add(error);
        }
        NDArray travel = travel(random, scope);
        terms.put("travel", travel);
        NDArray all = total == null ? travel : total.add(Scaled.mul(travel, TRAVEL_WEIGHT));
        return new Loss(all, terms);
    }

    private NDArray noise(Limb limb, RandomGenerator random, NDManager scope) {
        float[] noise = new float[batchSize * limb.features()];
        for (int row = 0; row < batchSize; row++) {
            for (int i = 0; i < limb.poseFeatures(); i++) {
                noise[row * limb.features() + i] = (float) (NOISE * random.nextGaussian());
            }
        }
        return scope.create(noise, new Shape(batchSize, limb.features()));
    }

    private LimbSample draw(Limb limb, RandomGenerator random) {
        List<String> directions = training.directions();
        String direction = directions.get(random.nextInt(directions.size()));
        LimbSample sample = training.draw(limb, direction, random);
        int kind = random.nextInt(2 * PAIRS);
        if (kind == 0) {
            return untouched(limb, sample, direction.startsWith(PECULIAR + "-"), random);
        }
        boolean source = kind == 1 && !direction.startsWith(PECULIAR + "-") && random.nextBoolean();
        boolean target = kind == 1 && !source && !direction.endsWith(">" + PECULIAR);
        return sample.withSource(limb, source ? RandomBones.any(limb, random) : RandomBones.slight(limb, random))
                .withTarget(limb, target ? RandomBones.any(limb, random) : RandomBones.slight(limb, random));
    }

    /** Returns what must be left alone: a rig and a random one that moves as it does, or two such. */
    private static LimbSample untouched(Limb limb, LimbSample sample, boolean peculiar, RandomGenerator random) {
        int known = peculiar ? 0 : random.nextInt(3);
        RandomBones source = known == 1 ? RandomBones.slight(limb, random) : RandomBones.any(limb, random);
        RandomBones target = known == 2 ? RandomBones.slight(limb, random) : RandomBones.any(limb, random);
        return sample.untouched().withSource(limb, source).withTarget(limb, target);
    }

    /** Mean squared error of the logarithm of the path's scale; random rigs, a third, keep that of their legs. */
    private NDArray travel(RandomGenerator random, NDManager scope) {
        Limb leg = Limb.LEG;
        float[] bones = new float[TRAVELS * leg.bodyFeatures()];
        float[] gate = new float[TRAVELS];
        float[] truth = new float[TRAVELS];
        List<String> directions = training.directions();
        for (int i = 0; i < TRAVELS; i++) {
            List<PairedMotions.Travel> travels = training.travels(directions.get(random.nextInt(directions.size())));
            PairedMotions.Travel travel = travels.get(random.nextInt(travels.size()));
            boolean any = random.nextInt(3) == 0;
            LimbBones changed = any
                    ? new LimbBones(
                            RandomBones.any(leg, random)
                                    .changed(leg, travel.bones().source()),
                            RandomBones.any(leg, random)
                                    .changed(leg, travel.bones().target()))
                    : new LimbBones(
                            RandomBones.slight(leg, random)
                                    .changed(leg, travel.bones().source()),
                            RandomBones.slight(leg, random)
                                    .changed(leg, travel.bones().target()));
            changed.features(bones, i * leg.bodyFeatures());
            gate[i] = (float) changed.gate();
            truth[i] = any ? 0 : (float) travel.logRatio();
        }
        NDArray answer = model.network()
                .travel(
                        scope.create(bones, new Shape(TRAVELS, leg.bodyFeatures())),
                        scope.create(gate, new Shape(TRAVELS, 1)));
        return answer.sub(scope.create(truth, new Shape(TRAVELS, 1))).square().mean();
    }

    /** The error on held-out recordings, with and without the networks, by direction and limb. */
    @Override
    public Map<String, Double> validate() {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (String direction : testing.directions()) {
            for (Limb limb : Limb.ALL) {
                try (NDManager scope = compute.newManager()) {
                    SplittableRandom random = new SplittableRandom(0);
                    List<LimbSample> samples = new ArrayList<>();
                    for (int i = 0; i < VALIDATED; i++) {
                        samples.add(testing.draw(limb, direction, random));
                    }
                    LimbBatch batch = LimbBatch.of(limb, samples, scope);
                    NDArray answer = model.network().corrections(limb, batch.features(), batch.gate());
                    scores.put(direction + " " + limb.name(), (double)
                            batch.error(answer).getFloat());
                    NDArray none = scope.zeros(answer.getShape(), DataType.FLOAT32);
                    scores.put(direction + " " + limb.name() + " geometric", (double)
                            batch.error(none).getFloat());
                }
            }
        }
        return scores;
    }

    @Override
    public Safetensors describe() {
        return model.describe();
    }
}
