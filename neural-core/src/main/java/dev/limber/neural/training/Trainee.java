package dev.limber.neural.training;

import dev.limber.neural.Weights;

/**
 * A network in training, and its objective.
 *
 * @param release closes the network and all that was opened to train it
 */
public record Trainee(Weights weights, Objective objective, Runnable release) implements AutoCloseable {
    @Override
    public void close() {
        release.run();
    }
}
