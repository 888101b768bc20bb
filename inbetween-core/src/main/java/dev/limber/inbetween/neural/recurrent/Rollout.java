package dev.limber.inbetween.neural.recurrent;

import ai.djl.ndarray.NDArray;

/**
 * The output of the network for a batch.
 *
 * @param poses (window, missing frame, pose), their columns not orthonormal yet
 * @param contacts (window, missing frame, foot joint) probability of standing
 */
record Rollout(NDArray poses, NDArray contacts) {}
