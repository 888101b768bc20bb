package dev.limber.inbetween.neural;

import static dev.limber.inbetween.CanonicalBody.JOINTS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.Sways;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.WorldWindow;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LyingVariationTest {
    private static final int FRAMES = 60;

    private final float[] offsets = CanonicalBody.commonOffsets();

    private Window lying(int seed) {
        Window window = recorded();
        new LyingVariation(offsets).apply(window, new SplittableRandom(seed));
        return window;
    }

    private static Window recorded() {
        return Window.of(Sways.motion("a", FRAMES, 1), 0, FRAMES);
    }

    @Test
    void theBodyLiesFallsAndTurnsAboutItsOwnAxis() {
        boolean lies = false;
        boolean falls = false;
        boolean turns = false;
        for (int seed = 0; seed < 20; seed++) {
            Window window = lying(seed);
            Vec3 first = up(window, 0);
            Vec3 last = up(window, FRAMES - 1);
            lies |= first.y() < Math.cos(Math.toRadians(60));
            falls |= Math.abs(first.y() - last.y()) > 0.3;
            turns |= first.distance(last) < 1e-6 && !Arrays.equals(change(window, 0), change(window, FRAMES - 1));
        }
        assertTrue(lies && falls && turns);
    }

    /** Returns where what was up is now. */
    private static Vec3 up(Window window, int frame) {
        return Quat.rotate(change(window, frame), 0, new Vec3(0, 1, 0));
    }

    private static double[] change(Window window, int frame) {
        double[] change = new double[4];
        int hips = 4 * frame * JOINTS;
        Quat.multiplyInverse(window.rotations(), hips, recorded().rotations(), hips, change, 0);
        return change;
    }

    @Test
    void itsLowestJointKeepsItsHeight() {
        for (int seed = 0; seed < 5; seed++) {
            assertArrayEquals(lowest(recorded()), lowest(lying(seed)), 1e-9);
        }
    }

    private double[] lowest(Window window) {
        double[] positions = WorldWindow.of(window, offsets).positions();
        double[] lowest = new double[FRAMES];
        Arrays.fill(lowest, Double.POSITIVE_INFINITY);
        for (int row = 0; row < FRAMES * JOINTS; row++) {
            lowest[row / JOINTS] = Math.min(lowest[row / JOINTS], positions[3 * row + 1]);
        }
        return lowest;
    }

    @Test
    void jointsMoveAsBefore() {
        double[] before = recorded().rotations();
        double[] after = lying(3).rotations();
        for (int row = 0; row < FRAMES * JOINTS; row++) {
            if (row % JOINTS != 0) {
                assertArrayEquals(
                        Arrays.copyOfRange(before, 4 * row, 4 * row + 4),
                        Arrays.copyOfRange(after, 4 * row, 4 * row + 4));
            }
        }
    }
}
