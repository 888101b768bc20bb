package dev.limber.neural.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.limber.motion.AtomicFile;
import dev.limber.motion.Progress;
import dev.limber.motion.json.RecordJson;
import dev.limber.neural.Compute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A training run of one network. It lives in a directory: {@code settings.json}, the data that a kind of run keeps, and
 * the files of {@link TrainingLoop}. A run that was stopped is resumed from there. Kinds of networks differ in {@link
 * #prepare} alone.
 *
 * @param <S> the settings, a record
 */
public abstract class TrainingRun<S extends TrainingRun.Settings<S>> {
    /** The settings of a run; a record, stored as JSON. */
    public interface Settings<S> {
        TrainingSettings training();

        /** Returns the same settings with another schedule. */
        S withTraining(TrainingSettings changed);
    }

    private final Path directory;
    private final Class<S> type;
    private final ObjectMapper json;

    /**
     * Opens the run of a directory, which need not exist yet.
     *
     * @param kinds the records that may stand where settings name an interface
     */
    protected TrainingRun(Path directory, Class<S> type, Class<?>... kinds) {
        this.directory = directory;
        this.type = type;
        json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .registerSubtypes(kinds)
                .build();
    }

    /** Returns whether a run was begun in the directory. */
    public final boolean isBegun() {
        return Files.exists(settingsFile());
    }

    /**
     * Reads the settings.
     *
     * @throws dev.limber.motion.MotionFormatException when the file holds something else
     */
    public final S settings() throws IOException {
        return RecordJson.read(
                json, Files.readAllBytes(settingsFile()), type, settingsFile().toString());
    }

    /**
     * Writes the settings, with which the run is begun; a change to the network of a begun run makes its checkpoint
     * useless.
     */
    public final void change(S settings) throws IOException {
        Files.createDirectories(directory);
        byte[] text = json.writeValueAsBytes(settings);
        AtomicFile.write(settingsFile(), out -> out.write(text));
    }

    /**
     * Changes when a begun run ends.
     *
     * @param steps the step at which training ends; null to leave it
     * @param coolDown steps before the end over which the learning rate falls to zero; null to leave it
     */
    public final void extend(@Nullable Long steps, @Nullable Long coolDown) throws IOException {
        if (steps == null && coolDown == null) {
            return;
        }
        S settings = settings();
        TrainingSettings schedule = settings.training();
        change(settings.withTraining(schedule.until(
                steps == null ? schedule.steps() : steps,
                coolDown == null ? schedule.learningRate().coolDown() : coolDown)));
    }

    /**
     * Trains until the last step, until scores get no better, or until {@code stop} says so.
     *
     * @param recoveries as in {@link TrainingLoop}
     * @param progress gets steps, and a line at a time
     * @return the number of steps done, those of earlier calls counted
     */
    public final long run(Compute compute, BooleanSupplier stop, int recoveries, Progress progress) throws IOException {
        S settings = settings();
        try (Trainee trainee = prepare(settings, compute, progress)) {
            return new TrainingLoop(compute, settings.training(), directory, progress)
                    .run(trainee.weights(), trainee.objective(), stop, recoveries);
        }
    }

    /**
     * Reads the data and makes the network, with its first weights.
     *
     * @param progress gets lines that say what is trained on what
     */
    protected abstract Trainee prepare(S settings, Compute compute, Progress progress) throws IOException;

    /** Returns a file of the run. */
    protected final Path file(String name) {
        return directory.resolve(name);
    }

    private Path settingsFile() {
        return file("settings.json");
    }
}
