package dev.limber.inbetween.neural;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.WorldWindow;
import dev.limber.motion.Quat;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Makes a window the motion of somebody built a little differently: every joint is turned by an angle of its own that
 * stays the same in all frames. People hold themselves differently, and each skeleton has its own idea of a straight back
 * or a flat foot: on the body that networks know, feet, heads and hands of two data sets differ by 20 to 40 degrees on
 * average. A network that knows one of them only is worse at all others. The foot that is lower stays where it was.
 */
final class BuildVariation {
    /** Of joints, standard deviation of angles about each axis, radians. Hips and legs carry the body. */
    private static final double[] WIDTHS = {
        0.06, 0.06, 0.06, 0.35, 0.35, 0.06, 0.06, 0.35, 0.35, 0.12, 0.12, 0.12, 0.2, 0.35, 0.12, 0.12, 0.2, 0.35, 0.12,
        0.12, 0.2, 0.35
    };
    /** A foot that is higher than the other by this weighs a third of it, cm. */
    private static final double HIGHER = 4;

    private static final int[] ANKLES = {3, 7};

    private final float[] offsets;

    /**
     * Varies the motion of a body.
     *
     * @param offsets (joint, 3) from the parent joint, cm
     */
    BuildVariation(float[] offsets) {
        this.offsets = offsets;
    }

    /** Draws angles, and turns all joints of a window by them. */
    void apply(Window window, RandomGenerator random) {
        double[] tilts = tilts(random);
        WorldWindow before = WorldWindow.of(window, offsets);
        double[] local = window.rotations();
        for (int frame = 0; frame < window.frameCount(); frame++) {
            for (int j = 0; j < JOINTS; j++) {
                int at = 4 * (frame * JOINTS + j);
                Quat.multiply(local, at, tilts, 4 * j, local, at);
                if (j > 0) {
                    Quat.inverseMultiply(tilts, 4 * CanonicalBody.parent(j), local, at, local, at);
                }
            }
        }
        keepFeet(before, WorldWindow.of(window, offsets), window);
    }

    private static double[] tilts(RandomGenerator random) {
        double[] tilts = new double[4 * JOINTS];
        double[] vector = new double[3];
        double share = random.nextDouble(); // people differ a little or much
        for (int j = 0; j < JOINTS; j++) {
            double width = share * WIDTHS[j];
            Arrays.setAll(vector, axis -> width * random.nextGaussian());
            Quat.exp(vector, 0, tilts, 4 * j);
        }
        return tilts;
    }

    /** Moves the hips so that feet are where they were, and most of all the lower one. */
    private static void keepFeet(WorldWindow before, WorldWindow after, Window window) {
        for (int frame = 0; frame < window.frameCount(); frame++) {
            int left = 3 * (frame * JOINTS + ANKLES[0]);
            int right = 3 * (frame * JOINTS + ANKLES[1]);
            double higher = before.positions()[left + 1] - before.positions()[right + 1];
            double share = 1 / (1 + Math.exp(higher / HIGHER)); // of the left foot
            for (int axis = 0; axis < 3; axis++) {
                window.root()[3 * frame + axis] +=
                        share * moved(before, after, left + axis) + (1 - share) * moved(before, after, right + axis);
            }
        }
    }

    private static double moved(WorldWindow before, WorldWindow after, int i) {
        return before.positions()[i] - after.positions()[i];
    }
}
