package dev.limber.neural.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.limber.neural.Compute;
import dev.limber.neural.Weights;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.SafetensorsException;
import dev.limber.neural.io.SafetensorsFile;
import dev.limber.neural.layer.Linear;
import dev.limber.neural.optimizer.AdamW;
import dev.limber.neural.optimizer.LearningRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training a line through points, which is over in a moment. */
class TrainingLoopTest {
    @TempDir
    Path directory;

    private static final class Line implements Objective, AutoCloseable {
        private final Weights weights = new Weights(Compute.best(), new SplittableRandom(5));
        private final Linear linear = Linear.add(weights, "line", 1, 1);
        private float scale = 1;
        private long broken = -1; // a step whose loss is not a number, once

        @Override
        public Loss loss(NDManager scope, long step, RandomGenerator random) {
            float[] x = new float[16];
            float[] y = new float[16];
            for (int i = 0; i < x.length; i++) {
                x[i] = (float) random.nextDouble(-1, 1);
                y[i] = 3 * x[i] - 2;
            }
            NDArray error = linear.apply(scope.create(x, new Shape(16, 1))).sub(scope.create(y, new Shape(16, 1)));
            NDArray squares = error.square().mean().mul(step == broken ? Float.NaN : scale);
            broken = step == broken ? -1 : broken;
            return new Loss(squares, Map.of("squares", squares));
        }

        @Override
        public Map<String, Double> validate() {
            return Map.of("slope", (double) linear.weight().getFloat(0, 0));
        }

        @Override
        public Safetensors describe() {
            return new Safetensors(Map.of("architecture", "line"), Map.of());
        }

        long train(long steps, Path directory, BooleanSupplier stop) throws IOException {
            return train(steps, directory, stop, 0);
        }

        long train(long steps, Path directory, BooleanSupplier stop, int recoveries) throws IOException {
            TrainingSettings settings = new TrainingSettings(
                    steps,
                    11,
                    new LearningRate(0.05, 10, 0),
                    new AdamW.Settings(0.9, 0.99, 0, 10, false),
                    0.9,
                    10,
                    20,
                    20);
            return new TrainingLoop(Compute.best(), settings, directory, line -> {})
                    .run(weights, this, stop, recoveries);
        }

        @Override
        public void close() {
            weights.close();
        }
    }

    @Test
    void findsTheLineAndKeepsItInTheModelFile() throws IOException {
        try (Line line = new Line()) {
            line.train(400, directory, () -> false);
        }
        Safetensors model = SafetensorsFile.read(directory.resolve(TrainingLoop.MODEL_FILE));
        assertEquals("line", model.text("architecture"));
        assertEquals("400", model.text("training_steps"));
        assertEquals(3, model.tensor("line.weight").values()[0], 0.02);
        assertEquals(-2, model.tensor("line.bias").values()[0], 0.02);
    }

    @Test
    void aRunThatWasStoppedGoesOnAsIfItHadNot() throws IOException {
        Path whole = directory.resolve("whole");
        Path halves = directory.resolve("halves");
        float[] expected;
        try (Line line = new Line()) {
            line.train(60, whole, () -> false);
            expected = line.linear.weight().toFloatArray();
        }
        try (Line line = new Line()) {
            int[] asked = {0};
            assertEquals(33, line.train(60, halves, () -> asked[0]++ == 33));
        }
        try (Line line = new Line()) {
            assertEquals(60, line.train(60, halves, () -> false));
            assertArrayEquals(expected, line.linear.weight().toFloatArray());
        }
        assertEquals(
                Files.readAllLines(whole.resolve("validation.csv")),
                Files.readAllLines(halves.resolve("validation.csv")));
    }

    /** Makes one number, which a critic that learned where the recorded one lies should draw there. */
    private static final class Chase implements Objective, AutoCloseable {
        private static final float RECORDED = 2;

        private final Weights weights = new Weights(Compute.best(), new SplittableRandom(5));
        private final NDArray made = weights.addConstant("made", 0, 1, 1);
        private final Weights criticWeights = new Weights(Compute.best(), new SplittableRandom(6));
        private final Linear critic = Linear.add(criticWeights, "critic", 1, 1);

        @Override
        public Loss loss(NDManager scope, long step, RandomGenerator random) {
            NDArray fooled = critic.apply(made).sub(1).square().mean();
            return new Loss(fooled, Map.of());
        }

        @Override
        public Map<String, Critic> critics() {
            return Map.of("taste", new Critic() {
                @Override
                public Weights weights() {
                    return criticWeights;
                }

                @Override
                public Loss loss(NDManager scope, RandomGenerator random) {
                    NDArray recorded = scope.create(new float[] {RECORDED}, new Shape(1, 1));
                    NDArray wrong = critic.apply(recorded)
                            .sub(1)
                            .square()
                            .add(critic.apply(made.stopGradient()).square())
                            .mean();
                    return new Loss(wrong, Map.of());
                }
            });
        }

