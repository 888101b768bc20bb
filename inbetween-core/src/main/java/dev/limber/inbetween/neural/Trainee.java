package dev.limber.inbetween.neural;

import dev.limber.neural.Objective;
import dev.limber.neural.Weights;

/** A network in training, and what it is trained to do. Owned by the caller, who closes it. */
public interface Trainee extends AutoCloseable {
    Weights weights();

    Objective objective();

    @Override
    void close();
}
