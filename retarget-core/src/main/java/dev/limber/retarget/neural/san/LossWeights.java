package dev.limber.retarget.neural.san;

/** How much each term of the loss counts; a term that counts nothing is not computed. */
public record LossWeights(float reconstruction, float latent, float endEffectors, float adversarial) {
    /** As in the published code. */
    public static final LossWeights PAPER = new LossWeights(5, 2.5f, 50, 1);
}
