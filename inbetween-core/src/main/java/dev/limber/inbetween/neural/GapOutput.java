package dev.limber.inbetween.neural;

import ai.djl.ndarray.NDArray;

/**
 * The output of a transformer for all frames of the gaps of a batch, n of them.
 *
 * @param rotations (n, axis, 3 columns x joint), orthonormal, world
 * @param positions (n, axis, joint), cm
 */
record GapOutput(NDArray rotations, NDArray positions, ContactLogits contacts) {
    Prediction prediction() {
        return new Prediction(rotations, positions, contacts.probabilities());
    }
}
