package dev.limber.neural.training;

import dev.limber.neural.optimizer.LearningRate;
import dev.limber.neural.optimizer.MovingAverage;
import dev.limber.neural.optimizer.Optimizer;

/**
 * How long and how to train.
 *
 * @param steps at which training ends; a longer run can be resumed from a shorter one
 * @param seed of the batches
 * @param averageDecay of the {@link MovingAverage}
 */
public record TrainingSettings(
        long steps,
        long seed,
        LearningRate learningRate,
        Optimizer.Settings optimizer,
        double averageDecay,
        long logEvery,
        long validateEvery,
        long checkpointEvery) {
    /** Returns the same with another end, before which the learning rate falls for {@code coolDown} steps. */
    public TrainingSettings until(long lastStep, long coolDown) {
        LearningRate rate = new LearningRate(learningRate.peak(), learningRate.warmUp(), coolDown);
        return new TrainingSettings(
                lastStep, seed, rate, optimizer, averageDecay, logEvery, validateEvery, checkpointEvery);
    }
}