        @Override
        public Map<String, Double> validate() {
            return Map.of("made", (double) made.getFloat(0, 0));
        }

        @Override
        public Safetensors describe() {
            return new Safetensors(Map.of(), Map.of());
        }

        void train(long steps, Path directory) throws IOException {
            TrainingSettings settings = new TrainingSettings(
                    steps, 11, new LearningRate(0.01, 0, 0), new AdamW.Settings(0, 0.99, 0, 10, true), 0.9, 10, 20, 20);
            new TrainingLoop(Compute.best(), settings, directory, line -> {}).run(weights, this, () -> false, 0);
        }

        @Override
        public void close() {
            weights.close();
            criticWeights.close();
        }
    }

    @Test
    void aCriticIsTrainedByTurnsAndIsPartOfTheCheckpoint() throws IOException {
        Path whole = directory.resolve("whole");
        Path halves = directory.resolve("halves");
        float expected;
        try (Chase chase = new Chase()) {
            chase.train(1000, whole);
            expected = chase.made.getFloat(0, 0);
            assertEquals(Chase.RECORDED, expected, 0.8, "it circles around there");
        }
        try (Chase chase = new Chase()) {
            chase.train(150, halves);
        }
        try (Chase chase = new Chase()) {
            chase.train(1000, halves);
            assertEquals(expected, chase.made.getFloat(0, 0));
        }
        assertTrue(
                Files.readAllLines(whole.resolve("training.csv")).get(0).endsWith("taste_loss,seconds,learning_rate"));
    }

    @Test
    void logsLoseRowsThatCameAfterTheCheckpoint() throws IOException {
        try (Line line = new Line()) {
            line.train(20, directory, () -> false);
        }
        Path log = directory.resolve("training.csv");
        Files.writeString(log, Files.readString(log) + "30,0,0,0,0,0\n");
        try (Line line = new Line()) {
            line.train(30, directory, () -> false);
        }
        List<String> steps = Files.readAllLines(log).stream()
                .map(row -> row.substring(0, row.indexOf(',')))
                .toList();
        assertEquals(List.of("step", "10", "20", "30"), steps);
    }

    @Test
    void aDamagedCheckpointGivesWayToTheOneBefore() throws IOException {
        try (Line line = new Line()) {
            line.train(20, directory, () -> false);
            line.train(40, directory, () -> false);
        }
        Path last = directory.resolve("checkpoint.safetensors");
        byte[] bytes = Files.readAllBytes(last);
        bytes[bytes.length - 2] ^= 1; // a bit of a number, which is one still
        Files.write(last, bytes);
        try (Line line = new Line()) {
            assertEquals(60, line.train(60, directory, () -> false));
        }
        List<String> steps = Files.readAllLines(directory.resolve("training.csv")).stream()
                .map(row -> row.substring(0, row.indexOf(',')))
                .toList();
        assertEquals(List.of("step", "10", "20", "30", "40", "50", "60"), steps);
        Files.delete(directory.resolve("checkpoint-before.safetensors"));
        Files.write(last, bytes);
        try (Line line = new Line()) {
            SafetensorsException e =
                    assertThrows(SafetensorsException.class, () -> line.train(80, directory, () -> false));
            assertTrue(String.valueOf(e.getMessage()).contains("checkpoint.safetensors: is damaged"), e::getMessage);
        }
    }

    @Test
    void aRunGoesOnAfterALossThatIsNotANumberWhenAsked() throws IOException {
        try (Line line = new Line()) {
            line.train(20, directory, () -> false);
            line.broken = 25;
            TrainingException e = assertThrows(TrainingException.class, () -> line.train(40, directory, () -> false));
            assertTrue(String.valueOf(e.getMessage()).startsWith("the loss of step 25 is not a number"), e::getMessage);
            assertTrue(String.valueOf(e.getMessage()).contains("checkpoint.safetensors holds"), e::getMessage);
        }
        try (Line line = new Line()) {
            line.broken = 25;
            assertEquals(40, line.train(40, directory, () -> false, 1));
            assertEquals(3, line.linear.weight().getFloat(0, 0), 1);
        }
    }

    @Test
    void aLossThatIsNotANumberEndsTheRun() {
        try (Line line = new Line()) {
            line.scale = Float.NaN;
            TrainingException e = assertThrows(TrainingException.class, () -> line.train(10, directory, () -> false));
            assertTrue(String.valueOf(e.getMessage()).startsWith("the loss of step 0 is not a number"), e::getMessage);
        }
    }
}
