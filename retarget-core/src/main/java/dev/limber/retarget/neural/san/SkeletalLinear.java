package dev.limber.retarget.neural.san;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.limber.neural.Weights;

/**
 * The fully connected layer of the static branch (Section 4.1): each edge depends only on its neighbours' channels.
 *
 * @param bias (edge x channel out)
 */
record SkeletalLinear(EdgeMask weight, NDArray bias) {
    static SkeletalLinear add(
            Weights weights, String name, boolean[][] neighbours, int in, int out, NDManager constants) {
        return new SkeletalLinear(
                EdgeMask.add(weights, name + ".weight", neighbours, in, out, 1, constants),
                weights.addConstant(name + ".bias", 0, (long) neighbours.length * out));
    }

    /** Maps (batch, edge x channel in) to (batch, edge x channel out). */
    NDArray apply(NDArray x) {
        return x.matMul(weight.masked(x.getManager()).squeeze(2).transpose()).add(bias);
    }
}
