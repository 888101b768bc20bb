package dev.limber.neural;

import ai.djl.ndarray.NDArray;

/**
 * Products of tensors and plain numbers that have gradients. {@code NDArray.mul(Number)} and {@code div(Number)} must
 * not be used there: DJL 0.35 frees the memory of the number when they return, while PyTorch still needs it for the
 * gradient. Once the garbage collector has run in between, gradients are wrong or not numbers.
 */
public final class Scaled {
    private Scaled() {}

    /** Returns x times a number that lives as long as the manager of {@code x} does. */
    public static NDArray mul(NDArray x, double factor) {
        return x.mul(x.getManager().create((float) factor));
    }
}
