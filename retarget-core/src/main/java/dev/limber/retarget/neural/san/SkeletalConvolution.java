package dev.limber.retarget.neural.san;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv1d;
import dev.limber.neural.Scaled;
import dev.limber.neural.Weights;
import java.util.Optional;

/**
 * Skeletal convolution (Section 4.1): a convolution over time in which each edge depends only on its neighbours'
 * channels. The channels of the static branch go through a linear layer and are added, the same in every frame; that is
 * what a convolution does with inputs that are constant in time. Padding is the caller's.
 *
 * @param weight (edge x channel out, edge x channel in, frame)
 * @param bias (edge x channel out)
 * @param offsets from the channels of the static branch, where there is one
 */
record SkeletalConvolution(EdgeMask weight, NDArray bias, Optional<SkeletalLinear> offsets, int stride) {
    /** By which the static branch is scaled down, as in the published code. */
    private static final double STATIC = 0.01;

    private static final int LANES = 16;

    /**
     * What a convolution is made of.
     *
     * @param in channels of an edge
     * @param out channels of an edge
     * @param offsets channels of an edge in the static branch, 0 for none
     * @param kernel frames
     * @param stride frames
     */
    record Shape1d(int in, int out, int offsets, int kernel, int stride) {}

    static SkeletalConvolution add(
            Weights weights, String name, boolean[][] neighbours, Shape1d shape, NDManager constants) {
        return new SkeletalConvolution(
                EdgeMask.add(weights, name + ".weight", neighbours, shape.in(), shape.out(), shape.kernel(), constants),
                weights.addConstant(name + ".bias", 0, (long) neighbours.length * shape.out()),
                shape.offsets() == 0
                        ? Optional.empty()
                        : Optional.of(SkeletalLinear.add(
                                weights, name + ".offsets", neighbours, shape.offsets(), shape.out(), constants)),
                shape.stride());
    }

    /**
     * Maps (batch, edge x channel in, frame) to (batch, edge x channel out, frame).
     *
     * @param statics (batch, edge x channel) of the static branch
     */
    NDArray apply(NDArray x, NDArray statics) {
        NDArray out = convolve(x, weight.masked(x.getManager()), biasFor(x));
        return offsets.map(layer -> out.add(scaled(layer.apply(statics)))).orElse(out);
    }

    /** Convolves, then pools: the same as {@link #apply} and {@link EdgeMap#apply}, with fewer channels to compute. */
    NDArray applyAndPool(NDArray x, NDArray statics, EdgeMap pool) {
        NDManager owner = x.getManager();
        NDArray out = convolve(x, pool.afterwards(weight.masked(owner), owner), pool.afterwards(bias, owner));
        return offsets.map(layer -> out.add(scaled(pool.apply(layer.apply(statics)))))
                .orElse(out);
    }

    /** Unpools, then convolves: the same as {@link EdgeMap#apply} and {@link #apply}, with fewer channels to read. */
    NDArray unpoolAndApply(NDArray x, NDArray statics, EdgeMap unpool) {
        NDArray out = convolve(x, unpool.before(weight.masked(x.getManager())), biasFor(x));
        return offsets.map(layer -> out.add(scaled(layer.apply(statics)))).orElse(out);
    }

    private NDArray convolve(NDArray x, NDArray kernel, NDArray shift) {
        long out = kernel.getShape().get(0);
        NDArray whole = Conv1d.conv1d(
                        filledUp(x, 1),
                        filledUp(filledUp(kernel, 1), 0),
                        filledUp(shift, 0),
                        new Shape(stride),
                        new Shape(0),
                        new Shape(1),
                        1)
                .singletonOrThrow();
        return whole.get(":, 0:" + out);
    }

    /** Returns the bias as an array that belongs to the owner of {@code x}, and so does what is made of it. */
    private NDArray biasFor(NDArray x) {
        NDArray view = bias.reshape(bias.getShape());
        view.attach(x.getManager());
        return view;
    }

    /**
     * Appends zeros until an axis is a multiple of 16 long. PyTorch 2.7's convolution on processors with AVX-512 is plainly
     * wrong for other numbers of channels (18 to 27, or 72 to 84), as the test against plain loops shows.
     */
    private static NDArray filledUp(NDArray x, int axis) {
        long missing = Math.floorMod(-x.getShape().get(axis), (long) LANES);
        if (missing == 0) {
            return x;
        }
        long[] shape = x.getShape().getShape().clone();
        shape[axis] = missing;
        return x.concat(x.getManager().zeros(new Shape(shape)), axis);
    }

    private static NDArray scaled(NDArray offsets) {
        return Scaled.mul(offsets, STATIC).expandDims(2);
    }
}
