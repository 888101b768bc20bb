package dev.limber.retarget.neural.residual;

import dev.limber.motion.Progress;
import dev.limber.neural.Compute;
import dev.limber.neural.training.Trainee;
import dev.limber.neural.training.TrainingRun;
import dev.limber.neural.training.TrainingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Trains a {@link ResidualModel}. The run stores no data: pairs of recordings are read again when it is resumed. */
public final class ResidualTraining extends TrainingRun<ResidualTraining.Settings> {
    /**
     * The settings of a run.
     *
     * @param without a skeleton that is left out, to see how the model does on a rig it never saw; empty for none
     * @param width of the hidden layers
     * @param batchSize samples of every limb in a step
     */
    public record Settings(String without, int width, int batchSize, TrainingSettings training)
            implements TrainingRun.Settings<Settings> {
        @Override
        public Settings withTraining(TrainingSettings changed) {
            return new Settings(without, width, batchSize, changed);
        }
    }

    /** Finds the data for training and validation. */
    @FunctionalInterface
    public interface Pairs {
        /** Returns all pairs but those of a skeleton that is left out; its name is empty for none. */
        List<PairedMotion.Reader> without(String form) throws IOException;
    }

    private final Pairs pairs;
    private final Progress reading;

    /**
     * Opens the run of a directory, which need not exist yet.
     *
     * @param reading gets how many pairs of recordings are read, and of how many
     */
    public ResidualTraining(Path directory, Pairs pairs, Progress reading) {
        super(directory, Settings.class);
        this.pairs = pairs;
        this.reading = reading;
    }

    @Override
    protected Trainee prepare(Settings settings, Compute compute, Progress progress) throws IOException {
        PairedMotions training = new PairedMotions();
        PairedMotions testing = new PairedMotions();
        PairedMotions.read(pairs.without(settings.without()), training, testing, reading);
        SplittableRandom random = new SplittableRandom(settings.training().seed());
        ResidualModel model = new ResidualModel(settings.width(), KnownBodies.of(training.bodies()), compute, random);
        int samples = 0;
        for (Limb limb : Limb.ALL) {
            for (String direction : training.directions()) {
                samples += training.samples(limb, direction).size();
            }
        }
        progress.log(String.format(
                Locale.ROOT,
                "training on %d limb poses of %d directions and on random rigs; %d weights",
                samples,
                training.directions().size(),
                model.weightCount()));
        return new Trainee(
                model.weights(),
                new ResidualObjective(model, training, testing, compute, settings.batchSize()),
                model::close);
    }
}
