package dev.limber.motion.edit;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Slice;

/**
 * Changes one frame of a motion and blends the change into the frames around it: Witkin and Popovic, Motion warping
 * (1995).
 */
public final class PoseWarp {
    private static final double[] STILL = {1, 0, 0, 0}; // wxyz

    private PoseWarp() {}

    /**
     * Returns the frames {@code first} to {@code last}, of which {@code at} has become {@code pose}. What that changes is
     * added to the others too, less and less with their distance, so that the frames just outside stay as they are and the
     * detail of the motion is kept.
     *
     * @param pose of the clip's skeleton; unaffected. Translations of joints that the clip does not move are left out
     * @throws IndexOutOfBoundsException when the clip has no such frames, or {@code at} is not among them
     */
    public static Clip spread(Clip clip, int first, int at, int last, Pose pose) {
        if (first > at || at > last) {
            throw new IndexOutOfBoundsException("frame " + at + " is not among " + first + " to " + last);
        }
        Pose old = clip.pose(at);
        double[] rotation = new double[4];
        return Slice.of(clip, first, last + 1).map((i, frame) -> {
            if (first + i == at) {
                frame.set(pose);
                return;
            }
            double weight = weight(first + i, first, at, last);
            for (int q = 0; q < frame.rotations().length; q += 4) {
                Quat.multiplyInverse(pose.rotations(), q, old.rotations(), q, rotation, 0);
                Quat.slerp(STILL, 0, rotation, 0, weight, rotation, 0);
                Quat.multiply(rotation, 0, frame.rotations(), q, frame.rotations(), q);
            }
            for (int t = 0; t < frame.translations().length; t++) {
                frame.translations()[t] += weight * (pose.translations()[t] - old.translations()[t]);
            }
        });
    }

    /** Returns how much of a change in {@code at} a frame takes up: all there, none just outside of {@code first} to {@code last}. */
    public static double weight(int frame, int first, int at, int last) {
        double side = frame < at ? at - first + 1 : last - at + 1;
        double t = 1 - Math.abs(frame - at) / side;
        return t * t * (3 - 2 * t);
    }
}
