package dev.limber.neural.io;

import java.util.Arrays;

/**
 * A named array of a {@link Safetensors} file, in the memory of Java.
 */
public final class Tensor {
    private final long[] shape; // lengths of the axes, outermost first; owned by the tensor
    private final float[] values; // row-major; owned by the tensor

    public Tensor(long[] shape, float[] values) {
        long size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        if (size != values.length) {
            throw new IllegalArgumentException(
                    "shape " + Arrays.toString(shape) + " has " + size + " numbers, not " + values.length);
        }
        this.shape = shape;
        this.values = values;
    }

    public long[] shape() {
        return shape;
    }

    public float[] values() {
        return values;
    }
}
