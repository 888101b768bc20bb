package dev.limber.retarget.neural.san;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.limber.neural.Weights;

/**
 * Weights between the channels of edges that see each other; all others are zero and stay it.
 *
 * @param weight (edge x channel out, edge x channel in, kernel), trained; meaningless where the mask is 0
 * @param mask (edge x channel out, edge x channel in, 1), 0 or 1
 */
record EdgeMask(NDArray weight, NDArray mask) {
    /**
     * Adds weights whose spread fits the number of inputs that each edge has: that of He et al. with the slope √5, as in
     * the published code.
     */
    static EdgeMask add(
            Weights weights, String name, boolean[][] neighbours, int in, int out, int kernel, NDManager constants) {
        int edges = neighbours.length;
        float[] mask = new float[edges * out * edges * in];
        float[] spread = new float[edges * out];
        for (int row = 0; row < edges * out; row++) {
            int seen = 0;
            for (int column = 0; column < edges * in; column++) {
                boolean near = neighbours[row / out][column / in];
                mask[row * edges * in + column] = near ? 1 : 0;
                seen += near ? 1 : 0;
            }
            spread[row] = (float) (1 / Math.sqrt(3.0 * seen * kernel));
        }
        NDArray weight = weights.addNormal(name, 1, (long) edges * out, (long) edges * in, kernel);
        NDArray visible = constants.create(mask, new Shape((long) edges * out, (long) edges * in, 1));
        weight.muli(constants.create(spread, new Shape((long) edges * out, 1, 1)))
                .muli(visible);
        return new EdgeMask(weight, visible);
    }

    /** Returns the weights with zeros where edges do not see each other; they belong to {@code owner}. */
    NDArray masked(NDManager owner) {
        NDArray masked = weight.mul(mask);
        masked.attach(owner); // else they would pile up beside the weights, step by step
        return masked;
    }
}
