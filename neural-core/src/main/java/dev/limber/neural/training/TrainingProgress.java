package dev.limber.neural.training;

import java.util.function.Consumer;

/** Receives the training log, one line at a time. */
@FunctionalInterface
public interface TrainingProgress extends Consumer<String> {
    /** Gets the steps done and those that there will be, after every step. */
    default void step(long done, long total) {}
}
