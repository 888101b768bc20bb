package dev.limber.inbetween.neural.recurrent;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import dev.limber.neural.Compute;
import dev.limber.neural.Scaled;
import dev.limber.neural.Weights;
import dev.limber.neural.layer.Linear;
import java.util.random.RandomGenerator;

/**
 * Distinguishes generated from recorded motion in a sliding window: fully connected layers of 512 and 256 units and a
 * score, which is 1 for recorded motion (Harvey et al. 2020, section 3.5; least squares as in Mao et al. 2017). Its
 * input is the positions of the joints relative to the hips, and their velocities.
 */
final class MotionCritic implements AutoCloseable {
    private static final int FIRST = 512;
    private static final int SECOND = 256;
    /** Numbers of a frame. */
    private static final int FRAME = 6 * JOINTS;
    /** Units of what the critic sees: about the spread of positions, cm, and of velocities, cm a frame. */
    private static final double POSITION_UNIT = 40;

    private static final double VELOCITY_UNIT = 3;

    private final int length;
    private final int stride;
    private final Weights weights;
    private final Linear first;
    private final Linear second;
    private final Linear score;

    /**
     * @param length of the windows, frames
     * @param stride from one window to the next, frames; the first is drawn, so that all windows have their turn
     */
    private MotionCritic(int length, int stride, Compute compute, RandomGenerator initial) {
        this.length = length;
        this.stride = stride;
        weights = new Weights(compute, initial);
        first = Linear.add(weights, "first", length * FRAME, FIRST);
        second = Linear.add(weights, "second", FIRST, SECOND);
        score = Linear.add(weights, "score", SECOND, 1);
    }

    /** The critic of 2 frames. */
    static MotionCritic shortTerm(Compute compute, RandomGenerator initial) {
        return new MotionCritic(2, 4, compute, initial);
    }

    /** The critic of 10 frames. */
    static MotionCritic longTerm(Compute compute, RandomGenerator initial) {
        return new MotionCritic(10, 10, compute, initial);
    }

    Weights weights() {
        return weights;
    }

    /** Returns how many frames the first window can start at. */
    int starts(NDArray frames) {
        return (int) Math.min(stride, frames.getShape().get(1) - length + 1);
    }

    /**
     * Returns what the critics see of positions.
     *
     * @param positions (window, frame, axis, joint), world, cm
     * @return (window, frame - 1, number), nothing for the first frame
     */
    static NDArray look(NDArray positions) {
        NDArray now = positions.get(":, 1:");
        NDArray velocities = Scaled.mul(now.sub(positions.get(":, :-1")), 1 / VELOCITY_UNIT);
        NDArray fromHips = Scaled.mul(now.sub(now.get(":, :, :, 0:1")), 1 / POSITION_UNIT);
        NDArray both = NDArrays.concat(new NDList(fromHips, velocities), 2);
        return both.reshape(both.getShape().get(0), both.getShape().get(1), FRAME);
    }

    /**
     * Returns a score for every window of frames.
     *
     * @param frames (window, frame, number) as {@link #look} makes them, {@link #length} frames or more
     * @param start first frame of the first window, less than {@link #starts}
     * @return (window, critic's window, 1)
     */
    NDArray apply(NDArray frames, int start) {
        long count = (frames.getShape().get(1) - length - start) / stride + 1;
        NDList shifted = new NDList();
        for (int i = 0; i < length; i++) {
            long from = (long) start + i;
            shifted.add(frames.get(":, " + from + ":" + (from + (count - 1) * stride + 1) + ":" + stride));
        }
        NDArray x = NDArrays.concat(shifted, 2);
        return score.apply(Activation.relu(second.apply(Activation.relu(first.apply(x)))));
    }

    @Override
    public void close() {
        weights.close();
    }
}
