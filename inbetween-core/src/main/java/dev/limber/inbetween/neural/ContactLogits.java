package dev.limber.inbetween.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/**
 * How likely feet stand, as a network says it while it learns: any number, of which the sigmoid is the probability. A type
 * of its own, as a probability is a number too.
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
