package dev.limber.neural.training;

import ai.djl.ndarray.NDManager;
import dev.limber.neural.Weights;
import java.util.random.RandomGenerator;

/**
 * A discriminator: it learns to tell generated motion from recorded motion, in alternation with the generator
 * (Goodfellow et al. 2014). The generator's {@link Objective} uses its score; its weights are fixed meanwhile.
 */
public interface Critic {
    Weights weights();

    /**
     * Returns the critic's own loss, on what the objective's latest loss was about; what the other network made counts as
     * constant ({@code NDArray.stopGradient}).
     *
     * @param scope that of the objective's loss, to which everything made belongs
     */
    Loss loss(NDManager scope, RandomGenerator random);
}
