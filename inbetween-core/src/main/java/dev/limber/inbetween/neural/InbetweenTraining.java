package dev.limber.inbetween.neural;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.GapFiller;
import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.evaluate.LafanBenchmark;
import dev.limber.inbetween.evaluate.PositionStatistics;
import dev.limber.motion.AtomicFile;
import dev.limber.neural.Compute;
import dev.limber.neural.SafetensorsFile;
import dev.limber.neural.TrainingLoop;
import dev.limber.neural.TrainingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Trains a {@link GapModel} in a directory, which holds all that the run depends on: its settings, its recordings and
 * what {@link TrainingLoop} keeps. A run that was stopped needs nothing else to go on.
 */
public final class InbetweenTraining {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int SCALE_WINDOWS = 2000;
    private static final Gap SCALE_GAP = new Gap(GapFiller.PAST, 30);

    /**
     * What a run is set to.
     *
     * @param test recordings whose name holds this text are for validation alone
     */
    public record Settings(String test, TransformerSettings network, BatchSettings batch, TrainingSettings training) {
        public Settings withTraining(TrainingSettings changed) {
            return new Settings(test, network, batch, changed);
        }
    }

    private final Path directory;

    public InbetweenTraining(Path directory) {
        this.directory = directory;
    }

    /** Returns whether a run was begun in the directory. */
    public boolean isBegun() {
        return Files.exists(settingsFile()) && Files.exists(motionsFile());
    }

    /**
     * Begins a run: keeps its settings and recordings.
     *
     * @throws IllegalArgumentException when no recording is for testing, or none for training
     */
    public void begin(Settings settings, MotionSet motions) throws IOException {
        long testing = motions.motions().stream()
                .filter(motion -> motion.name().contains(settings.test()))
                .count();
        if (testing == 0 || testing == motions.motions().size()) {
            throw new IllegalArgumentException("of " + motions.motions().size()
                    + " recordings, some but not all must have '" + settings.test() + "' in their name");
        }
        Files.createDirectories(directory);
        motions.write(motionsFile());
        change(settings);
    }

    public Settings settings() throws IOException {
        return JSON.readValue(settingsFile().toFile(), Settings.class);
    }

    /** Changes the settings of a run; a change to the network makes its checkpoint useless. */
    public void change(Settings settings) throws IOException {
        byte[] text = JSON.writeValueAsBytes(settings);
        AtomicFile.write(settingsFile(), out -> out.write(text));
    }

    /** Reads the recordings that the run learns from. */
    public MotionSet training() throws IOException {
        Settings settings = settings();
        MotionSet all = MotionSet.read(motionsFile()).filter(name -> !name.contains(settings.test()));
        return settings.network().without() == Ablation.HALF_DATA ? all.everyOther() : all;
    }

    /** Reads the recordings that the run is validated with. */
    public MotionSet testing() throws IOException {
        String test = settings().test();
        return MotionSet.read(motionsFile()).filter(name -> name.contains(test));
    }

    /**
     * Trains until the last step or until {@code stop} says so. The recordings for testing are scored now and then; they
     * are never learned from.
     *
     * @param progress gets a line at a time
     * @return the number of steps done, those of earlier calls counted
     */
    public long run(Compute compute, BooleanSupplier stop, Consumer<String> progress) throws IOException {
        Settings settings = settings();
        MotionSet training = training();
        MotionSet testing = testing();
        SplittableRandom random = new SplittableRandom(settings.training().seed());
        WindowSampler sampler = new WindowSampler(training, settings.batch());
        FeatureScale scale = scale(sampler, training.offsets(), random);
        PositionStatistics statistics = PositionStatistics.of(training);
        try (GapModel model = new GapModel(settings.network(), scale, training.offsets(), compute, random)) {
            progress.accept(String.format(
                    "training on %d recordings, %d frames; testing on %d; %d weights",
                    training.motions().size(),
                    training.frameCount(),
                    testing.motions().size(),
                    model.weightCount()));
            GapObjective objective = new GapObjective(
                    model, sampler, statistics, new LafanBenchmark(testing, statistics), settings.batch());
            return new TrainingLoop(compute, settings.training(), directory, progress)
                    .run(model.weights(), objective, stop);
        }
    }

    /** Returns the scale that the run began with, which its weights are made for, or measures one. */
    private FeatureScale scale(WindowSampler sampler, float[] offsets, SplittableRandom random) throws IOException {
        Path model = directory.resolve(TrainingLoop.MODEL_FILE);
        if (Files.exists(model)) {
            return FeatureScale.from(SafetensorsFile.read(model));
        }
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < SCALE_WINDOWS; i++) {
            Window window = sampler.draw(SCALE_GAP.end() + 1, random);
            NetworkSpace.enter(window, SCALE_GAP);
            windows.add(window);
        }
        return FeatureScale.of(windows, offsets);
    }

    private Path settingsFile() {
        return directory.resolve("settings.json");
    }

    private Path motionsFile() {
        return directory.resolve("motions.safetensors");
    }
}
