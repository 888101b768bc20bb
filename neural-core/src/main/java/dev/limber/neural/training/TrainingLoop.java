package dev.limber.neural.training;

import ai.djl.ndarray.NDManager;
import dev.limber.motion.Progress;
import dev.limber.neural.Compute;
import dev.limber.neural.Weights;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.SafetensorsFile;
import dev.limber.neural.io.Tensor;
import dev.limber.neural.io.TensorMaps;
import dev.limber.neural.optimizer.MovingAverage;
import dev.limber.neural.optimizer.Optimizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Trains a network. A run lives in a directory: {@code checkpoint.safetensors} to go on from and the one before, {@code
 * model.safetensors} with the averaged weights, {@code training.csv} and {@code validation.csv}, {@code loss.png} with
 * a plot of both. Started again on the same directory, it resumes with the same batches as without the interruption.
 */
public final class TrainingLoop {
    public static final String MODEL_FILE = "model.safetensors";
    public static final String TRAINING_LOG = "training.csv";
    public static final String VALIDATION_LOG = "validation.csv";

    private final Compute compute;
    private final TrainingSettings settings;
    private final Path directory;
    private final Progress progress;

    /** Prepares a run in {@code directory}, which is made when it is missing; {@code progress} gets a line at a time. */
    public TrainingLoop(Compute compute, TrainingSettings settings, Path directory, Progress progress) {
        this.compute = compute;
        this.settings = settings;
        this.directory = directory;
        this.progress = progress;
    }

    /**
     * Trains until the last step, until scores get no better, or until {@code stop} says so; all leave a checkpoint.
     *
     * @param recoveries how often, at most, to go on from the last checkpoint, with other batches, after a loss or a
     *     gradient that is not a number
     * @return the number of steps done, those of earlier calls counted
     * @throws TrainingException when the loss or its gradient is no longer a number; the message names the step and the file
     *     to go on from
     */
    public long run(Weights weights, Objective objective, BooleanSupplier stop, int recoveries) throws IOException {
        Files.createDirectories(directory);
        try (Optimizer optimizer = settings.optimizer().over(weights.arrays(), compute);
                MovingAverage average = new MovingAverage(settings.averageDecay(), compute, weights);
                CriticTraining critics = new CriticTraining(objective.critics(), settings.optimizer(), compute)) {
            Checkpoint checkpoint = new Checkpoint(directory.resolve("checkpoint.safetensors"));
            checkpoint.add("weights.", weights.arrays());
            checkpoint.add("average.", average.arrays());
            checkpoint.add("optimizer.", optimizer);
            checkpoint.add("memory.", objective.memory());
            critics.addTo(checkpoint);
            Trained trained = new Trained(weights, objective, optimizer, average, critics, checkpoint);
            for (int attempt = 0; ; attempt++) {
                try {
                    return run(trained, stop, attempt);
                } catch (TrainingException e) {
                    if (attempt >= recoveries) {
                        throw new TrainingException(e.getMessage() + "; " + checkpoint.path()
                                + " holds the last good step; --recover resumes from it with other batches");
                    }
                    weights.clearGradients();
                    critics.clearGradients();
                    progress.log(e.getMessage() + "; resumes from " + checkpoint.path() + " with other batches");
                }
            }
        }
    }

    /** The state of a run. */
    private record Trained(
            Weights weights,
            Objective objective,
            Optimizer optimizer,
            MovingAverage average,
            CriticTraining critics,
            Checkpoint checkpoint) {}

