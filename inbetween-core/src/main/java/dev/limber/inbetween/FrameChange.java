package dev.limber.inbetween;

import dev.limber.motion.Quat;

/** What changes from one frame to another: between neighbours, the velocity of all joints in frames. */
public final class FrameChange {
    private final double[] turns; // (joint, 3) radians about an axis in the parent's space
    private final double[] ways; // (place, 3) in the parent's space

    private FrameChange(double[] turns, double[] ways) {
        this.turns = turns;
        this.ways = ways;
    }

    /** Returns what makes one frame another of the same skeleton. */
    public static FrameChange between(FramePose from, FramePose to) {
        double[] turns = new double[3 * from.joints()];
        double[] ways = new double[3 * from.placeCount()];
        double[] rotation = new double[4];
        for (int j = 0; j < from.joints(); j++) {
            Quat.multiplyInverse(
                    to.rotations(), to.rotation() + 4 * j, from.rotations(), from.rotation() + 4 * j, rotation, 0);
            Quat.log(rotation, 0, turns, 3 * j);
        }
        for (int i = 0; i < ways.length; i++) {
            ways[i] = to.places()[to.place() + i] - from.places()[from.place() + i];
        }
        return new FrameChange(turns, ways);
    }

    /** Returns the sum of this and {@code share} of another. */
    public FrameChange plus(FrameChange other, double share) {
        return new FrameChange(sum(turns, other.turns, share), sum(ways, other.ways, share));
    }

    public FrameChange minus(FrameChange other) {
        return plus(other, -1);
    }

    /** Returns so much of this. */
    public FrameChange times(double share) {
        return plus(this, share - 1);
    }

    private static double[] sum(double[] a, double[] b, double share) {
        double[] sum = new double[a.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a[i] + share * b[i];
        }
        return sum;
    }

    /**
     * Returns the sum of all products with the numbers of another.
     *
     * @param radians that a unit of length counts
     */
    public double dot(FrameChange other, double radians) {
        double sum = 0;
        for (int i = 0; i < turns.length; i++) {
            sum += turns[i] * other.turns[i];
        }
        for (int i = 0; i < ways.length; i++) {
            sum += radians * radians * ways[i] * other.ways[i];
        }
        return sum;
    }

    /** Changes a frame by so much of this. */
    public void addTo(FramePose frame, double share) {
        double[] turn = new double[3];
        double[] rotation = new double[4];
        for (int j = 0; j < frame.joints(); j++) {
            for (int axis = 0; axis < 3; axis++) {
                turn[axis] = share * turns[3 * j + axis];
            }
            Quat.exp(turn, 0, rotation, 0);
            int at = frame.rotation() + 4 * j;
            Quat.multiply(rotation, 0, frame.rotations(), at, frame.rotations(), at);
        }
        for (int i = 0; i < ways.length; i++) {
            frame.places()[frame.place() + i] += share * ways[i];
        }
    }
}
