package dev.limber.neural.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.limber.neural.io.Safetensors;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The loss and the validation of one network: the part of training that differs between networks. */
public interface Objective {
    /**
     * Returns the loss on a fresh batch, drawn with {@code random} alone; everything made belongs to {@code scope}.
     *
     * @param step counted from 0
     */
    Loss loss(NDManager scope, long step, RandomGenerator random);

    /** Returns the critics by name that are trained by turns with the network, the same every time; none by default. */
    default Map<String, Critic> critics() {
        return Map.of();
    }

    /**
     * Returns scores on data that is never trained on, by name; the names are the same every time. Where training may end
     * early, the first one says when: the less the better.
     */
    Map<String, Double> validate();

    /** Returns what the file of the finished model says about it, so that it can be loaded without further settings. */
    Safetensors describe();

    /**
     * Returns after how many validations without a better score training ends, and the model is that of the best one; 0
     * for never, and the model is that of the last step.
     */
    default int patience() {
        return 0;
    }

    /** Returns what a resumed run needs besides weights, by name: arrays that are overwritten when a run is resumed. */
    default Map<String, NDArray> memory() {
        return Map.of();
    }
}
