package dev.limber.inbetween.neural.recurrent;

import ai.djl.ndarray.NDArray;
import dev.limber.neural.Weights;
import dev.limber.neural.layer.Linear;

/** Two fully connected layers with PLU after each: an encoder of the paper (Harvey et al. 2020, section 3.2). */
record Encoder(Linear first, Linear second) {
    static Encoder add(Weights weights, String name, int in, int hidden, int out) {
        return new Encoder(
                Linear.add(weights, name + ".first", in, hidden), Linear.add(weights, name + ".second", hidden, out));
    }

    /** Maps (..., in) to (..., out). */
    NDArray apply(NDArray x) {
        return Plu.apply(second.apply(Plu.apply(first.apply(x))));
    }
}
