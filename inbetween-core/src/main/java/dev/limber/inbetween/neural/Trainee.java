package dev.limber.inbetween.neural;

import dev.limber.neural.Weights;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.training.Objective;

/** A network in training, and what it is trained to do. Owned by the caller, who closes it. */
public interface Trainee extends AutoCloseable {
    Weights weights();

    /** Takes over the weights of a model file that a run goes on from. */
    void load(Safetensors model);

    Objective objective();

    @Override
    void close();
}
