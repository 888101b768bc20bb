package dev.limber.inbetween.neural;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.evaluate.LafanBenchmark;
import dev.limber.inbetween.evaluate.PositionStatistics;
import dev.limber.neural.Compute;
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

/** Trains a {@link GapModel} in a directory, and goes on with one that was begun there. */
public final class InbetweenTraining {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int SCALE_WINDOWS = 2000;
    private static final Gap SCALE_GAP = new Gap(LafanBenchmark.PAST, 30);

    /** All that a run depends on besides its data; kept in the run's directory. */
    public record Settings(TransformerSettings network, BatchSettings batch, TrainingSettings training) {}

    private InbetweenTraining() {}

    /** Returns the settings of the run in {@code directory}, or {@code otherwise} where none was begun. */
    public static Settings settings(Path directory, Settings otherwise) throws IOException {
        Path file = settingsFile(directory);
        return Files.exists(file) ? JSON.readValue(file.toFile(), Settings.class) : otherwise;
    }

    private static Path settingsFile(Path directory) {
        return directory.resolve("settings.json");
    }

    /**
     * Trains until the last step or until {@code stop} says so; scores on {@code test} are logged, never learned from.
     *
     * @param progress gets a line at a time
     * @return the number of steps done, those of earlier calls counted
     */
    public static long run(
            Settings settings,
            MotionSet training,
            MotionSet test,
            Compute compute,
            Path directory,
            BooleanSupplier stop,
            Consumer<String> progress)
            throws IOException {
        Files.createDirectories(directory);
        JSON.writeValue(settingsFile(directory).toFile(), settings);
        SplittableRandom random = new SplittableRandom(settings.training().seed());
        WindowSampler sampler = new WindowSampler(training, settings.batch().mirrored());
        FeatureScale scale = scale(sampler, training.offsets(), random);
        PositionStatistics statistics = PositionStatistics.of(training);
        try (GapModel model = new GapModel(settings.network(), scale, training.offsets(), compute, random)) {
            progress.accept(training.motions().size() + " recordings, " + training.frameCount() + " frames; "
                    + model.weightCount() + " weights");
            GapObjective objective = new GapObjective(
                    model, sampler, statistics, new LafanBenchmark(test, statistics), settings.batch());
            return new TrainingLoop(compute, settings.training(), directory, progress)
                    .run(model.weights(), objective, stop);
        }
    }

    private static FeatureScale scale(WindowSampler sampler, float[] offsets, SplittableRandom random) {
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < SCALE_WINDOWS; i++) {
            Window window = sampler.draw(SCALE_GAP.end() + 1, random);
            NetworkSpace.enter(window, SCALE_GAP);
            windows.add(window);
        }
        return FeatureScale.of(windows, offsets);
    }
}
