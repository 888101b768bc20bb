package dev.limber.inbetween.neural.recurrent;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Inbetweener;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.WorldWindow;
import dev.limber.inbetween.measure.WindowBenchmark;
import dev.limber.inbetween.neural.BatchSettings;
import dev.limber.inbetween.neural.GapFeatures;
import dev.limber.inbetween.neural.NetworkSpace;
import dev.limber.inbetween.neural.Prediction;
import dev.limber.inbetween.neural.TrainingData;
import dev.limber.inbetween.neural.WindowSampler;
import dev.limber.neural.Compute;
import dev.limber.neural.Scaled;
import dev.limber.neural.Weights;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.training.Critic;
import dev.limber.neural.training.Loss;
import dev.limber.neural.training.Objective;
import dev.limber.neural.training.Trainee;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Trains the recurrent network on its own predictions (no teacher forcing), with the losses of Harvey et al. 2020,
 * section 3.6, and against the critics. The longest gap grows as training goes on (section 3.7).
 */
final class RecurrentObjective implements Objective {

    // Weights of the losses, those of a published reimplementation.
    private static final double ROTATION = 1;
    private static final double ROOT = 0.5;
    private static final double POSITION = 1;
    private static final double CONTACT = 0.1;
    private static final double ADVERSARIAL = 0.01;

    private final RecurrentModel model;
    private final MotionCritic shortTerm;
    private final MotionCritic longTerm;
    private final WindowSampler sampler;
    private final BatchSettings batch;
    private final WindowBenchmark validation;
    private final float[] precision; // (axis, joint) 1 / standard deviation of positions, 1/cm

    /** What the latest loss was about, as the critics see it. */
    private @Nullable Sight sight;

    /** @param made (window, frame, number) without gradient */
    private record Sight(NDArray made, NDArray recorded) {}

    /** Puts a network in training against critics, which it owns. */
    static Trainee trainee(
            RecurrentModel model, WindowSampler sampler, TrainingData data, Compute compute, RandomGenerator initial) {
        MotionCritic shortTerm = MotionCritic.shortTerm(compute, initial);
        MotionCritic longTerm = MotionCritic.longTerm(compute, initial);
        return new Trainee(model.weights(), new RecurrentObjective(model, shortTerm, longTerm, sampler, data), () -> {
            longTerm.close();
            shortTerm.close();
            model.close();
        });
    }

    RecurrentObjective(
            RecurrentModel model,
            MotionCritic shortTerm,
            MotionCritic longTerm,
            WindowSampler sampler,
            TrainingData data) {
        this.model = model;
        this.shortTerm = shortTerm;
        this.longTerm = longTerm;
        this.sampler = sampler;
        batch = data.batch();
        validation = data.validation();
        precision = new float[GapFeatures.POSITION];
        for (int j = 0; j < JOINTS; j++) {
            for (int axis = 0; axis < 3; axis++) {
                precision[axis * JOINTS + j] = (float) (1 / data.statistics().deviation()[3 * j + axis]);
            }
        }
    }

    /** Returns the longest gap of a step: it grows evenly. */
    int longestGap(long step) {
        double grown = Math.min(1, (step + 1.0) / Math.max(1, model.settings().growing()));
        return batch.shortestGap() + (int) Math.round(grown * (batch.longestGap() - batch.shortestGap()));
    }

    @Override
    public Loss loss(NDManager scope, long step, RandomGenerator random) {
        int length = random.nextInt(batch.shortestGap(), longestGap(step) + 1);
        Gap gap = new Gap(Inbetweener.PAST, length);
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < batch.windows(); i++) {
            Window window = sampler.draw(gap.end() + 1, random);
            NetworkSpace.enter(window, gap);
            windows.add(window);
        }
        Truth truth = truth(windows, gap, scope);
        Rollout rollout = model.rollOut(windows, gap, random, scope);
        Prediction made = model.place(rollout);

        NDArray off = made.positions()
                .sub(truth.missing(truth.positions).reshape(-1, 3, JOINTS))
                .mul(scope.create(precision, new Shape(3, JOINTS)))
                .abs();
        NDArray position = off.mean();
        NDArray root = off.get(":, :, 0").mean();
        NDArray rotation = made.rotations()
                .get(":, :, 0:" + 2 * JOINTS)
                .sub(truth.rotations)
                .abs()
                .mean();
        NDArray contact = made.contacts().sub(truth.contacts).abs().mean();
        NDArray adversarial = adversarial(made, truth, windows.size(), random);

