package dev.limber.inbetween.neural;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.limber.inbetween.Baselines;
import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.CanonicalMotion;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Inbetweener;
import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.Pins;
import dev.limber.inbetween.Sways;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.WorldWindow;
import dev.limber.inbetween.measure.PositionStatistics;
import dev.limber.inbetween.measure.WindowBenchmark;
import dev.limber.inbetween.models.InbetweenTraining;
import dev.limber.motion.LimberException;
import dev.limber.motion.Quat;
import dev.limber.neural.Compute;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.SafetensorsFile;
import dev.limber.neural.io.Tensor;
import dev.limber.neural.optimizer.AdamW;
import dev.limber.neural.optimizer.LearningRate;
import dev.limber.neural.training.TrainingLoop;
import dev.limber.neural.training.TrainingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tiny network on made-up motion. */
class GapModelTest {
    private static final int JOINTS = CanonicalBody.JOINTS;
    private static final TransformerSettings TINY = new TransformerSettings(1, 32, 2, 32);
    private static final Gap GAP = new Gap(Inbetweener.PAST, 7);
    /** A gap after too few frames for a fit to the motion before it. */
    private static final Gap AFTER_FEW = new Gap(4, 7);

    private static final InbetweenTraining.Settings SHORT = new InbetweenTraining.Settings(
            "b",
            TINY,
            new BatchSettings(8, 5, 10, false, false),
            new TrainingSettings(
                    150,
                    3,
                    new LearningRate(5e-3, 10, 50),
                    new AdamW.Settings(0.9, 0.99, 0, 1, false),
                    0.9,
                    50,
                    150,
                    150));

    private final Compute compute = Compute.best();
    private final MotionSet set =
            new MotionSet(Sways.offsets(), List.of(Sways.motion("a", 200, 1), Sways.motion("b", 120, 1)));

    private GapModel untrained() {
        Window window = Window.of(set.motions().get(0), 0, 40);
        FeatureScale scale = FeatureScale.of(List.of(window), set.offsets());
        return new GapModel(TINY, scale, set.offsets(), compute, new SplittableRandom(1));
    }

    private List<Window> windows() {
        return windows(GAP);
    }

    private List<Window> windows(Gap gap) {
        CanonicalMotion motion = set.motions().get(1);
        return List.of(Window.of(motion, 20, gap.end() + 1), Window.of(motion, 90, gap.end() + 1));
    }

    @Test
    void anUntrainedNetworkInterpolates() {
        List<Window> expected = windows(AFTER_FEW);
        List<Window> filled = windows(AFTER_FEW);
        Baselines.interpolate(expected, AFTER_FEW);
        try (GapModel model = untrained()) {
            model.fill(filled, AFTER_FEW);
        }
        for (int w = 0; w < filled.size(); w++) {
            double[] positions = WorldWindow.of(filled.get(w), set.offsets()).positions();
            assertArrayEquals(WorldWindow.of(expected.get(w), set.offsets()).positions(), positions, 1e-3);
        }
    }

    /** It knows nothing of motion, but sees in frames that it hides that this one does not go straight. */
    @Test
    void theMotionAroundAGapGoesOnIntoIt() {
        Gap gap = new Gap(Inbetweener.PAST, 20);
        List<Window> truth = List.of(Window.of(set.motions().get(1), 20, gap.end() + Inbetweener.PAST));
        List<Window> straight = copies(truth);
        List<Window> filled = copies(truth);
        Baselines.interpolate(straight, gap);
        try (GapModel model = untrained()) {
            model.fill(filled, gap);
        }
        for (int frame : new int[] {gap.start() + 1, gap.end() - 2}) {
            double off = distance(truth.get(0), filled.get(0), frame);
            double straightOff = distance(truth.get(0), straight.get(0), frame);
            assertTrue(off < 0.5 * straightOff, "frame " + frame + ": " + off + " against " + straightOff);
        }
    }

    @Test
    void aTremorIsNoMotionThatGoesOn() {
        Window trembling = Window.of(set.motions().get(1), 20, GAP.end() + 1);
        SplittableRandom random = new SplittableRandom(5);
        for (int frame = 1; frame < trembling.frameCount(); frame++) {
            trembling.copyFrame(trembling, 0, frame);
            trembling.root()[3 * frame] += random.nextGaussian();
        }
        List<Window> straight = copies(List.of(trembling));
        List<Window> filled = copies(List.of(trembling));
        Baselines.interpolate(straight, GAP);
        try (GapModel model = untrained()) {
            model.fill(filled, GAP);
        }
        double extrapolated =
                2 * trembling.root()[3 * (GAP.start() - 1)] - trembling.root()[3 * (GAP.start() - 2)];
        double change = filled.get(0).root()[3 * GAP.start()] - straight.get(0).root()[3 * GAP.start()];
        double asked = extrapolated - straight.get(0).root()[3 * GAP.start()];
        assertTrue(Math.abs(asked) > 0.5, "the tremor asks for " + asked);
        assertTrue(Math.abs(change) < 0.2 * Math.abs(asked), change + " of " + asked);
    }

