package dev.limber.inbetween.neural;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.FootContact;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.WorldWindow;
import dev.limber.inbetween.measure.PositionStatistics;
import dev.limber.inbetween.measure.WindowBenchmark;
import dev.limber.neural.Scaled;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.training.Loss;
import dev.limber.neural.training.Objective;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Trains a {@link GapTransformer} to restore what was cut out of windows. All gaps of a batch begin and end at the same
 * frames, so there is no padding; frames of short gaps have more weight, as their errors are smaller.
 *
 * <p>In some steps the network runs several times with different noise and learns only from its best result
 * (Bhattacharyya et al. 2018, best-of-many samples), so that noise selects one of the many motions that fit.
 */
final class GapObjective implements Objective {
    private static final double ROTATION_WEIGHT = 3;
    private static final double CONTACT_WEIGHT = 0.03;
    private static final double SLIDE_WEIGHT = 0.02;
    /** Of the steps, those with noise. */
    private static final double WITH_NOISE = 0.2;
    /** Answers of which the best counts. */
    private static final int TAKES = 3;
    /** What all answers count together, so that none is given up. */
    private static final double ALL_TAKES = 0.1;
    /** Keeps the slope of the root finite where an error is zero. */
    private static final double SMALLEST = 1e-8;

    private final GapModel model;
    private final WindowBenchmark validation;
    private final BatchSampler batches;
    private final boolean varied;
    private final float[] precision; // (axis, joint) 1 / standard deviation of positions, 1/cm

    GapObjective(
            GapModel model,
            WindowSampler sampler,
            PositionStatistics statistics,
            WindowBenchmark validation,
            BatchSettings settings) {
        this.model = model;
        this.validation = validation;
        batches = new BatchSampler(settings, sampler, model.offsets());
        varied = settings.varied();
        precision = new float[GapFeatures.POSITION];
        for (int j = 0; j < JOINTS; j++) {
            for (int axis = 0; axis < 3; axis++) {
                precision[axis * JOINTS + j] = (float) (1 / statistics.deviation()[3 * j + axis]);
            }
        }
    }

    @Override
    public Loss loss(NDManager scope, long step, RandomGenerator random) {
        int takes = varied && random.nextDouble() < WITH_NOISE ? TAKES : 1;
        BatchSampler.Batch batch = batches.draw(1.0 / takes, random).repeated(takes);
        GapWindows asked = batch.asked();
        Truth truth = truth(batch.truth(), asked, scope);
        GapOutput prediction = model.predict(asked, noise(takes, asked.count(), random), scope);

        NDArray weights = scope.create(weights(asked), new Shape(asked.count(), asked.length()));
        NDArray position = perWindow(
                prediction.positions().sub(truth.positions()).mul(scope.create(precision, new Shape(3, JOINTS))),
                weights);
        NDArray rotation =
                perWindow(prediction.rotations().get(":, :, 0:" + 2 * JOINTS).sub(truth.rotations()), weights);
        NDArray contact = prediction.contacts().crossEntropy(truth.contacts());
        NDArray slide = slide(prediction.positions(), truth.contacts(), asked, scope);
        NDArray error = position.add(Scaled.mul(rotation, ROTATION_WEIGHT));
        NDArray total =
                best(error, takes).add(Scaled.mul(contact, CONTACT_WEIGHT)).add(Scaled.mul(slide, SLIDE_WEIGHT));
        Map<String, NDArray> terms = new LinkedHashMap<>();
        terms.put("position", position.mean());
        terms.put("rotation", rotation.mean());
        terms.put("contact", contact);
        terms.put("slide", slide);
        return new Loss(total, terms);
    }

