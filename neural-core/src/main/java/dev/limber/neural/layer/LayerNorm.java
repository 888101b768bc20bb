package dev.limber.neural.layer;

import ai.djl.ndarray.NDArray;
import dev.limber.neural.Weights;

/**
 * Brings the last axis to mean 0 and variance 1, then scales and shifts it.
 *
 * @param scale (width)
 * @param shift (width)
 */
public record LayerNorm(NDArray scale, NDArray shift) {
    private static final float EPSILON = 1e-5f;

    public static LayerNorm add(Weights weights, String name, int width) {
        return new LayerNorm(
                weights.addConstant(name + ".weight", 1, width), weights.addConstant(name + ".bias", 0, width));
    }

    /** Maps (..., width) to the same shape, owned by the manager of {@code x}. */
    public NDArray apply(NDArray x) {
        return ai.djl.nn.norm.LayerNorm.layerNorm(x, scale.getShape(), scale, shift, EPSILON)
                .singletonOrThrow();
    }
}
