package dev.limber.inbetween.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/**
 * Logits of foot contacts, as a network outputs them; the sigmoid is the probability. A type of its own, so that they
 * are not confused with probabilities.
 *
 * @param values (n, foot joint)
 */
record ContactLogits(NDArray values) {
    NDArray probabilities() {
        return Activation.sigmoid(values);
    }

    /**
     * Returns the mean binary cross-entropy, in the form that does not overflow.
     *
     * @param truth 1 where a foot stands, else 0
     */
    NDArray crossEntropy(NDArray truth) {
        return Activation.relu(values)
                .sub(values.mul(truth))
                .add(values.abs().neg().exp().add(1).log())
                .mean();
    }
}
