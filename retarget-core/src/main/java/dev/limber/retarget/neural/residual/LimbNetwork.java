package dev.limber.retarget.neural.residual;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import dev.limber.neural.Weights;
import dev.limber.neural.layer.Linear;

/** Three fully connected layers with ReLU between them; the output is zero before training. */
record LimbNetwork(Linear in, Linear middle, Linear out) {
    static LimbNetwork add(Weights weights, String name, int features, int width, int outputs) {
        return new LimbNetwork(
                Linear.add(weights, name + ".in", features, width),
                Linear.add(weights, name + ".middle", width, width),
                Linear.addZero(weights, name + ".out", width, outputs));
    }

    /** Maps (n, features) to (n, outputs), owned by the manager of {@code x}. */
    NDArray apply(NDArray x) {
        return out.apply(Activation.relu(middle.apply(Activation.relu(in.apply(x)))));
    }
}
