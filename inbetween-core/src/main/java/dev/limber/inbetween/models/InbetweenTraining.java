package dev.limber.inbetween.models;

import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.measure.PositionStatistics;
import dev.limber.inbetween.measure.WindowBenchmark;
import dev.limber.inbetween.neural.Ablation;
import dev.limber.inbetween.neural.BatchSettings;
import dev.limber.inbetween.neural.NetworkSettings;
import dev.limber.inbetween.neural.TrainingData;
import dev.limber.motion.Progress;
import dev.limber.neural.Compute;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.SafetensorsFile;
import dev.limber.neural.training.Trainee;
import dev.limber.neural.training.TrainingLoop;
import dev.limber.neural.training.TrainingRun;
import dev.limber.neural.training.TrainingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/** Trains a network that fills gaps. The run keeps its recordings, which are {@link MotionSet#write written} at its start. */
public final class InbetweenTraining extends TrainingRun<InbetweenTraining.Settings> {
    /**
     * The settings of a run.
     *
     * @param test recordings whose name holds this text are for validation alone
     */
    public record Settings(String test, NetworkSettings network, BatchSettings batch, TrainingSettings training)
            implements TrainingRun.Settings<Settings> {
        @Override
        public Settings withTraining(TrainingSettings changed) {
            return new Settings(test, network, batch, changed);
        }

        public Settings withNetwork(NetworkSettings changed) {
            return new Settings(test, changed, batch, training);
        }
    }

    /** Opens the run of a directory, which need not exist yet. */
    public InbetweenTraining(Path directory) {
        super(directory, Settings.class, NetworkKind.settings());
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
        Files.createDirectories(motionsFile().toAbsolutePath().getParent());
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

    @Override
    protected Trainee prepare(Settings settings, Compute compute, Progress progress) throws IOException {
        MotionSet training = training();
        MotionSet testing = testing();
        PositionStatistics statistics = PositionStatistics.of(training);
        TrainingData data = new TrainingData(
                training, statistics, new WindowBenchmark(testing, statistics), settings.batch(), begunModel());
        Trainee trainee = settings.network()
                .trainee(data, compute, new SplittableRandom(settings.training().seed()));
        progress.log(String.format(
                Locale.ROOT,
                "training on %d recordings, %d frames; testing on %d; %d weights",
                training.motions().size(),
                training.frameCount(),
                testing.motions().size(),
                trainee.weights().size()));
        return trainee;
    }

    private Optional<Safetensors> begunModel() throws IOException {
        return Files.exists(modelFile()) ? Optional.of(SafetensorsFile.read(modelFile())) : Optional.empty();
    }

    private Path modelFile() {
        return file(TrainingLoop.MODEL_FILE);
    }

    private Path motionsFile() {
        return file("motions.safetensors");
    }
}
