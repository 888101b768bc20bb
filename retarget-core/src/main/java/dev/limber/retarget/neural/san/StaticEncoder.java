package dev.limber.retarget.neural.san;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import dev.limber.neural.Weights;
import java.util.List;

/**
 * The static branch (Section 4.3): a body's bone offsets at the two levels on which convolutions run. The published
 * code goes on to the primal skeleton, with 12 channels an edge, which nothing uses.
 */
record StaticEncoder(SkeletalLinear linear, EdgeMap pool) {
    static StaticEncoder add(Weights weights, String name, Levels levels, NDManager constants) {
        return new StaticEncoder(
                SkeletalLinear.add(
                        weights,
                        name + ".1",
                        levels.fullNeighbours(),
                        SanNetworkSettings.STATICS[0],
                        SanNetworkSettings.STATICS[1],
                        constants),
                EdgeMap.pool(levels.first(), constants));
    }

    /**
     * Returns the static channels by level: (batch, edge x 3) as given, and (batch, pooled edge x 6).
     *
     * @param offsets (batch, edge x 3) in heights; zero for the two edges of the root
     */
    List<NDArray> apply(NDArray offsets) {
        return List.of(offsets, Activation.leakyRelu(pool.apply(linear.apply(offsets)), SanNetworkSettings.SLOPE));
    }
}
