package dev.limber.neural.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import dev.limber.neural.Scaled;
import dev.limber.neural.Weights;

/** Multi-head self-attention, every frame of a window seeing every other (Vaswani et al. 2017, section 3.2). */
public record SelfAttention(Linear queryKeyValue, Linear out, int heads) {
    public static SelfAttention add(Weights weights, String name, int width, int heads) {
        return new SelfAttention(
                Linear.add(weights, name + ".qkv", width, 3 * width),
                Linear.add(weights, name + ".out", width, width),
                heads);
    }

    /** Maps (window, frame, width) to the same shape, owned by the manager of {@code x}. */
    public NDArray apply(NDArray x) {
        Shape shape = x.getShape();
        long windows = shape.get(0);
        long frames = shape.get(1);
        long width = shape.get(2);
        NDList parts = queryKeyValue
                .apply(x)
                .reshape(windows, frames, 3, heads, width / heads)
                .transpose(2, 0, 3, 1, 4) // (3, window, head, frame, width / heads)
                .split(3);
        NDArray query = Scaled.mul(parts.get(0).squeeze(0), 1 / Math.sqrt((double) width / heads));
        NDArray key = parts.get(1).squeeze(0);
        NDArray value = parts.get(2).squeeze(0);
        NDArray attention = query.matMul(key.swapAxes(2, 3)).softmax(-1); // (window, head, frame, frame)
        return out.apply(attention.matMul(value).swapAxes(1, 2).reshape(shape));
    }
}
