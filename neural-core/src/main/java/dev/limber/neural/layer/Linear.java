package dev.limber.neural.layer;

import ai.djl.ndarray.NDArray;
import dev.limber.neural.Weights;

/**
 * A fully connected layer.
 *
 * @param weight (out, in)
 * @param bias (out)
 */
public record Linear(NDArray weight, NDArray bias) {
    /** Adds a layer whose output has the spread of its input. */
    public static Linear add(Weights weights, String name, int in, int out) {
        return new Linear(
                weights.addNormal(name + ".weight", 1 / Math.sqrt(in), out, in),
                weights.addConstant(name + ".bias", 0, out));
    }

    /** Adds a layer whose output is zero until it is trained. */
    public static Linear addZero(Weights weights, String name, int in, int out) {
        return new Linear(
                weights.addConstant(name + ".weight", 0, out, in), weights.addConstant(name + ".bias", 0, out));
    }

    /** Maps (..., in) to (..., out), owned by the manager of {@code x}. */
    public NDArray apply(NDArray x) {
        return ai.djl.nn.core.Linear.linear(x, weight, bias).singletonOrThrow();
    }
}
