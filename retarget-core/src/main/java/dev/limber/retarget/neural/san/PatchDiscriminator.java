package dev.limber.retarget.neural.san;

import static dev.limber.retarget.neural.san.SanNetworkSettings.KERNEL;
import static dev.limber.retarget.neural.san.SanNetworkSettings.SLOPE;
import static dev.limber.retarget.neural.san.SanNetworkSettings.WINDOW;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import dev.limber.neural.Weights;
import dev.limber.retarget.neural.san.SkeletalConvolution.Shape1d;

/**
 * Distinguishes recorded from generated motion of one topology (Section 5, the adversarial loss), patch by patch: each
 * of its outputs depends on a part of the body for part of the window. Its input is bones in space, because angles
 * alone hide where limbs are.
 */
record PatchDiscriminator(
        SkeletalConvolution first, EdgeMap firstPool, NDArray padding, SkeletalConvolution second, EdgeMap secondPool) {
    static PatchDiscriminator add(Weights weights, String name, Levels levels, NDManager constants) {
        return new PatchDiscriminator(
                SkeletalConvolution.add(
                        weights, name + ".1", levels.fullNeighbours(), new Shape1d(3, 6, 0, KERNEL, 2), constants),
                EdgeMap.pool(levels.first(), constants),
                TimeMap.reflect(WINDOW, KERNEL / 2).matrix(constants),
                SkeletalConvolution.add(
                        weights,
                        name + ".2",
                        levels.middleNeighbours(),
                        new Shape1d(6, 12, 0, KERNEL + 1, 2),
                        constants),
                EdgeMap.pool(levels.second(), constants));
    }

    /**
     * Returns how real each patch looks, 0 to 1, (batch, primal edge x 12, 9).
     *
     * @param vectors (batch, edge x 3, frame) of {@link ForwardKinematics}, in heights
     */
    NDArray apply(NDArray vectors) {
        NDArray x = vectors; // (batch, edge x 3, 64)
        x = Activation.leakyRelu(first.applyAndPool(x.matMul(padding), x, firstPool), SLOPE);
        // (batch, pooled edge x 6, 32)
        return Activation.sigmoid(second.applyAndPool(x, x, secondPool)); // (batch, primal edge x 12, 9)
    }
}