        double weight = 25.0 / (length + 5); // errors grow in proportion to the gap
        NDArray total = Scaled.mul(position, POSITION * weight)
                .add(Scaled.mul(rotation, ROTATION * weight))
                .add(Scaled.mul(root, ROOT * weight))
                .add(Scaled.mul(contact, CONTACT))
                .add(Scaled.mul(adversarial, ADVERSARIAL));
        Map<String, NDArray> terms = new LinkedHashMap<>();
        terms.put("rotation", rotation);
        terms.put("root", root);
        terms.put("position", position);
        terms.put("contact", contact);
        terms.put("adversarial", adversarial);
        return new Loss(total, terms);
    }

    /** Returns how far the critics are from taking what was made for recorded, and keeps it for their turn. */
    private NDArray adversarial(Prediction made, Truth truth, int windows, RandomGenerator random) {
        NDArray missing = made.positions().reshape(windows, -1, 3, JOINTS);
        NDArray whole = NDArrays.concat(
                new NDList(truth.positions.get(":, :" + Inbetweener.PAST), missing, truth.positions.get(":, -1:")), 1);
        NDArray seen = MotionCritic.look(whole);
        sight = new Sight(seen.stopGradient(), MotionCritic.look(truth.positions));
        NDArray sum = score(shortTerm, seen, random, 1).add(score(longTerm, seen, random, 1));
        return Scaled.mul(sum, 0.5);
    }

    /** Returns the mean squared distance of a critic's scores from {@code goal}. */
    private static NDArray score(MotionCritic critic, NDArray seen, RandomGenerator random, float goal) {
        return critic.apply(seen, random.nextInt(critic.starts(seen)))
                .sub(goal)
                .square()
                .mean();
    }

    @Override
    public Map<String, Critic> critics() {
        Map<String, Critic> critics = new LinkedHashMap<>();
        critics.put("critic_short", turnOf(shortTerm));
        critics.put("critic_long", turnOf(longTerm));
        return critics;
    }

    private Critic turnOf(MotionCritic critic) {
        return new Critic() {
            @Override
            public Weights weights() {
                return critic.weights();
            }

            @Override
            public Loss loss(NDManager scope, RandomGenerator random) {
                Sight latest = sight;
                if (latest == null) {
                    throw new IllegalStateException("the critics' turn is after the network's");
                }
                NDArray wrong = score(critic, latest.recorded, random, 1).add(score(critic, latest.made, random, 0));
                return new Loss(Scaled.mul(wrong, 0.5), Map.of());
            }
        };
    }

    /**
     * What was recorded.
     *
     * @param rotations (window x missing frame, axis, 2 columns x joint)
     * @param contacts (window x missing frame, foot joint)
     * @param positions (window, frame, axis, joint) of all frames, cm
     */
    private record Truth(NDArray rotations, NDArray contacts, NDArray positions) {
        NDArray missing(NDArray frames) {
            return frames.get(":, " + Inbetweener.PAST + ":-1");
        }
    }

    private Truth truth(List<Window> windows, Gap gap, NDManager scope) {
        int n = windows.size() * gap.length();
        int frames = gap.end() + 1;
        float[] rotations = new float[n * GapFeatures.ROTATION];
        float[] contacts = new float[n * Poses.FEET];
        float[] positions = new float[windows.size() * frames * GapFeatures.POSITION];
        int row = 0;
        for (int w = 0; w < windows.size(); w++) {
            WorldWindow body = WorldWindow.of(windows.get(w), model.offsets());
            for (int frame = 0; frame < frames; frame++) {
                GapFeatures.positions(body, frame, positions, (w * frames + frame) * GapFeatures.POSITION);
            }
            for (int frame = gap.start(); frame < gap.end(); frame++, row++) {
                GapFeatures.rotations(body, frame, rotations, row * GapFeatures.ROTATION);
                Poses.writeContacts(body, frame, contacts, row * Poses.FEET);
            }
        }
        return new Truth(
                scope.create(rotations, new Shape(n, 3, 2L * JOINTS)),
                scope.create(contacts, new Shape(n, Poses.FEET)),
                scope.create(positions, new Shape(windows.size(), frames, 3, JOINTS)));
    }

    @Override
    public Map<String, Double> validate() {
        return validation.scores(model);
    }

    @Override
    public Safetensors describe() {
        return model.describe();
    }
}