    /** Goes on from the last checkpoint; attempts draw different batches. */
    private long run(Trained trained, BooleanSupplier stop, int attempt) throws IOException {
        Objective objective = trained.objective();
        MovingAverage average = trained.average();
        long step = trained.checkpoint().load(progress::log);
        trained.weights().setTrained(true);
        if (step == 0) {
            trained.checkpoint().save(0); // there is something to go on from, whatever happens
        }
        CsvLog trainingLog = new CsvLog(directory.resolve(TRAINING_LOG), step);
        CsvLog validationLog = new CsvLog(directory.resolve(VALIDATION_LOG), step);
        Patience patience = Patience.of(objective.patience(), CsvLog.read(directory.resolve(VALIDATION_LOG)));
        Means means = new Means();

        while (step < settings.steps() && !patience.isOver() && !stop.getAsBoolean()) {
            double rate = settings.learningRate().at(step, settings.steps());
            long start = System.nanoTime();
            Map<String, Double> terms = step(trained, step, rate, attempt);
            average.update(step);
            step++;

            progress.report(step, settings.steps());
            means.add(terms, (System.nanoTime() - start) / 1e9);
            if (step % settings.logEvery() == 0) {
                Map<String, Double> row = means.take(rate);
                trainingLog.add(step, row);
                progress.log(line(step, row));
            }
            if (step % settings.validateEvery() == 0) {
                average.swap();
                Map<String, Double> scores = objective.validate();
                average.swap();
                validationLog.add(step, scores);
                progress.log("validation: " + line(step, scores));
                patience.add(scores.values().iterator().next());
                if (objective.patience() > 0 && patience.isBest()) {
                    saveModel(average, objective, step);
                }
            }
            if (step % settings.checkpointEvery() == 0) {
                save(trained.checkpoint(), average, objective, step);
            }
        }
        save(trained.checkpoint(), average, objective, step);
        return step;
    }

    /** Takes one step, and returns the terms of its loss. */
    private Map<String, Double> step(Trained trained, long step, double rate, int attempt) {
        // Each step has its own generator, so that a resumed run draws the same batches as one that went through.
        SplittableRandom random = new SplittableRandom((settings.seed() + 31L * attempt) * 0x9e3779b97f4a7c15L + step);
        try (NDManager scope = compute.newManager()) {
            Map<String, Double> terms =
                    Backward.run(compute, step, () -> trained.objective().loss(scope, step, random));
            terms.put("gradient_norm", finite(trained.optimizer().step(rate), step, terms));
            terms.putAll(trained.critics().step(scope, step, rate, random));
            return terms;
        }
    }

    /** A loss may be finite and its gradient not; the weights are then as they were. */
    private static double finite(double norm, long step, Map<String, Double> terms) {
        if (!Double.isFinite(norm)) {
            throw new TrainingException("the gradient of step " + step + " is not a number: " + terms);
        }
        return norm;
    }

    private void save(Checkpoint checkpoint, MovingAverage average, Objective objective, long step) throws IOException {
        checkpoint.save(step);
        if (objective.patience() == 0) {
            saveModel(average, objective, step);
        }
        LossPlot.write(directory);
    }

    private void saveModel(MovingAverage average, Objective objective, long step) throws IOException {
        Safetensors description = objective.describe();
        Map<String, String> metadata = new LinkedHashMap<>(description.metadata());
        metadata.put("training_steps", Long.toString(step));
        Map<String, Tensor> tensors = new LinkedHashMap<>(description.tensors());
        tensors.putAll(TensorMaps.copyOut(average.arrays(), ""));
        SafetensorsFile.write(
                new Safetensors(metadata, tensors), SafetensorsFile.Precision.F32, directory.resolve(MODEL_FILE));
    }

    private static String line(long step, Map<String, Double> row) {
        StringBuilder text = new StringBuilder("step " + step);
        row.forEach((name, value) -> text.append(String.format(Locale.ROOT, "  %s %.4g", name, value)));
        return text.toString();
    }

    /** Running means of what is logged. */
    private static final class Means {
        private final Map<String, Double> sums = new LinkedHashMap<>();
        private int count;

        void add(Map<String, Double> terms, double seconds) {
            terms.forEach((name, value) -> sums.merge(name, value, Double::sum));
            sums.merge("seconds", seconds, Double::sum);
            count++;
        }

        Map<String, Double> take(double rate) {
            Map<String, Double> row = new LinkedHashMap<>();
            sums.forEach((name, sum) -> row.put(name, sum / count));
            row.put("learning_rate", rate);
            sums.clear();
            count = 0;
            return row;
        }
    }
}