    private static List<Window> copies(List<Window> windows) {
        return windows.stream().map(window -> window.first(window.frameCount())).toList();
    }

    private double distance(Window a, Window b, int frame) {
        double[] p = WorldWindow.of(a, set.offsets()).positions();
        double[] q = WorldWindow.of(b, set.offsets()).positions();
        double sum = 0;
        for (int i = 3 * JOINTS * frame; i < 3 * JOINTS * (frame + 1); i++) {
            sum += (p[i] - q[i]) * (p[i] - q[i]);
        }
        return Math.sqrt(sum);
    }

    /** Weights within their bounds, of a file that was damaged, whose products are too large for a float. */
    @Test
    void numbersThatAreNotFiniteNeverReachAMotion() {
        try (GapModel model = untrained()) {
            Map<String, Tensor> tensors = model.weights().toTensors();
            tensors.values().forEach(tensor -> Arrays.fill(tensor.values(), 1e30f));
            model.weights().load(new Safetensors(Map.of(), tensors));
            LimberException fault = assertThrows(LimberException.class, () -> model.fill(windows(), GAP));
            assertTrue(fault.toString().contains("the network gives"), fault::toString);
        }
    }

    @Test
    void givenFramesKeepTheirLastBit() {
        List<Window> filled = windows();
        try (GapModel model = untrained()) {
            model.fill(filled, GAP);
        }
        Window truth = windows().get(0);
        int pose = 4 * JOINTS;
        assertArrayEquals(
                Arrays.copyOf(truth.rotations(), GAP.start() * pose),
                Arrays.copyOf(filled.get(0).rotations(), GAP.start() * pose));
        assertArrayEquals(
                Arrays.copyOfRange(truth.rotations(), GAP.end() * pose, truth.rotations().length),
                Arrays.copyOfRange(filled.get(0).rotations(), GAP.end() * pose, truth.rotations().length));
        assertEquals(truth.root()[3 * GAP.end()], filled.get(0).root()[3 * GAP.end()]);
    }

    @Test
    void theMirrorImageOfAMotionIsFilledWithTheMirrorImage() {
        Gap gap = new Gap(3, 9, List.of(6));
        Window window = Window.of(set.motions().get(1), 20, gap.end() + 2);
        Window mirrored = window.first(window.frameCount());
        mirrored.mirror();
        Pins pins = pinned(window, "LeftHand");
        Pins mirroredPins = pinned(mirrored, "RightHand");
        try (GapModel model = shaken()) {
            model.fill(List.of(window), List.of(pins), gap);
            model.fill(List.of(mirrored), List.of(mirroredPins), gap);
        }
        mirrored.mirror();
        assertArrayEquals(window.root(), mirrored.root(), 1e-4);
        double[] expected = WorldWindow.of(window, set.offsets()).positions();
        assertArrayEquals(expected, WorldWindow.of(mirrored, set.offsets()).positions(), 1e-3);
    }

    private Pins pinned(Window window, String joint) {
        Pins pins = new Pins(window.frameCount());
        pins.set(8, CanonicalBody.NAMES.indexOf(joint), WorldWindow.of(window, set.offsets()));
        return pins;
    }

    /** A network that predicts something, which an untrained one does not. */
    private GapModel shaken() {
        GapModel model = untrained();
        Map<String, Tensor> tensors = model.weights().toTensors();
        SplittableRandom random = new SplittableRandom(4);
        for (Tensor tensor : tensors.values()) {
            for (int i = 0; i < tensor.values().length; i++) {
                tensor.values()[i] += (float) (0.3 * random.nextGaussian());
            }
        }
        model.weights().load(new Safetensors(Map.of(), tensors));
        return model;
    }

    @Test
    void seedsGiveVariantsWhoseHipsGoBesideEachOther() {
        List<Window> first = windows();
        List<Window> again = windows();
        List<Window> other = windows();
        try (GapModel model = shaken()) {
            model.withNoise(1).fill(first, GAP);
            model.withNoise(1).fill(again, GAP);
            model.withNoise(2).fill(other, GAP);
        }
        int middle = 3 * (GAP.start() + GAP.length() / 2);
        assertArrayEquals(first.get(0).root(), again.get(0).root());
        assertTrue(Math.abs(first.get(0).root()[middle] - other.get(0).root()[middle]) > 0.1);
        Window given = windows().get(0);
        assertArrayEquals(
                Arrays.copyOf(given.root(), 3 * GAP.start()),
                Arrays.copyOf(other.get(0).root(), 3 * GAP.start()));
        assertEquals(given.root()[3 * GAP.end()], other.get(0).root()[3 * GAP.end()]);
    }

