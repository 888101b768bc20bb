package dev.limber.inbetween.neural;

/**
 * The size of the network.
 *
 * @param width numbers that stand for a frame
 * @param hidden width of the fully connected part of a layer
 * @param without what the run goes without; {@code RESIDUAL} and {@code VELOCITIES} concern the network
 */
public record TransformerSettings(int layers, int width, int heads, int hidden, Ablation without) {
    public TransformerSettings {
        if (layers < 1 || heads < 1 || hidden < 1 || width < 4 || width % heads != 0 || width % 4 != 0) {
            throw new IllegalArgumentException(
                    "the width must be a multiple of 4 and of the number of heads, all of them positive");
        }
    }

    public TransformerSettings(int layers, int width, int heads, int hidden) {
        this(layers, width, heads, hidden, Ablation.NONE);
    }

    /** About 5 million weights. */
    public static TransformerSettings standard() {
        return new TransformerSettings(6, 256, 8, 1024);
    }

    /** Returns the same but for an ablation. */
    public TransformerSettings without(Ablation ablation) {
        return new TransformerSettings(layers, width, heads, hidden, ablation);
    }
}
