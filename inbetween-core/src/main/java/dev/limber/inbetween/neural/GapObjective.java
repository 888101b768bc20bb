package dev.limber.inbetween.neural;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import dev.limber.inbetween.BodyFrames;
import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Pins;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.measure.GapScores;
import dev.limber.inbetween.measure.PositionStatistics;
import dev.limber.inbetween.measure.WindowBenchmark;
import dev.limber.neural.Loss;
import dev.limber.neural.Objective;
import dev.limber.neural.Safetensors;
import dev.limber.neural.Scaled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Trains a {@link GapTransformer} to restore what was cut out of windows. Every batch has one gap, so that no frame is
 * padding; short gaps are drawn more often, and weigh more as their errors are smaller.
 */
final class GapObjective implements Objective {
    /** A foot stands when it moves less than this in a frame, cm²: about 26 cm/s, as contacts are found elsewhere. */
    private static final double STANDING = 0.75;

    private static final double ROTATION_WEIGHT = 3;
    private static final double CONTACT_WEIGHT = 0.03;
    /** Keeps the slope of the root finite where an error is zero. */
    private static final double SMALLEST = 1e-8;

    private final GapModel model;
    private final WindowSampler sampler;
    private final WindowBenchmark validation;
    private final GapSampler gaps;
    private final int batchSize;
    private final float[] precision; // (axis, joint) 1 / standard deviation of positions, 1/cm

    GapObjective(
            GapModel model,
            WindowSampler sampler,
            PositionStatistics statistics,
            WindowBenchmark validation,
            BatchSettings settings) {
        this.model = model;
        this.sampler = sampler;
        this.validation = validation;
        gaps = new GapSampler(settings);
        batchSize = settings.windows();
        precision = new float[GapFeatures.POSITION];
        for (int j = 0; j < JOINTS; j++) {
            for (int axis = 0; axis < 3; axis++) {
                precision[axis * JOINTS + j] = (float) (1 / statistics.deviation()[3 * j + axis]);
            }
        }
    }

    @Override
    public Loss loss(NDManager scope, long step, RandomGenerator random) {
        GapSampler.Layout layout = gaps.layout(random);
        Gap gap = layout.gap();
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < batchSize; i++) {
            Window window = sampler.draw(layout.frames(), random);
            NetworkSpace.enter(window, gap);
            windows.add(window);
        }
        List<BodyFrames> bodies = windows.stream()
                .map(window -> BodyFrames.of(window, model.offsets()))
                .toList();
        List<Pins> pins =
                bodies.stream().map(body -> gaps.pins(layout, body, random)).toList();
        Truth truth = truth(bodies, gap, scope);
        Prediction prediction = model.predict(windows, pins, gap, scope);

        NDArray position = length(
                prediction.positions().sub(truth.positions()).mul(scope.create(precision, new Shape(3, JOINTS))));
        NDArray rotation =
                length(prediction.rotations().get(":, :, 0:" + 2 * JOINTS).sub(truth.rotations()));
        NDArray contact = crossEntropy(prediction.contacts(), truth.contacts());
        double weight = 25.0 / (gap.longestRun() + 5); // errors grow in proportion to the gap
        NDArray total = Scaled.mul(position, weight)
                .add(Scaled.mul(rotation, ROTATION_WEIGHT * weight))
                .add(Scaled.mul(contact, CONTACT_WEIGHT));
        Map<String, NDArray> terms = new LinkedHashMap<>();
        terms.put("position", position);
        terms.put("rotation", rotation);
        terms.put("contact", contact);
        return new Loss(total, terms);
    }

    /**
     * What was in the gaps, in the layout of a {@link Prediction}.
     *
     * @param rotations (n, axis, 2 columns x joint)
     */
    private record Truth(NDArray rotations, NDArray positions, NDArray contacts) {}

    private static Truth truth(List<BodyFrames> bodies, Gap gap, NDManager scope) {
        int[] feet = CanonicalBody.feet();
        int n = bodies.size() * gap.length();
        float[] rotations = new float[n * GapFeatures.ROTATION];
        float[] positions = new float[n * GapFeatures.POSITION];
        float[] contacts = new float[n * feet.length];
        int row = 0;
        for (BodyFrames body : bodies) {
            for (int frame = gap.start(); frame < gap.end(); frame++, row++) {
                GapFeatures.rotations(body, frame, rotations, row * GapFeatures.ROTATION);
                GapFeatures.positions(body, frame, positions, row * GapFeatures.POSITION);
                for (int foot = 0; foot < feet.length; foot++) {
                    contacts[row * feet.length + foot] = stands(body, frame, feet[foot]) ? 1 : 0;
                }
            }
        }
        return new Truth(
                scope.create(rotations, new Shape(n, 3, 2L * JOINTS)),
                scope.create(positions, new Shape(n, 3, JOINTS)),
                scope.create(contacts, new Shape(n, feet.length)));
    }

    private static boolean stands(BodyFrames body, int frame, int joint) {
        double squares = 0;
        for (int axis = 0; axis < 3; axis++) {
            double step = body.positions()[3 * ((frame + 1) * JOINTS + joint) + axis]
                    - body.positions()[3 * (frame * JOINTS + joint) + axis];
            squares += step * step;
        }
        return squares < STANDING;
    }

    /**
     * Mean length of the frames' errors, as L2P and L2Q measure them, by the root of their size: a joint that is far off
     * weighs more than many that are nearly right.
     */
    private static NDArray length(NDArray errors) {
        return errors.square()
                .mean(new int[] {2})
                .mean(new int[] {1})
                .add(SMALLEST)
                .sqrt()
                .mean();
    }

    /** Mean binary cross-entropy of logits, in the form that does not overflow. */
    private static NDArray crossEntropy(NDArray logits, NDArray truth) {
        return Activation.relu(logits)
                .sub(logits.mul(truth))
                .add(logits.abs().neg().exp().add(1).log())
                .mean();
    }

    @Override
    public Map<String, Double> validate() {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (int length : WindowBenchmark.LENGTHS) {
            GapScores score = validation.score(model, length);
            scores.put("l2p_" + length, score.l2p());
            scores.put("l2q_" + length, score.l2q());
            scores.put("npss_" + length, score.npss());
        }
        return scores;
    }

    @Override
    public Safetensors describe() {
        return model.describe();
    }
}
