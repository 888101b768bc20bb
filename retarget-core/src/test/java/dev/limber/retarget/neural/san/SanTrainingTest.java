package dev.limber.retarget.neural.san;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import dev.limber.motion.Skeleton;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Rig;
import dev.limber.neural.Compute;
import dev.limber.neural.io.SafetensorsFile;
import dev.limber.neural.optimizer.AdamW;
import dev.limber.neural.optimizer.LearningRate;
import dev.limber.neural.training.TrainingLoop;
import dev.limber.neural.training.TrainingSettings;
import dev.limber.retarget.RetargetSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two kinds of animals with other joints, trained for a few steps. */
class SanTrainingTest {
    private static final Skeleton SHORT = Creatures.skeleton(2, 2, 1);
    private static final Skeleton LONG = Creatures.skeleton(4, 3, 2.5);

    @TempDir
    Path directory;

    private static SanTraining begin(Path run) throws IOException {
        GroupReader small = new GroupReader("short", 0);
        GroupReader large = new GroupReader("long", 1);
        for (int i = 0; i < 4; i++) {
            small.add("both" + i, Creatures.clip(SHORT, i), Rig::of);
            large.add("both" + i, Creatures.clip(LONG, i), Rig::of);
        }
        small.add("test", Creatures.clip(SHORT, 9), Rig::of);
        large.add("test", Creatures.clip(LONG, 9), Rig::of);
        TrainingSettings schedule = new TrainingSettings(
                6, 3, new LearningRate(1e-3, 0, 0), new AdamW.Settings(0.9, 0.999, 0, 1e3, false), 0.9, 2, 3, 2);
        SanTraining training = new SanTraining(run);
        training.begin(
                new SanTraining.Settings(
                        List.of("short", "long"),
                        List.of("test"),
                        SanNetworkSettings.PAPER,
                        LossWeights.PAPER,
                        28, // two steps fill the pool of old fakes, so that resuming needs it
                        schedule),
                List.of(small, large));
        return training;
    }

    private float[] train(Path run, BooleanSupplier stop) throws IOException {
        new SanTraining(run).run(Compute.cpu(), stop, 0, line -> {});
        return SafetensorsFile.read(run.resolve("checkpoint.safetensors"))
                .tensor("weights.long.decoder.2.weight")
                .values();
    }

    @Test
    void aRunThatWasStoppedGoesOnAsIfItHadNot() throws IOException {
        Path whole = directory.resolve("whole");
        Path halves = directory.resolve("halves");
        begin(whole);
        begin(halves);
        float[] expected = train(whole, () -> false);
        int[] asked = {0};
        train(halves, () -> asked[0]++ == 4);
        assertArrayEquals(expected, train(halves, () -> false), 0f);
    }

    @Test
    void aTrainedModelMovesAnimalsOfBothKinds() throws IOException {
        begin(directory);
        train(directory, () -> false);
        Clip clip = Creatures.clip(SHORT, 5);
        try (SanModel model =
                SanModel.of(SafetensorsFile.read(directory.resolve(TrainingLoop.MODEL_FILE)), Compute.cpu())) {
            Clip made = new SanRetargeter(model, Rig.of(SHORT), Rig.of(LONG), RetargetSettings.DEFAULT).retarget(clip);
            assertEquals(clip.frameCount(), made.frameCount());
            assertEquals(clip.frameTime(), made.frameTime(), 1e-9);
            for (int frame = 0; frame < made.frameCount(); frame += 10) {
                WorldPose world = WorldPose.of(made.pose(frame));
                for (double coordinate : world.positions()) {
                    assertTrue(Double.isFinite(coordinate), "frame " + frame);
                }
            }
        }
    }

    @Test
    void whatBothGroupsHaveIsTrainedOnByOneOfThem() throws IOException {
        begin(directory);
        List<String> lines = new ArrayList<>();
        new SanTraining(directory).run(Compute.cpu(), () -> true, 0, new Progress() {
            @Override
            public void report(double done) {}

            @Override
            public void log(String line) {
                lines.add(line);
            }
        });
        assertTrue(lines.get(0).startsWith("short: 2 recordings"), lines.get(0));
        assertTrue(lines.get(1).startsWith("long: 2 recordings"), lines.get(1));
    }
}
