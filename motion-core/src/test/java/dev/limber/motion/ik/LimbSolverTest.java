package dev.limber.motion.ik;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import org.junit.jupiter.api.Test;

class LimbSolverTest {
    private static final double[] STILL = {1, 0, 0, 0};

    /** A leg with a twist bone between thigh and shin: hips, thigh, twist, shin, foot. */
    private static Skeleton leg() {
        Skeleton.Builder builder = new Skeleton.Builder();
        int hips = builder.joint("hips", Skeleton.NONE, new Vec3(0, 100, 0));
        int thigh = builder.joint("thigh", hips, new Vec3(10, -5, 0));
        int twist = builder.joint("twist", thigh, new Vec3(0, -20, 0));
        int shin = builder.joint("shin", twist, new Vec3(0, -20, 0));
        builder.joint("foot", shin, new Vec3(0, -40, 0));
        return builder.build();
    }

    private static WorldPose moved(Skeleton skeleton, double[] move, double[] endRotation) {
        Pose pose = skeleton.restPose();
        WorldPose world = WorldPose.of(pose);
        LimbSolver solver = new LimbSolver(1, 3, 4, world, new Vec3(0, 0, -1));
        solver.solve(move, endRotation, pose, world, new LimbSolver.Scratch());
        return WorldPose.of(pose);
    }

    @Test
    void theFootGoesWhereItIsMovedAndTheKneeForward() {
        WorldPose world = moved(leg(), new double[] {3, 20, 5}, STILL);
        assertEquals(0, world.position(4).distance(new Vec3(13, 35, 5)), 0.01);
        assertTrue(world.position(3).z() > 10, "knee at " + world.position(3));
    }

    @Test
    void theFootKeepsItsOrientationUnlessTurned() {
        double[] rotation = new double[4];
        Quat.fromAxisAngle(new Vec3(0, 1, 0), 0.3, rotation, 0);
        double[] kept = new double[4];
        System.arraycopy(moved(leg(), new double[] {3, 20, 5}, STILL).rotations(), 16, kept, 0, 4);
        assertArrayEquals(STILL, kept, 1e-12);
        System.arraycopy(moved(leg(), new double[] {3, 20, 5}, rotation).rotations(), 16, kept, 0, 4);
        assertArrayEquals(rotation, kept, 1e-12);
    }

    @Test
    void bonesKeepTheirLengths() {
        WorldPose world = moved(leg(), new double[] {-30, 30, 20}, STILL);
        assertEquals(40, world.position(1).distance(world.position(3)), 1e-9);
        assertEquals(40, world.position(3).distance(world.position(4)), 1e-9);
    }

    @Test
    void rotationsStayOfUnitLengthHoweverOftenTheSamePoseIsSolved() {
        Skeleton skeleton = leg();
        Pose pose = skeleton.restPose();
        LimbSolver solver = new LimbSolver(1, 3, 4, WorldPose.of(pose), new Vec3(0, 0, -1));
        for (int joint = 0; joint < 5; joint++) {
            pose.rotations()[4 * joint] = 1 + 1e-7; // as floats leave them
        }
        for (int i = 0; i < 40; i++) {
            double[] move = {i % 2 == 0 ? 3 : -3, 20, 5};
            solver.solve(move, STILL, pose, WorldPose.of(pose), new LimbSolver.Scratch());
        }
        for (int joint = 1; joint < 5; joint++) {
            assertEquals(1, Quat.dot(pose.rotations(), 4 * joint, pose.rotations(), 4 * joint), 1e-6, "joint " + joint);
        }
    }

    @Test
    void aMoveAsSmallAsRoundingChangesNothing() {
        WorldPose world = moved(leg(), new double[] {0, 1e-4, 0}, STILL);
        assertEquals(0, world.position(3).distance(new Vec3(10, 55, 0)), 1e-5);
    }
}
