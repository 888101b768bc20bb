package dev.limber.inbetween.neural;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import dev.limber.inbetween.CanonicalMotion;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Inbetweener;
import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.Sways;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.measure.PositionStatistics;
import dev.limber.inbetween.measure.WindowBenchmark;
import dev.limber.neural.Compute;
import dev.limber.neural.training.Loss;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GapObjectiveTest {
    private final Compute compute = Compute.best();
    private final CanonicalMotion motion = Sways.motion("a", 200, 1);
    private final MotionSet set = new MotionSet(Sways.offsets(), List.of(motion));

    private GapModel model() {
        Window window = Window.of(motion, 0, 60);
        NetworkSpace.enter(window, new Gap(Inbetweener.PAST, 30));
        return new GapModel(
                new TransformerSettings(1, 16, 2, 16),
                FeatureScale.of(List.of(window), set.offsets()),
                set.offsets(),
                compute,
                new SplittableRandom(1));
    }

    private GapObjective objective(GapModel model) {
        return objective(model, new BatchSettings(4, 6, 6, true, false));
    }

    private GapObjective objective(GapModel model, BatchSettings batch) {
        PositionStatistics statistics = PositionStatistics.of(set);
        return new GapObjective(
                model, new WindowSampler(set, batch), statistics, new WindowBenchmark(set, statistics), batch);
    }

    private static NDArray weight(GapModel model, String name) {
        return Objects.requireNonNull(model.weights().arrays().get(name), name);
    }

    private float loss(GapObjective objective) {
        try (NDManager scope = compute.newManager()) {
            return objective.loss(scope, 0, new SplittableRandom(9)).total().getFloat();
        }
    }

    @Test
    void gradientsAreTheSlopesOfTheLoss() {
        try (GapModel model = model()) {
            GapObjective objective = objective(model);
            for (String name : List.of("out.bias", "in.weight", "layer.0.attention.qkv.weight")) {
                NDArray weight = weight(model, name);
                checkSteepestSlope(model, objective, name, weight);
            }
        }
    }

    /** Compares the gradient with a difference quotient, at the weight where it is largest. */
    private void checkSteepestSlope(GapModel model, GapObjective objective, String name, NDArray weight) {
        // With the output layer at zero, as it starts, no gradient would get past it.
        NDArray out = weight(model, "out.weight");
        float[] values = new float[Math.toIntExact(out.size())];
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.05 * random.nextGaussian());
        }
        out.set(FloatBuffer.wrap(values));

        weight.setRequiresGradient(true);
        float[] gradient;
        try (NDManager scope = compute.newManager();
                GradientCollector collector = compute.engine().newGradientCollector()) {
            Loss loss = objective.loss(scope, 0, new SplittableRandom(9));
            collector.backward(loss.total());
            gradient = weight.getGradient().toFloatArray();
        }
        weight.setRequiresGradient(false);
        int steepest = 0;
        for (int i = 0; i < gradient.length; i++) {
            steepest = Math.abs(gradient[i]) > Math.abs(gradient[steepest]) ? i : steepest;
        }
        float[] start = weight.toFloatArray();
        float[] moved = start.clone();
        float step = 1e-2f;
        moved[steepest] = start[steepest] + step;
        weight.set(FloatBuffer.wrap(moved));
        float above = loss(objective);
        moved[steepest] = start[steepest] - step;
        weight.set(FloatBuffer.wrap(moved));
        float below = loss(objective);
        weight.set(FloatBuffer.wrap(start));
        assertEquals(gradient[steepest], (above - below) / (2 * step), 0.03 * Math.abs(gradient[steepest]), name);
    }

    @Test
    void noiseLearnsFromItsBestAnswer() {
        try (GapModel model = model()) {
            GapObjective objective = objective(model, new BatchSettings(4, 6, 12, true, true));
            NDArray out = weight(model, "out.weight");
            float[] values = new float[Math.toIntExact(out.size())];
            SplittableRandom random = new SplittableRandom(2);
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (0.05 * random.nextGaussian());
            }
            out.set(FloatBuffer.wrap(values));
            NDArray noise = weight(model, GapTransformer.NOISE_WEIGHT);
            noise.setRequiresGradient(true);
            int with = 0;
            int steps = 40;
            for (int step = 0; step < steps; step++) {
                try (NDManager scope = compute.newManager();
                        GradientCollector collector = compute.engine().newGradientCollector()) {
                    collector.backward(objective
                            .loss(scope, step, new SplittableRandom(step))
                            .total());
                    float largest = noise.getGradient().abs().max().getFloat();
                    with += largest > 0 ? 1 : 0;
                    NDArray gradient = noise.getGradient();
                    gradient.subi(gradient);
                }
            }
            noise.setRequiresGradient(false);
            assertTrue(with > 2 && with < steps / 2, with + " of " + steps + " steps had noise");
        }
    }

    @Test
    void theSameRandomNumbersGiveTheSameLoss() {
        try (GapModel model = model()) {
            GapObjective objective = objective(model);
            assertEquals(loss(objective), loss(objective));
        }
    }
}