    @Test
    void takesLieAroundTheResultItselfTwoOnOppositeSides() {
        List<Window> plain = windows();
        List<List<Window>> takes = new ArrayList<>();
        try (GapModel model = shaken()) {
            model.fill(plain, GAP);
            for (Inbetweener take : model.takes(5, 1)) {
                List<Window> filled = windows();
                take.fill(filled, GAP);
                takes.add(filled);
            }
        }
        double[] best = plain.get(0).root();
        assertArrayEquals(best, takes.get(0).get(0).root(), "the first is what there is without takes");
        int middle = 3 * (GAP.start() + GAP.length() / 2);
        for (int pair = 1; pair < 5; pair += 2) {
            double dot = 0;
            double a = 0;
            double b = 0;
            for (int i = middle; i < middle + 3; i++) {
                double one = takes.get(pair).get(0).root()[i] - best[i];
                double other = takes.get(pair + 1).get(0).root()[i] - best[i];
                dot += one * other;
                a += one * one;
                b += other * other;
            }
            assertTrue(dot < -0.5 * Math.sqrt(a * b), "opposite: " + dot + " of " + Math.sqrt(a * b));
        }
        assertTrue(
                Math.abs(takes.get(1).get(0).root()[middle]
                                - takes.get(3).get(0).root()[middle])
                        > 0.1,
                "each pair has noise of its own");
    }

    @Test
    void aFileOfTheFirstKindIsReadAndVariedOtherwise() {
        List<Window> now = windows();
        List<Window> then = windows();
        List<Window> varied = windows();
        try (GapModel model = shaken()) {
            Map<String, String> metadata = new LinkedHashMap<>(model.describe().metadata());
            metadata.put("architecture", GapModel.FIRST_GAP_TRANSFORMER);
            Map<String, Tensor> tensors = new LinkedHashMap<>(model.describe().tensors());
            tensors.putAll(model.weights().toTensors());
            tensors.remove(GapTransformer.NOISE_WEIGHT);
            try (GapModel first = GapModel.of(new Safetensors(metadata, tensors), compute)) {
                assertEquals(60, first.longestGap());
                assertEquals(120, model.longestGap());
                model.fill(now, GAP);
                first.fill(then, GAP);
                first.withNoise(1).fill(varied, GAP);
            }
        }
        assertArrayEquals(now.get(0).rotations(), then.get(0).rotations());
        int middle = 3 * (GAP.start() + GAP.length() / 2);
        assertTrue(Math.abs(varied.get(0).root()[middle] - then.get(0).root()[middle]) > 0.1);
    }

    @Test
    void ofMissingFramesItTellsHowLikelyFeetStand() {
        List<Window> filled = windows();
        try (GapModel model = untrained()) {
            model.fill(filled, GAP);
        }
        double[] contacts = filled.get(0).contacts();
        int feet = CanonicalBody.feet().length;
        assertTrue(Double.isNaN(contacts[feet * GAP.start() - 1]), "a given frame");
        assertTrue(Double.isNaN(contacts[feet * GAP.end()]), "a given frame");
        for (int i = feet * GAP.start(); i < feet * GAP.end(); i++) {
            assertTrue(contacts[i] > 0 && contacts[i] < 1, "chance " + contacts[i]);
        }
    }

    @Test
    void keysWithinTheGapKeepTheirLastBitAndPinnedHipsTheirPath() {
        CanonicalMotion motion = set.motions().get(1);
        Gap gap = new Gap(3, 9, List.of(6)); // three given frames before it, two after it
        Window truth = Window.of(motion, 20, gap.end() + 2);
        Window filled = truth.first(truth.frameCount());
        Pins pins = new Pins(truth.frameCount());
        pins.set(8, 0, WorldWindow.of(truth, set.offsets()));
        try (GapModel model = untrained()) {
            model.fill(List.of(filled), List.of(pins), gap);
        }
        int pose = 4 * JOINTS;
        for (int key : new int[] {2, 6, 12, 13}) {
            assertArrayEquals(
                    Arrays.copyOfRange(truth.rotations(), key * pose, (key + 1) * pose),
                    Arrays.copyOfRange(filled.rotations(), key * pose, (key + 1) * pose));
        }
        assertEquals(truth.root()[3 * 8], filled.root()[3 * 8], "pinned");
        assertNotEquals(truth.root()[3 * 9], filled.root()[3 * 9], "not pinned");
    }

