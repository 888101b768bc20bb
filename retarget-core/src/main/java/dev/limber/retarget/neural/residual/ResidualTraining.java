package dev.limber.retarget.neural.residual;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.limber.motion.AtomicFile;
import dev.limber.motion.Progress;
import dev.limber.motion.json.RecordJson;
import dev.limber.neural.Compute;
import dev.limber.neural.training.TrainingLoop;
import dev.limber.neural.training.TrainingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/** Trains a {@link ResidualModel} in a directory, which keeps its settings and what {@link TrainingLoop} leaves. */
public final class ResidualTraining {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * What a run is set to.
     *
     * @param without a skeleton that is left out, to see how the model does on a rig it never saw; empty for none
     * @param width of the hidden layers
     * @param batchSize samples of every limb in a step
     */
    public record Settings(String without, int width, int batchSize, TrainingSettings training) {
        public Settings withTraining(TrainingSettings changed) {
            return new Settings(without, width, batchSize, changed);
        }
    }

    private final Path directory;

    public ResidualTraining(Path directory) {
        this.directory = directory;
    }

    /** Returns whether a run was begun in the directory. */
    public boolean isBegun() {
        return Files.exists(settingsFile());
    }

    public Settings settings() throws IOException {
        return RecordJson.read(
                JSON,
                Files.readAllBytes(settingsFile()),
                Settings.class,
                settingsFile().toString());
    }

    /** Begins a run, or changes its settings; a change of the width makes its checkpoint useless. */
    public void change(Settings settings) throws IOException {
        Files.createDirectories(directory);
        byte[] text = JSON.writeValueAsBytes(settings);
        AtomicFile.write(settingsFile(), out -> out.write(text));
    }

    /**
     * Trains until the last step or until {@code stop} says so. Held-out motions are scored now and then, never learned
     * from.
     *
     * @param pairs what to learn from and to be scored with
     * @param reading gets how many pairs of recordings are read, and of how many
     * @param progress gets a line at a time
     * @param recoveries as in {@link TrainingLoop}
     * @return the number of steps done, those of earlier calls counted
     */
    public long run(
            List<PairedMotion.Reader> pairs,
            Compute compute,
            BooleanSupplier stop,
            int recoveries,
            Progress reading,
            Progress progress)
            throws IOException {
        Settings settings = settings();
        PairedMotions training = new PairedMotions();
        PairedMotions testing = new PairedMotions();
        PairedMotions.read(pairs, training, testing, reading);
        SplittableRandom random = new SplittableRandom(settings.training().seed());
        try (ResidualModel model =
                new ResidualModel(settings.width(), KnownBodies.of(training.bodies()), compute, random)) {
            int samples = 0;
            for (Limb limb : Limb.ALL) {
                for (String direction : training.directions()) {
                    samples += training.samples(limb, direction).size();
                }
            }
            progress.log(String.format(
                    "training on %d limb poses of %d directions and on random rigs; %d weights",
                    samples, training.directions().size(), model.weightCount()));
            ResidualObjective objective =
                    new ResidualObjective(model, training, testing, compute, settings.batchSize());
            return new TrainingLoop(compute, settings.training(), directory, progress)
                    .run(model.weights(), objective, stop, recoveries);
        }
    }

    private Path settingsFile() {
        return directory.resolve("settings.json");
    }
}
