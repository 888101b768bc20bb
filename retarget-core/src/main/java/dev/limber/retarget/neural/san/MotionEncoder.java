package dev.limber.retarget.neural.san;

import static dev.limber.retarget.neural.san.SanNetworkSettings.CHANNELS;
import static dev.limber.retarget.neural.san.SanNetworkSettings.KERNEL;
import static dev.limber.retarget.neural.san.SanNetworkSettings.SLOPE;
import static dev.limber.retarget.neural.san.SanNetworkSettings.WINDOW;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import dev.limber.neural.Weights;
import dev.limber.retarget.neural.san.SkeletalConvolution.Shape1d;
import java.util.List;

/**
 * The encoder of one topology (Section 4.3, Figure 4): twice a skeletal convolution of half the frames and twice the
 * channels, then skeletal pooling, from all edges to those of the primal skeleton.
 */
record MotionEncoder(
        SkeletalConvolution first,
        EdgeMap firstPool,
        NDArray firstPadding,
        SkeletalConvolution second,
        EdgeMap secondPool,
        NDArray secondPadding) {
    static MotionEncoder add(
            Weights weights, String name, Levels levels, SanNetworkSettings settings, NDManager constants) {
        return new MotionEncoder(
                SkeletalConvolution.add(
                        weights,
                        name + ".1",
                        levels.fullNeighbours(),
                        new Shape1d(CHANNELS[0], CHANNELS[1], settings.statics(0), KERNEL, 2),
                        constants),
                EdgeMap.pool(levels.first(), constants),
                TimeMap.reflect(WINDOW, KERNEL / 2).matrix(constants),
                SkeletalConvolution.add(
                        weights,
                        name + ".2",
                        levels.middleNeighbours(),
                        new Shape1d(CHANNELS[1], CHANNELS[2], settings.statics(1), KERNEL, 2),
                        constants),
                EdgeMap.pool(levels.second(), constants),
                TimeMap.reflect(WINDOW / 2, KERNEL / 2).matrix(constants));
    }

    /**
     * Returns the latent motion, (batch, primal edge x 16, frame / 4).
     *
     * @param motion (batch, edge x 4, frame), scaled
     * @param statics of {@link StaticEncoder}
     */
    NDArray apply(NDArray motion, List<NDArray> statics) {
        NDArray x = motion; // (batch, edge x 4, 64)
        x = Activation.leakyRelu(first.applyAndPool(x.matMul(firstPadding), statics.get(0), firstPool), SLOPE);
        // (batch, pooled edge x 8, 32)
        x = Activation.leakyRelu(second.applyAndPool(x.matMul(secondPadding), statics.get(1), secondPool), SLOPE);
        return x; // (batch, primal edge x 16, 16)
    }
}
