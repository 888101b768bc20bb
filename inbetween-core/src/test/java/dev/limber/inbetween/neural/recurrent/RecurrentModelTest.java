package dev.limber.inbetween.neural.recurrent;

import static dev.limber.inbetween.CanonicalBody.JOINTS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import dev.limber.inbetween.Baselines;
import dev.limber.inbetween.CanonicalMotion;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Inbetweener;
import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.Sways;
import dev.limber.inbetween.TrainedInbetweener;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.WorldWindow;
import dev.limber.inbetween.measure.PositionStatistics;
import dev.limber.inbetween.measure.WindowBenchmark;
import dev.limber.inbetween.models.InbetweenTraining;
import dev.limber.inbetween.models.NetworkKind;
import dev.limber.inbetween.neural.Ablation;
import dev.limber.inbetween.neural.BatchSettings;
import dev.limber.neural.Compute;
import dev.limber.neural.optimizer.AdamW;
import dev.limber.neural.optimizer.LearningRate;
import dev.limber.neural.training.TrainingLoop;
import dev.limber.neural.training.TrainingSettings;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tiny network on made-up motion. */
class RecurrentModelTest {
    private static final RecurrentSettings TINY = new RecurrentSettings(32, 16, 32, Ablation.NONE, 50);
    private static final Gap GAP = new Gap(Inbetweener.PAST, 7);

    private final Compute compute = Compute.best();
    private final MotionSet set =
            new MotionSet(Sways.offsets(), List.of(Sways.motion("a", 200, 1), Sways.motion("b", 120, 1)));

    private RecurrentModel untrained(RecurrentSettings settings) {
        Window window = Window.of(set.motions().get(0), 0, 40);
        DeltaScale scale = DeltaScale.of(List.of(window), set.offsets());
        return new RecurrentModel(settings, 50, scale, set.offsets(), compute, new SplittableRandom(1));
    }

    /** Returns a model whose last layer, which starts at zero, lets through what the others do. */
    private RecurrentModel random() {
        RecurrentModel model = untrained(TINY);
        NDArray out = Objects.requireNonNull(model.weights().arrays().get("out.weight"));
        SplittableRandom random = new SplittableRandom(2);
        float[] values = new float[Math.toIntExact(out.size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.1 * random.nextGaussian());
        }
        out.set(FloatBuffer.wrap(values));
        return model;
    }

    private List<Window> windows(int frames) {
        CanonicalMotion motion = set.motions().get(1);
        return List.of(Window.of(motion, 20, frames), Window.of(motion, 70, frames));
    }

    private List<Window> windows() {
        return windows(GAP.end() + 1);
    }

    private double[] filled(Inbetweener inbetweener, Gap gap) {
        List<Window> windows = windows(gap.end() + 1);
        inbetweener.fill(windows, gap);
        return WorldWindow.of(windows.get(1), set.offsets()).positions();
    }

    @Test
    void anUntrainedNetworkInterpolatesOrHoldsThePose() {
        try (RecurrentModel guided = untrained(TINY);
                RecurrentModel plain = untrained(new RecurrentSettings(32, 16, 32, Ablation.RESIDUAL, 50))) {
            assertArrayEquals(filled(Baselines::interpolate, GAP), filled(guided, GAP), 1e-3);
            assertArrayEquals(filled(Baselines::hold, GAP), filled(plain, GAP), 1e-3);
        }
    }

    @Test
    void contactsAreTheProbabilitiesThatTheNetworkTold() {
        try (RecurrentModel model = untrained(TINY)) {
            NDArray bias = Objects.requireNonNull(model.weights().arrays().get("out.bias"));
            float[] values = bias.toFloatArray();
            Arrays.fill(values, values.length - 4, values.length, -10); // feet in the air, by their sigmoid 0.00005
            bias.set(FloatBuffer.wrap(values));
            List<Window> windows = windows();
            model.fill(windows, GAP);
            for (int i = 4 * GAP.start(); i < 4 * GAP.end(); i++) {
                assertEquals(1 / (1 + Math.exp(10)), windows.get(0).contacts()[i], 1e-6);
            }
        }
    }

    @Test
    void givenFramesKeepTheirLastBitAndMissingOnesAreNotRead() {
        List<Window> filled = windows();
        List<Window> other = windows();
        Baselines.hold(other, GAP);
        try (RecurrentModel model = random()) {
            model.fill(filled, GAP);
            model.fill(other, GAP);
        }
        double[] truth = windows().get(0).rotations();
        double[] made = filled.get(0).rotations();
        int start = 4 * JOINTS * GAP.start();
        int end = 4 * JOINTS * GAP.end();
        assertArrayEquals(Arrays.copyOf(truth, start), Arrays.copyOf(made, start));
        assertArrayEquals(Arrays.copyOfRange(truth, end, truth.length), Arrays.copyOfRange(made, end, made.length));
        assertFalse(Arrays.equals(Arrays.copyOfRange(truth, start, end), Arrays.copyOfRange(made, start, end)));
        assertArrayEquals(made, other.get(0).rotations());
    }

