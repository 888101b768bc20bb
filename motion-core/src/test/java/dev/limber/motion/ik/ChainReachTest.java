package dev.limber.motion.ik;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChainReachTest {
    private static final Vec3 HINGE = new Vec3(1, 0, 0);
    /** A hind leg of a horse: hip, knee, hock, fetlock, hoof. */
    private static final List<Vec3> LEG = List.of(
            new Vec3(0, 1.1, 0),
            new Vec3(0, 0.8, 0.2),
            new Vec3(0, 0.5, -0.1),
            new Vec3(0, 0.15, -0.05),
            new Vec3(0, 0, 0));

    private static final List<Vec3> STRAIGHT =
            List.of(new Vec3(0, 1, 0), new Vec3(0, 0.6, 0), new Vec3(0, 0.3, 0), new Vec3(0, 0, 0));

    @Test
    void everyGoalWithinReachIsReached() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            for (List<Vec3> leg : List.of(LEG, STRAIGHT)) {
                double length = ChainReach.length(leg);
                Vec3 way = new Vec3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()).normalized();
                Vec3 goal = leg.get(0).plus(way.times(length * (0.4 + 0.59 * random.nextDouble())));
                assertEquals(0, end(leg, solve(leg, goal)).distance(goal), 1e-6 * length);
            }
        }
    }

    @Test
    void aLegAtItsGoalStaysAsItIs() {
        double[] still = new double[16];
        for (int bone = 0; bone < 4; bone++) {
            Quat.identity(still, 4 * bone);
        }
        assertArrayEquals(still, solve(LEG, LEG.get(4)));
    }

    @Test
    void beyondReachItIsStraightTowardsTheGoal() {
        Vec3 goal = new Vec3(0, -3, 1);
        Vec3 end = end(LEG, solve(LEG, goal));
        Vec3 base = LEG.get(0);
        assertEquals(ChainReach.length(LEG), end.distance(base), 1e-6);
        assertEquals(1, end.minus(base).normalized().dot(goal.minus(base).normalized()), 1e-9);
    }

    @Test
    void aJointThatPassesThroughStraightKeepsItsSide() {
        List<Vec3> hinges = ChainReach.hinges(foreleg(30, 20), HINGE);
        Vec3 goal = new Vec3(0, 0.35, 0);
        double[] before = solve(foreleg(20, 0), goal, hinges);
        for (int knee = 19; knee >= -20; knee--) {
            List<Vec3> leg = foreleg(knee, 0);
            double[] now = solve(leg, goal, hinges);
            assertEquals(0, end(leg, now).distance(goal), 1e-6);
            for (int bone = 0; bone < 3; bone++) {
                double turn = Math.toDegrees(Quat.angle(before, 4 * bone, now, 4 * bone));
                assertTrue(turn < 5, "bone " + bone + " turns by " + turn + " where the knee is at " + knee);
            }
            before = now;
        }
    }

    @Test
    void thePawTurnsLittleWhenTheLegFolds() {
        for (int paw = -40; paw <= 40; paw++) {
            List<Vec3> leg = foreleg(40, paw);
            double[] rotations = solve(leg, new Vec3(0, 0.35, 0), ChainReach.hinges(foreleg(30, 20), HINGE));
            double[] bent = new double[4]; // of the paw against the leg
            Quat.inverseMultiply(rotations, 4, rotations, 8, bent, 0);
            double turn = Math.toDegrees(Quat.angle(new double[] {1, 0, 0, 0}, 0, bent, 0));
            assertTrue(turn < 10, "the paw turns by " + turn + " where it is at " + paw);
        }
    }

    /** Returns a leg of three bones that hangs down, the last one short, bent by angles in degrees. */
    private static List<Vec3> foreleg(double knee, double paw) {
        double down = Math.toRadians(knee);
        double last = Math.toRadians(knee + paw);
        Vec3 at = new Vec3(0, 0.6, 0);
        Vec3 ankle = at.plus(new Vec3(0, -Math.cos(down), -Math.sin(down)).times(0.5));
        return List.of(
                new Vec3(0, 1, 0), at, ankle, ankle.plus(new Vec3(0, -Math.cos(last), -Math.sin(last)).times(0.08)));
    }

    private static double[] solve(List<Vec3> leg, Vec3 goal, List<Vec3> hinges) {
        double[] rotations = new double[4 * (leg.size() - 1)];
        ChainReach.solve(leg, goal, hinges, rotations);
        return rotations;
    }

    private static double[] solve(List<Vec3> leg, Vec3 goal) {
        return solve(leg, goal, ChainReach.hinges(leg, HINGE));
    }

    private static Vec3 end(List<Vec3> leg, double[] rotations) {
        Vec3 end = leg.get(0);
        for (int bone = 0; bone < leg.size() - 1; bone++) {
            end = end.plus(Quat.rotate(rotations, 4 * bone, leg.get(bone + 1).minus(leg.get(bone))));
        }
        return end;
    }
}