    @Test
    void withoutTheResidualAnUntrainedNetworkGivesTheMeanPose() {
        Window window = Window.of(set.motions().get(0), 0, 40);
        FeatureScale scale = FeatureScale.of(List.of(window), set.offsets());
        TransformerSettings settings = new TransformerSettings(1, 32, 2, 32, Ablation.RESIDUAL);
        List<Window> filled = windows(AFTER_FEW);
        try (GapModel model = new GapModel(settings, scale, set.offsets(), compute, new SplittableRandom(1))) {
            model.fill(filled, AFTER_FEW);
        }
        double[] local = filled.get(0).rotations();
        int stride = 4 * JOINTS;
        for (int j = 1; j < JOINTS; j++) {
            int at = AFTER_FEW.start() * stride + 4 * j;
            assertEquals(1, Math.abs(Quat.dot(local, at, local, at + stride)), 1e-4, "the same in every frame");
        }
    }

    @Test
    void kinematicsOnTensorsAgreeWithThoseOfWindows() {
        Window window = windows().get(0);
        WorldWindow body = WorldWindow.of(window, set.offsets());
        int frames = window.frameCount();
        float[] six = new float[frames * GapFeatures.ROTATION];
        float[] positions = new float[frames * GapFeatures.POSITION];
        float[] root = new float[frames * 3];
        for (int frame = 0; frame < frames; frame++) {
            GapFeatures.rotations(body, frame, six, frame * GapFeatures.ROTATION);
            GapFeatures.positions(body, frame, positions, frame * GapFeatures.POSITION);
            for (int axis = 0; axis < 3; axis++) {
                root[3 * frame + axis] = (float) window.root()[3 * frame + axis];
            }
        }
        try (NDManager manager = compute.newManager()) {
            BodyKinematics kinematics = new BodyKinematics(set.offsets(), manager);
            // Neither longer columns nor a second one that leans on the first may change anything.
            NDArray columns = manager.create(six, new Shape(frames, 3, 2, JOINTS));
            NDArray skewed = NDArrays.stack(
                    new NDList(
                            columns.get(":, :, 0").mul(3),
                            columns.get(":, :, 1").add(columns.get(":, :, 0").mul(0.5))),
                    2);
            NDArray proper = kinematics.orthonormal(skewed);
            NDArray placed = kinematics.positions(proper, manager.create(root, new Shape(frames, 3, 1)));
            assertArrayEquals(positions, placed.toFloatArray(), 1e-3f);
            assertArrayEquals(
                    columns.reshape(frames, 3, 2L * JOINTS).toFloatArray(),
                    proper.get(":, :, 0:" + 2 * JOINTS).toFloatArray(),
                    1e-5f);
        }
    }

    @Test
    void trainingHalvesTheErrorOnMotionOfTheSameKindAndItsFileFillsGaps(@TempDir Path directory) throws IOException {
        InbetweenTraining training = new InbetweenTraining(directory);
        training.begin(SHORT, set);
        training.run(compute, () -> false, 0, line -> {});

        WindowBenchmark benchmark = new WindowBenchmark(set.filter("b"::equals), PositionStatistics.of(set));
        try (GapModel model = GapModel.of(SafetensorsFile.read(directory.resolve(TrainingLoop.MODEL_FILE)), compute)) {
            double trained = benchmark.score(model, 7).l2p();
            double interpolated = benchmark.score(Baselines::interpolate, 7).l2p();
            assertTrue(trained < 0.5 * interpolated, trained + " against " + interpolated);
        }
    }

    @Test
    void aRunFromATrainedModelBeginsWithItsWeights(@TempDir Path directory) throws IOException {
        Safetensors trained;
        try (GapModel model = untrained()) {
            Map<String, Tensor> tensors = new LinkedHashMap<>(model.describe().tensors());
            tensors.putAll(model.weights().toTensors());
            trained = new Safetensors(model.describe().metadata(), tensors);
        }
        InbetweenTraining training = new InbetweenTraining(directory);
        training.begin(SHORT.withNetwork(GapModel.settings(trained)), set, trained);
        assertEquals(0, training.run(compute, () -> true, 0, line -> {}));
        Safetensors begun = SafetensorsFile.read(directory.resolve(TrainingLoop.MODEL_FILE));
        trained.tensors()
                .forEach((name, tensor) ->
                        assertArrayEquals(tensor.values(), begun.tensor(name).values(), name));
    }

    @Test
    void aRunKeepsItsSettingsAndRefusesDataWithoutATest(@TempDir Path directory) throws IOException {
        InbetweenTraining training = new InbetweenTraining(directory);
        assertFalse(training.isBegun());
        assertThrows(IllegalArgumentException.class, () -> training.begin(SHORT, set.filter("a"::equals)));
        assertFalse(training.isBegun());
        training.begin(SHORT, set);
        assertTrue(training.isBegun());
        assertEquals(SHORT, training.settings());
    }
}
