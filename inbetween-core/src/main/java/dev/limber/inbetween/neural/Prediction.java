package dev.limber.inbetween.neural;

import ai.djl.ndarray.NDArray;

/**
 * The output of the network for all missing frames of a batch, n of them.
 *
 * @param rotations (n, axis, 3 columns x joint), orthonormal, world
 * @param positions (n, axis, joint), cm
 * @param contacts (n, foot joint) probability of standing on the floor, from 0 to 1
 */
public record Prediction(NDArray rotations, NDArray positions, NDArray contacts) {}
