package dev.limber.motion.ik;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Quat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TwoBoneIkTest {
    private static final double[] X_HINGE = {1, 0, 0};

    /** Returns the limb after solving: (3, 3) root, middle, end. */
    private static double[] solved(double[] limb, double[] goal, double[] hinge) {
        double[] rotations = new double[8];
        TwoBoneIk.solve(limb, goal, hinge, rotations);
        double[] out = limb.clone();
        for (int bone = 0; bone < 2; bone++) {
            for (int axis = 0; axis < 3; axis++) {
                out[3 * bone + 3 + axis] = limb[3 * bone + 3 + axis] - limb[3 * bone + axis];
            }
            Quat.rotate(rotations, 4 * bone, out, 3 * bone + 3, out, 3 * bone + 3);
            for (int axis = 0; axis < 3; axis++) {
                out[3 * bone + 3 + axis] += out[3 * bone + axis];
            }
        }
        return out;
    }

    private static void assertEnd(double[] expected, double[] limb, double tolerance) {
        assertArrayEquals(expected, new double[] {limb[6], limb[7], limb[8]}, tolerance);
    }

    @Test
    void everyGoalWithinReachIsReached() {
        Random random = new Random(1);
        for (int trial = 0; trial < 1000; trial++) {
            double[] limb = random.doubles(9, -1, 1).toArray();
            double upper = Math.hypot(Math.hypot(limb[3] - limb[0], limb[4] - limb[1]), limb[5] - limb[2]);
            double lower = Math.hypot(Math.hypot(limb[6] - limb[3], limb[7] - limb[4]), limb[8] - limb[5]);
            double distance = Math.abs(upper - lower) + random.nextDouble() * 2 * Math.min(upper, lower);
            double[] direction = random.doubles(3, -1, 1).toArray();
            double scale = distance / Math.hypot(Math.hypot(direction[0], direction[1]), direction[2]);
            double[] goal = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                goal[axis] = limb[axis] + scale * direction[axis];
            }
            assertEnd(goal, solved(limb, goal, X_HINGE), 1e-9);
        }
    }

    @Test
    void theKneeStaysInThePlaneItBendsIn() {
        double[] limb = {0, 2, 0, 0, 1, 0.2, 0, 0, 0};
        double[] out = solved(limb, new double[] {0, 0.5, 0}, X_HINGE);
        assertEquals(0, out[3], 1e-12);
        assertTrue(out[5] > 0.2, "the knee goes further forward");
    }

    @Test
    void aGoalWhereTheEndIsChangesNothingEvenForAStraightLimb() {
        double[] straight = {0.3, 2.1, 0.7, 0.31, 1.07, 0.71, 0.32, 0.04, 0.72};
        double[] rotations = new double[8];
        TwoBoneIk.solve(straight, new double[] {0.32, 0.04, 0.72}, X_HINGE, rotations);
        assertArrayEquals(new double[] {1, 0, 0, 0, 1, 0, 0, 0}, rotations, 1e-7);
    }

    @Test
    void aStraightLimbBendsAboutItsHinge() {
        double[] out = solved(new double[] {0, 2, 0, 0, 1, 0, 0, 0, 0}, new double[] {0, 0.5, 0}, X_HINGE);
        assertEnd(new double[] {0, 0.5, 0}, out, 1e-12);
        assertArrayEquals(
                new double[] {0, 1.25, Math.sqrt(1 - 0.75 * 0.75)}, new double[] {out[3], out[4], out[5]}, 1e-12);
    }

    @Test
    void aGoalOutOfReachIsPointedAt() {
        double[] out = solved(new double[] {0, 2, 0, 0, 1, 0.5, 0, 0, 0}, new double[] {9, 2, 0}, X_HINGE);
        assertEnd(new double[] {2 * Math.sqrt(1.25), 2, 0}, out, 1e-9);
    }

    @Test
    void aGoalTooNearFoldsTheLimb() {
        double[] out = solved(new double[] {0, 3, 0, 0, 1, 0.5, 0, 0.5, 0}, new double[] {0, 2.9, 0}, X_HINGE);
        double nearest = Math.sqrt(4.25) - Math.sqrt(0.5);
        assertEnd(new double[] {0, 3 - nearest, 0}, out, 1e-9);
    }

    @Test
    void aGoalBehindTheLimbIsReachedByAHalfTurn() {
        double[] out = solved(new double[] {0, 2, 0, 0, 1, 0, 0, 0, 0}, new double[] {0, 4, 0}, X_HINGE);
        assertEnd(new double[] {0, 4, 0}, out, 1e-12);
    }

    @Test
    void bonesWithoutLengthGiveNoNaN() {
        assertEnd(
                new double[] {0, 1, 1},
                solved(new double[] {0, 1, 0, 0, 1, 0, 0, 0, 0}, new double[] {0, 1, 5}, X_HINGE),
                1e-12);
        assertEnd(
                new double[] {0, 1, 0},
                solved(new double[] {0, 1, 0, 0, 1, 0, 0, 1, 0}, new double[] {0, 1, 5}, X_HINGE),
                0);
        double[] onRoot = solved(new double[] {0, 2, 0, 0, 1, 0.1, 0, 0, 0}, new double[] {0, 2, 0}, X_HINGE);
        assertEnd(new double[] {0, 2, 0}, onRoot, 1e-7);
    }
}
