package dev.limber.inbetween.models;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.measure.PositionStatistics;
import dev.limber.inbetween.measure.WindowBenchmark;
import dev.limber.inbetween.neural.Ablation;
import dev.limber.inbetween.neural.BatchSettings;
import dev.limber.inbetween.neural.NetworkSettings;
import dev.limber.inbetween.neural.Trainee;
import dev.limber.inbetween.neural.TrainingData;
import dev.limber.motion.AtomicFile;
import dev.limber.motion.Progress;
import dev.limber.motion.json.RecordJson;
import dev.limber.neural.Compute;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.SafetensorsFile;
import dev.limber.neural.training.TrainingLoop;
import dev.limber.neural.training.TrainingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Trains a network in a directory, which holds all that the run depends on: its settings, its recordings and
 * what {@link TrainingLoop} keeps. A run that was stopped needs nothing else to go on.
 */
public final class InbetweenTraining {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .registerSubtypes(NetworkKind.settings())
            .build();

    /**
     * What a run is set to.
     *
     * @param test recordings whose name holds this text are for validation alone
     */
    public record Settings(String test, NetworkSettings network, BatchSettings batch, TrainingSettings training) {
        public Settings withTraining(TrainingSettings changed) {
            return new Settings(test, network, batch, changed);
        }

        public Settings withNetwork(NetworkSettings changed) {
            return new Settings(test, changed, batch, training);
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

    /**
     * Begins a run that goes on from a trained model, such as one of limber's own with recordings of a studio's own.
     *
     * @param model of the network that the settings name
     */
    public void begin(Settings settings, MotionSet motions, Safetensors model) throws IOException {
        begin(settings, motions);
        SafetensorsFile.write(model, SafetensorsFile.Precision.F32, modelFile());
    }

    public Settings settings() throws IOException {
        return RecordJson.read(
                JSON,
                Files.readAllBytes(settingsFile()),
                Settings.class,
                settingsFile().toString());
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
     * @param recoveries as in {@link TrainingLoop}
     * @return the number of steps done, those of earlier calls counted
     */
    public long run(Compute compute, BooleanSupplier stop, int recoveries, Progress progress) throws IOException {
        Settings settings = settings();
        MotionSet training = training();
        MotionSet testing = testing();
        PositionStatistics statistics = PositionStatistics.of(training);
        TrainingData data = new TrainingData(
                training, statistics, new WindowBenchmark(testing, statistics), settings.batch(), begunModel());
        SplittableRandom random = new SplittableRandom(settings.training().seed());
        try (Trainee trainee = settings.network().trainee(data, compute, random)) {
            data.initialModel().ifPresent(trainee::load);
            progress.log(String.format(
                    "training on %d recordings, %d frames; testing on %d; %d weights",
                    training.motions().size(),
                    training.frameCount(),
                    testing.motions().size(),
                    trainee.weights().size()));
            return new TrainingLoop(compute, settings.training(), directory, progress)
                    .run(trainee.weights(), trainee.objective(), stop, recoveries);
        }
    }

    private Optional<Safetensors> begunModel() throws IOException {
        return Files.exists(modelFile()) ? Optional.of(SafetensorsFile.read(modelFile())) : Optional.empty();
    }

    private Path modelFile() {
        return directory.resolve(TrainingLoop.MODEL_FILE);
    }

    private Path settingsFile() {
        return directory.resolve("settings.json");
    }

    private Path motionsFile() {
        return directory.resolve("motions.safetensors");
    }
}
