package dev.limber.retarget.neural.san;

/** The weights of the terms of the loss; terms with weight 0 are not computed. */
public record LossWeights(float reconstruction, float latent, float endEffectors, float adversarial) {
    /** As in the published code. */
    public static final LossWeights PAPER = new LossWeights(5, 2.5f, 50, 1);
}
