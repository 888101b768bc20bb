package dev.limber.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WorldPoseTest {
    private static final Vec3 Z = new Vec3(0, 0, 1);

    private final Skeleton arm = TestClips.arm();
    private final Pose pose = arm.restPose();

    private static void assertAt(double x, double y, double z, Vec3 position) {
        assertEquals(0, new Vec3(x, y, z).distance(position), 1e-12);
    }

    @Test
    void aChainAtRestAddsItsOffsets() {
        WorldPose world = WorldPose.of(pose);
        assertAt(0, 5, 0, world.position(0));
        assertAt(2, 5, 0, world.position(1));
        assertAt(3, 5, 0, world.position(arm.endSites().get(0)));
    }

    @Test
    void rotationsCarryWhatHangsOnThem() {
        Quat.fromAxisAngle(Z, Math.PI / 2, pose.rotations(), 0);
        Quat.fromAxisAngle(Z, Math.PI / 2, pose.rotations(), 4);
        WorldPose world = WorldPose.of(pose);
        assertAt(0, 7, 0, world.position(1));
        assertAt(-1, 7, 0, world.position(arm.endSites().get(0)));
        assertArrayEquals(new double[] {0, 0, 0, 1}, Arrays.copyOfRange(world.rotations(), 4, 8), 1e-12);
    }

    @Test
    void updatingFromAJointLeavesThoseBeforeIt() {
        WorldPose world = WorldPose.of(pose);
        pose.translations()[1] = 100;
        Quat.fromAxisAngle(Z, Math.PI / 2, pose.rotations(), 4);
        world.updateFrom(1, pose);
        assertAt(0, 5, 0, world.position(0));
        assertAt(2, 6, 0, world.position(arm.endSites().get(0)));
    }

    @Test
    void aRotationSetInTheWorldIsWhatThePoseThenShows() {
        Quat.fromAxisAngle(Z, Math.PI / 2, pose.rotations(), 0);
        WorldPose world = WorldPose.of(pose);
        double[] upright = {1, 0, 0, 0};
        world.setRotation(1, upright, 0, pose);
        assertArrayEquals(upright, Arrays.copyOfRange(world.rotations(), 4, 8), 1e-12);
        assertAt(1, 7, 0, WorldPose.of(pose).position(arm.endSites().get(0)));

        world.setRotation(0, upright, 0, pose);
        world.updateJoint(1, pose);
        assertAt(2, 5, 0, world.position(1));
        assertEquals(1, Math.abs(pose.rotations()[0]), 1e-12);
    }

    @Test
    void aPlaceSetInTheWorldIsWhereThePoseThenIs() {
        Quat.fromAxisAngle(Z, Math.PI / 2, pose.rotations(), 0);
        WorldPose world = WorldPose.of(pose);
        world.setPosition(1, new Vec3(3, 4, 5), pose);
        assertAt(3, 4, 5, world.position(1));
        assertAt(3, 4, 5, WorldPose.of(pose).position(1));

        world.setPosition(0, new Vec3(1, 1, 1), pose);
        assertAt(1, 1, 1, WorldPose.of(pose).position(0));
    }

    @Test
    void aShiftTakesAlongWhatHangsOnTheJoint() {
        Quat.fromAxisAngle(Z, Math.PI / 2, pose.rotations(), 0);
        WorldPose world = WorldPose.of(pose);
        Vec3 tip = world.position(arm.endSites().get(0));
        Vec3 by = new Vec3(0.5, -2, 1);
        for (int joint = 0; joint < 2; joint++) {
            Vec3 before = world.position(joint);
            world.shift(joint, by, pose);
            assertEquals(0, before.plus(by).distance(world.position(joint)), 1e-12);
            world.updateFrom(joint, pose);
        }
        assertEquals(
                0, tip.plus(by.times(2)).distance(world.position(arm.endSites().get(0))), 1e-12);
    }
}