    @Test
    void keysInTheGapAreKeptAndEndOneRunAndBeginTheNext() {
        Gap whole = new Gap(Inbetweener.PAST, 20, List.of(17, 18));
        List<Window> filled = windows(whole.end() + 4);
        List<Window> oneByOne = windows(whole.end() + 4);
        try (RecurrentModel model = random()) {
            model.fill(filled, whole);
            model.fill(oneByOne, new Gap(Inbetweener.PAST, 7));
            model.fill(oneByOne, new Gap(19, 11));
        }
        assertArrayEquals(oneByOne.get(1).rotations(), filled.get(1).rotations(), 1e-6);
        int key = 4 * JOINTS * 17;
        assertArrayEquals(
                Arrays.copyOfRange(windows(19).get(0).rotations(), key, key + 8 * JOINTS),
                Arrays.copyOfRange(filled.get(0).rotations(), key, key + 8 * JOINTS));
    }

    @Test
    void oneFrameBeforeTheGapIsEnough() {
        Gap gap = new Gap(1, 6);
        Gap behind = new Gap(Inbetweener.PAST, 6);
        try (RecurrentModel model = random()) {
            List<Window> filled = windows(8);
            List<Window> held = windows(17);
            for (int w = 0; w < 2; w++) {
                for (int i = 16; i >= 0; i--) {
                    held.get(w).copyFrame(filled.get(w), Math.max(0, i - 9), i);
                }
            }
            model.fill(filled, gap);
            model.fill(held, behind);
            int end = 4 * JOINTS * 17;
            assertArrayEquals(
                    Arrays.copyOfRange(held.get(0).rotations(), end - 8 * 4 * JOINTS, end),
                    filled.get(0).rotations(),
                    1e-6);
        }
    }

    @Test
    void whatComesFirstDoesNotDependOnTheOtherWindows() {
        List<Window> both = windows();
        List<Window> alone = windows().subList(0, 1);
        try (RecurrentModel model = random()) {
            model.fill(both, GAP);
            model.fill(alone, GAP);
        }
        assertArrayEquals(both.get(0).rotations(), alone.get(0).rotations(), 1e-5);
    }

    @Test
    void seedsGiveVariantsAndTheSameSeedTheSameOne() {
        Gap gap = new Gap(Inbetweener.PAST, 30);
        try (RecurrentModel model = random()) {
            double[] seven = filled(model.withNoise(7), gap);
            assertArrayEquals(seven, filled(model.withNoise(7), gap));
            assertTrue(farthest(seven, filled(model.withNoise(8), gap)) > 0.1, "cm");
            assertTrue(farthest(seven, filled(model, gap)) > 0.1, "cm");
            assertArrayEquals(model.offsets(), model.withNoise(7).offsets());
        }
    }

    private static double farthest(double[] a, double[] b) {
        double farthest = 0;
        for (int i = 0; i < a.length; i++) {
            farthest = Math.max(farthest, Math.abs(a[i] - b[i]));
        }
        return farthest;
    }

    @Test
    void trainingHalvesTheErrorOnMotionOfTheSameKindAndItsFileFillsGaps(@TempDir Path directory) throws IOException {
        InbetweenTraining.Settings settings = new InbetweenTraining.Settings(
                "b",
                TINY,
                new BatchSettings(8, 5, 10, false, false),
                new TrainingSettings(
                        150,
                        3,
                        new LearningRate(5e-3, 10, 50),
                        new AdamW.Settings(0.5, 0.9, 0, 1, true),
                        0.9,
                        50,
                        150,
                        150));
        InbetweenTraining training = new InbetweenTraining(directory);
        training.begin(settings, set);
        assertEquals(settings, training.settings());
        training.run(compute, () -> false, 0, line -> {});

        WindowBenchmark benchmark = new WindowBenchmark(set.filter("b"::equals), PositionStatistics.of(set));
        try (TrainedInbetweener model = NetworkKind.read(directory.resolve(TrainingLoop.MODEL_FILE), compute)) {
            double trained = benchmark.score(model, 7).l2p();
            double interpolated = benchmark.score(Baselines::interpolate, 7).l2p();
            assertTrue(trained < 0.5 * interpolated, trained + " against " + interpolated);
        }
    }
}
