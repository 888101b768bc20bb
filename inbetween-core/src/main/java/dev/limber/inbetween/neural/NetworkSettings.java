package dev.limber.inbetween.neural;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.limber.neural.Compute;
import dev.limber.neural.training.Trainee;
import java.io.IOException;
import java.util.random.RandomGenerator;

/** A kind of network and its size; a record, which the settings of a run keep. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
public interface NetworkSettings {
    /**
     * Prepares to train such a network, from the weights of {@link TrainingData#initialModel} where there is one.
     *
     * @param initial gives the network's first weights
     */
    Trainee trainee(TrainingData data, Compute compute, RandomGenerator initial) throws IOException;

    /** Returns what the run goes without. */
    Ablation without();
}
