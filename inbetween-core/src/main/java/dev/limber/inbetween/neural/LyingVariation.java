package dev.limber.inbetween.neural;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import dev.limber.inbetween.Window;
import dev.limber.inbetween.WorldWindow;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import java.util.random.RandomGenerator;

/**
 * Makes a window the motion of somebody who lies, crawls, rolls, falls or gets up: the body is tilted about a level axis, by
 * one angle or from one to another, and may turn about its own axis meanwhile. Recordings are of people who stand, and a network that knows nothing else is no better
 * than interpolation at what people do on the ground. The lowest joint keeps its height over the floor, and the body moves
 * along the floor less than it walked.
 */
final class LyingVariation {
    private static final Vec3 UP = new Vec3(0, 1, 0);
    private static final double STEEPEST = Math.toRadians(120);
    /** Of tilted windows, those that fall or get up, and those that roll or turn. */
    private static final double MOVING = 0.5;
    /** How long a fall takes, in frames. */
    private static final int SHORTEST_FALL = 10;

    private static final int LONGEST_FALL = 45;
    /** Of the path along the floor, what is left at least. */
    private static final double SLOWEST = 0.2;

    private final float[] offsets;

    /**
     * Varies the motion of a body.
     *
     * @param offsets (joint, 3) from the parent joint, cm
     */
    LyingVariation(float[] offsets) {
        this.offsets = offsets;
    }

    /** Draws angles, and tilts the body of a window by them. */
    void apply(Window window, RandomGenerator random) {
        double direction = random.nextDouble(2 * Math.PI);
        Vec3 axis = new Vec3(Math.cos(direction), 0, Math.sin(direction));
        double from = random.nextDouble(STEEPEST);
        double to = random.nextDouble() < MOVING ? random.nextDouble(STEEPEST) : from;
        double duration = random.nextDouble(SHORTEST_FALL, LONGEST_FALL);
        double start = random.nextDouble(-duration, window.frameCount());
        double roll = random.nextDouble() < MOVING ? random.nextDouble(-Math.PI, Math.PI) : 0;
        double pace = random.nextDouble(SLOWEST, 1);

        double[] lowest = lowest(window);
        double[] tilt = new double[4];
        double[] turn = new double[4];
        for (int frame = 0; frame < window.frameCount(); frame++) {
            double t = Math.max(0, Math.min(1, (frame - start) / duration));
            double done = t * t * (3 - 2 * t);
            Quat.fromAxisAngle(axis, from + (to - from) * done, tilt, 0);
            Quat.fromAxisAngle(UP, roll * done, turn, 0); // about the body's own axis
            Quat.multiply(tilt, 0, turn, 0, tilt, 0);
            int hips = 4 * frame * JOINTS;
            Quat.multiply(tilt, 0, window.rotations(), hips, window.rotations(), hips);
            window.root()[3 * frame] = slower(window, frame, 0, pace);
            window.root()[3 * frame + 2] = slower(window, frame, 2, pace);
        }
        double[] tilted = lowest(window);
        for (int frame = 0; frame < window.frameCount(); frame++) {
            window.root()[3 * frame + 1] += lowest[frame] - tilted[frame];
        }
    }

    private static double slower(Window window, int frame, int axis, double pace) {
        double start = window.root()[axis];
        return start + pace * (window.root()[3 * frame + axis] - start);
    }

    /** Returns the height of the lowest joint of each frame, cm. */
    private double[] lowest(Window window) {
        double[] positions = WorldWindow.of(window, offsets).positions();
        double[] lowest = new double[window.frameCount()];
        for (int frame = 0; frame < lowest.length; frame++) {
            lowest[frame] = Double.POSITIVE_INFINITY;
            for (int joint = 0; joint < JOINTS; joint++) {
                lowest[frame] = Math.min(lowest[frame], positions[3 * (frame * JOINTS + joint) + 1]);
            }
        }
        return lowest;
    }
}
