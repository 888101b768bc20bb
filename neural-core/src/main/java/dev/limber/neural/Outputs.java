package dev.limber.neural;

import ai.djl.ndarray.NDArray;
import dev.limber.motion.LimberException;

/** Copies the output of a network to Java arrays. */
public final class Outputs {
    private Outputs() {}

    /**
     * Returns the numbers of an array, in its order.
     *
     * @throws LimberException if one is not finite
     */
    public static float[] of(NDArray array) {
        float[] values = array.toFloatArray();
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new LimberException("the network gives " + value
                        + ", expected finite numbers: its weights are damaged, or the motion is far from all that it was"
                        + " trained on; use another model, or a method without one");
            }
        }
        return values;
    }
}
