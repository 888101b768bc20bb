package dev.limber.neural.training;

import ai.djl.ndarray.NDArray;
import java.util.Map;

/**
 * The loss of a training step.
 *
 * @param total a scalar, the weighted sum of the terms
 * @param terms the unweighted scalars by name, in the order of the log; the names are the same in every step
 */
public record Loss(NDArray total, Map<String, NDArray> terms) {}
