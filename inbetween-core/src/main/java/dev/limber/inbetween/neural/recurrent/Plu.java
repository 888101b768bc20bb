package dev.limber.inbetween.neural.recurrent;

import ai.djl.ndarray.NDArray;
import dev.limber.neural.Scaled;

/**
 * The piecewise linear unit, a tanh in three straight lines whose slope never vanishes (Nicolae 2018): x between -1 and 1,
 * beyond that a tenth as steep. The activation of the encoders and the decoder (Harvey et al. 2020, section 3.2).
 */
final class Plu {
    private static final double OUTER_SLOPE = 0.1;

    private Plu() {}

    static NDArray apply(NDArray x) {
        return Scaled.mul(x.clip(-1, 1), 1 - OUTER_SLOPE).add(Scaled.mul(x, OUTER_SLOPE));
    }
}
