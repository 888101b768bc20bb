package dev.limber.neural.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import dev.limber.neural.Weights;

/** A transformer encoder layer that normalises before its two branches, which trains without tuning of its warm-up. */
public record EncoderLayer(
        LayerNorm attentionNorm, SelfAttention attention, LayerNorm forwardNorm, Linear up, Linear down) {
    public static EncoderLayer add(Weights weights, String name, int width, int heads, int hidden) {
        return new EncoderLayer(
                LayerNorm.add(weights, name + ".attention_norm", width),
                SelfAttention.add(weights, name + ".attention", width, heads),
                LayerNorm.add(weights, name + ".forward_norm", width),
                Linear.add(weights, name + ".up", width, hidden),
                Linear.add(weights, name + ".down", hidden, width));
    }

    /** Maps (window, frame, width) to the same shape, owned by the manager of {@code x}. */
    public NDArray apply(NDArray x) {
        NDArray attended = x.add(attention.apply(attentionNorm.apply(x)));
        return attended.add(down.apply(Activation.gelu(up.apply(forwardNorm.apply(attended)))));
    }
}
