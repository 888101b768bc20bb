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
 * The decoder of one topology (Section 4.3, Figure 4), the reverse of {@link MotionEncoder}: twice as many frames by
 * linear interpolation, skeletal unpooling, and a skeletal convolution to half the channels; two times.
 */
record MotionDecoder(
        NDArray firstFrames,
        EdgeMap firstUnpool,
        SkeletalConvolution first,
        NDArray secondFrames,
        EdgeMap secondUnpool,
        SkeletalConvolution second) {
    static MotionDecoder add(
            Weights weights, String name, Levels levels, SanNetworkSettings settings, NDManager constants) {
        return new MotionDecoder(
                frames(WINDOW / 4, constants),
                EdgeMap.unpool(levels.second(), constants),
                SkeletalConvolution.add(
                        weights,
                        name + ".1",
                        levels.middleNeighbours(),
                        new Shape1d(CHANNELS[2], CHANNELS[1], settings.statics(1), KERNEL, 1),
                        constants),
                frames(WINDOW / 2, constants),
                EdgeMap.unpool(levels.first(), constants),
                SkeletalConvolution.add(
                        weights,
                        name + ".2",
                        levels.fullNeighbours(),
                        new Shape1d(CHANNELS[1], CHANNELS[0], settings.statics(0), KERNEL, 1),
                        constants));
    }

    /** Doubles the frames, then pads them for the convolution. */
    private static NDArray frames(int frames, NDManager constants) {
        return TimeMap.twice(frames)
                .then(TimeMap.reflect(2 * frames, KERNEL / 2))
                .matrix(constants);
    }

    /**
     * Returns the motion of a body, (batch, edge x 4, frame), scaled.
     *
     * @param latent (batch, primal edge x 16, frame / 4)
     * @param statics of the {@link StaticEncoder} of this topology
     */
    NDArray apply(NDArray latent, List<NDArray> statics) {
        NDArray x = latent; // (batch, primal edge x 16, 16)
        x = Activation.leakyRelu(first.unpoolAndApply(x.matMul(firstFrames), statics.get(1), firstUnpool), SLOPE);
        // (batch, pooled edge x 8, 32)
        return second.unpoolAndApply(x.matMul(secondFrames), statics.get(0), secondUnpool); // (batch, edge x 4, 64)
    }
}