    /** Returns (window, NOISE): none where each window is asked about once. */
    private static float[] noise(int takes, int windows, RandomGenerator random) {
        float[] noise = new float[windows * GapTransformer.NOISE];
        for (int i = 0; takes > 1 && i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        return noise;
    }

    /** Returns (window, frame of the gap): what frames count, so that those of a window make its mean; none for keys. */
    private static float[] weights(GapWindows asked) {
        float[] weights = new float[asked.count() * asked.length()];
        for (int w = 0; w < asked.count(); w++) {
            Gap gap = asked.gaps().get(w);
            int missing = asked.length() - gap.keys().size();
            for (Gap run : gap.runs()) {
                for (int frame = run.start(); frame < run.end(); frame++) {
                    // Errors grow in proportion to the gap.
                    weights[w * asked.length() + frame - gap.start()] = 25f / (run.length() + 5) / missing;
                }
            }
        }
        return weights;
    }

    /** Mean of the errors of windows, (window), of which only the best of so many in a row counts, or nearly so. */
    private static NDArray best(NDArray errors, int takes) {
        if (takes == 1) {
            return errors.mean();
        }
        NDArray rows = errors.reshape(-1, takes);
        return Scaled.mul(rows.min(new int[] {1}).mean(), 1 - ALL_TAKES).add(Scaled.mul(errors.mean(), ALL_TAKES));
    }

    /** Mean speed of feet that stand in truth, cm a frame. */
    private static NDArray slide(NDArray positions, NDArray contacts, GapWindows asked, NDManager scope) {
        int[] feet = CanonicalBody.feet();
        float[] chosen = new float[JOINTS * feet.length];
        for (int foot = 0; foot < feet.length; foot++) {
            chosen[feet[foot] * feet.length + foot] = 1;
        }
        int length = asked.length();
        NDArray paths = positions
                .matMul(scope.create(chosen, new Shape(JOINTS, feet.length)))
                .reshape(asked.count(), length, 3, feet.length);
        NDArray standing = contacts.reshape(asked.count(), length, feet.length).get(":, 0:" + (length - 1));
        NDArray speeds = paths.get(":, 1:" + length)
                .sub(paths.get(":, 0:" + (length - 1)))
                .square()
                .sum(new int[] {2})
                .add(SMALLEST)
                .sqrt();
        return speeds.mul(standing).sum().div(standing.sum().add(1));
    }

    /**
     * The truth in the gaps, in the layout of a {@link GapOutput}.
     *
     * @param rotations (n, axis, 2 columns x joint)
     */
    private record Truth(NDArray rotations, NDArray positions, NDArray contacts) {}

    private static Truth truth(List<WorldWindow> bodies, GapWindows asked, NDManager scope) {
        int[] feet = CanonicalBody.feet();
        int n = bodies.size() * asked.length();
        float[] rotations = new float[n * GapFeatures.ROTATION];
        float[] positions = new float[n * GapFeatures.POSITION];
        float[] contacts = new float[n * feet.length];
        int row = 0;
        for (WorldWindow body : bodies) {
            for (int i = 0; i < asked.length(); i++, row++) {
                int frame = asked.start() + i;
                GapFeatures.rotations(body, frame, rotations, row * GapFeatures.ROTATION);
                GapFeatures.positions(body, frame, positions, row * GapFeatures.POSITION);
                for (int foot = 0; foot < feet.length; foot++) {
                    contacts[row * feet.length + foot] = FootContact.SLOW.isPlanted(body, frame, feet[foot]) ? 1 : 0;
                }
            }
        }
        return new Truth(
                scope.create(rotations, new Shape(n, 3, 2L * JOINTS)),
                scope.create(positions, new Shape(n, 3, JOINTS)),
                scope.create(contacts, new Shape(n, feet.length)));
    }

    /**
     * Weighted length of the frames' errors, (window), as L2P and L2Q measure them, by the root of their size: a joint that
     * is far off weighs more than many that are nearly right.
     */
    private static NDArray perWindow(NDArray errors, NDArray weights) {
        NDArray lengths = errors.square()
                .mean(new int[] {2})
                .mean(new int[] {1})
                .add(SMALLEST)
                .sqrt();
        return lengths.reshape(weights.getShape()).mul(weights).sum(new int[] {1});
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
