package dev.limber.inbetween.neural.recurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import dev.limber.inbetween.CanonicalMotion;
import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.Sways;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.measure.PositionStatistics;
import dev.limber.inbetween.measure.WindowBenchmark;
import dev.limber.inbetween.neural.Ablation;
import dev.limber.inbetween.neural.BatchSettings;
import dev.limber.inbetween.neural.TrainingData;
import dev.limber.inbetween.neural.WindowSampler;
import dev.limber.neural.Compute;
import dev.limber.neural.Weights;
import dev.limber.neural.training.Trainee;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecurrentObjectiveTest {
    private final Compute compute = Compute.best();
    private final CanonicalMotion motion = Sways.motion("a", 200, 1);
    private final MotionSet set = new MotionSet(Sways.offsets(), List.of(motion));
    private final SplittableRandom initial = new SplittableRandom(1);
    private Trainee trainee;
    private RecurrentObjective objective;

    @BeforeEach
    void makeNetworks() {
        RecurrentSettings settings = new RecurrentSettings(16, 16, 16, Ablation.NONE, 100);
        DeltaScale scale = DeltaScale.of(List.of(Window.of(motion, 0, 60)), set.offsets());
        PositionStatistics statistics = PositionStatistics.of(set);
        TrainingData data = new TrainingData(
                set,
                statistics,
                new WindowBenchmark(set, statistics),
                new BatchSettings(4, 6, 12, true, false),
                Optional.empty());
        trainee = RecurrentObjective.trainee(
                new RecurrentModel(settings, 16, scale, set.offsets(), compute, initial),
                new WindowSampler(set, data.batch()),
                data,
                compute,
                initial);
        objective = (RecurrentObjective) trainee.objective();
    }

    @AfterEach
    void close() {
        trainee.close();
    }

    private float loss(long step) {
        try (NDManager scope = compute.newManager()) {
            return objective.loss(scope, step, new SplittableRandom(9)).total().getFloat();
        }
    }

    @Test
    void gapsGrowEvenlyAndThenStayAsTheyAre() {
        assertEquals(6, objective.longestGap(0));
        assertEquals(9, objective.longestGap(49));
        assertEquals(12, objective.longestGap(99));
        assertEquals(12, objective.longestGap(5000));
    }

    @Test
    void theSameRandomNumbersGiveTheSameLoss() {
        assertEquals(loss(500), loss(500));
        assertNotEquals(loss(0), loss(500), "longer gaps");
    }

    @Test
    void gradientsAreTheSlopesOfTheLoss() {
        // With the last layer at zero, as it starts, no gradient would get past it.
        NDArray out = weight("out.weight");
        float[] values = new float[Math.toIntExact(out.size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.05 * initial.nextGaussian());
        }
        out.set(FloatBuffer.wrap(values));
        for (String name : List.of("out.bias", "state.first.weight", "offset.second.bias", "lstm.memory.weight")) {
            checkSteepestSlope(name);
        }
    }

    private NDArray weight(String name) {
        return Objects.requireNonNull(trainee.weights().arrays().get(name), name);
    }

    /** Compares the gradient with a difference quotient, at the weight where it is largest. */
    private void checkSteepestSlope(String name) {
        NDArray weight = weight(name);
        weight.setRequiresGradient(true);
        float[] gradient;
        try (NDManager scope = compute.newManager();
                GradientCollector collector = compute.engine().newGradientCollector()) {
            collector.backward(
                    objective.loss(scope, 500, new SplittableRandom(9)).total());
            gradient = weight.getGradient().toFloatArray();
        }
        weight.setRequiresGradient(false);
        int steepest = 0;
        for (int i = 0; i < gradient.length; i++) {
            steepest = Math.abs(gradient[i]) > Math.abs(gradient[steepest]) ? i : steepest;
        }
        float[] start = weight.toFloatArray();
        float[] moved = start.clone();
        float step = 1e-3f;
        moved[steepest] = start[steepest] + step;
        weight.set(FloatBuffer.wrap(moved));
        float above = loss(500);
        moved[steepest] = start[steepest] - step;
        weight.set(FloatBuffer.wrap(moved));
        float below = loss(500);
        weight.set(FloatBuffer.wrap(start));
        assertEquals(gradient[steepest], (above - below) / (2 * step), 0.05 * Math.abs(gradient[steepest]), name);
    }

    @Test
    void criticsHaveTheirTurnOnTheLatestMotion() {
        Map<String, dev.limber.neural.training.Critic> critics = objective.critics();
        assertEquals(List.of("critic_short", "critic_long"), List.copyOf(critics.keySet()));
        try (NDManager scope = compute.newManager()) {
            objective.loss(scope, 0, new SplittableRandom(9));
            critics.forEach((name, critic) -> {
                Weights weights = critic.weights();
                NDArray score = Objects.requireNonNull(weights.arrays().get("score.bias"));
                score.set(new float[] {1000});
                float far = critic.loss(scope, new SplittableRandom(3)).total().getFloat();
                assertEquals(1e6 / 2 + 999e3 * 0.999 / 2, far, 2e4, name);
            });
        }
    }
}
