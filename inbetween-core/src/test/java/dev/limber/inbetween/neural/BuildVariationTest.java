package dev.limber.inbetween.neural;

import static dev.limber.inbetween.CanonicalBody.JOINTS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.Sways;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.WorldWindow;
import dev.limber.motion.Quat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BuildVariationTest {
    private static final int LEFT_ANKLE = CanonicalBody.feet()[0];
    private static final int RIGHT_ANKLE = CanonicalBody.feet()[2];

    private final float[] offsets = CanonicalBody.commonOffsets();

    @Test
    void everyJointIsTurnedByOneAngleInAllFrames() {
        Window window = Window.of(Sways.motion("a", 40, 1), 0, 40);
        WorldWindow before = WorldWindow.of(window, offsets);
        new BuildVariation(offsets).apply(window, new SplittableRandom(1));
        WorldWindow after = WorldWindow.of(window, offsets);
        for (int j = 0; j < JOINTS; j++) {
            double[] first = turn(before, after, 0, j);
            assertTrue(Math.abs(first[0]) < 0.99999, "joint " + j + " is not turned");
            for (int frame = 1; frame < 40; frame++) {
                assertArrayEquals(first, turn(before, after, frame, j), 1e-6);
            }
        }
    }

    private static double[] turn(WorldWindow before, WorldWindow after, int frame, int joint) {
        double[] turn = new double[4];
        int at = 4 * (frame * JOINTS + joint);
        Quat.inverseMultiply(before.rotations(), at, after.rotations(), at, turn, 0);
        return turn;
    }

    /** Standing on the left foot while the right swings: the left foot must not slide. */
    @Test
    void aFootThatStandsStaysWhereItWas() {
        double farthest = 0;
        for (int seed = 0; seed < 5; seed++) {
            Window window = Window.of(Sways.motion("a", 40, 1), 0, 40);
            for (int frame = 0; frame < 40; frame++) {
                hold(window, frame);
            }
            WorldWindow before = WorldWindow.of(window, offsets);
            new BuildVariation(offsets).apply(window, new SplittableRandom(seed));
            WorldWindow after = WorldWindow.of(window, offsets);
            for (int frame = 0; frame < 40; frame++) {
                assertEquals(0, distance(before, after, frame, LEFT_ANKLE), 0.5, "cm");
            }
            farthest = Math.max(farthest, distance(before, after, 20, RIGHT_ANKLE));
        }
        assertTrue(farthest > 2, "the build has changed: " + farthest);
    }

    /** Moves the body so that its left ankle is at the origin, and bends the right knee. */
    private void hold(Window window, int frame) {
        double[] legs = CanonicalBody.tPose(CanonicalBody.skeleton(offsets)).rotations();
        for (int joint : new int[] {0, 1, 2, 3, 5, 6, 7}) {
            System.arraycopy(legs, 4 * joint, window.rotations(), 4 * (frame * JOINTS + joint), 4);
        }
        Quat.exp(new double[] {0, 0, 0.8 + 0.01 * frame}, 0, window.rotations(), 4 * (frame * JOINTS + 6));
        double[] ankle = WorldWindow.of(window, offsets).positions();
        for (int axis = 0; axis < 3; axis++) {
            window.root()[3 * frame + axis] -= ankle[3 * (frame * JOINTS + LEFT_ANKLE) + axis];
        }
    }

    private static double distance(WorldWindow before, WorldWindow after, int frame, int joint) {
        int at = 3 * (frame * JOINTS + joint);
        double squares = 0;
        for (int axis = at; axis < at + 3; axis++) {
            squares += Math.pow(before.positions()[axis] - after.positions()[axis], 2);
        }
        return Math.sqrt(squares);
    }
}
