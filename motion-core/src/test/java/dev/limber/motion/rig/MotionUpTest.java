package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import org.junit.jupiter.api.Test;

class MotionUpTest {
    private static final Skeleton PERSON = TestBodies.person();

    /** A clip in which the person is turned about x, with its hips at a place. */
    private static Clip rotated(double degrees, Vec3 hips) {
        Pose pose = PERSON.restPose();
        Quat.fromAxisAngle(new Vec3(1, 0, 0), Math.toRadians(degrees), pose.rotations(), 0);
        hips.store(pose.translations(), 0);
        Clip.Builder clip = new Clip.Builder(PERSON, 1 / 30.0, 20, 0);
        for (int frame = 0; frame < 20; frame++) {
            clip.set(frame, pose);
        }
        return clip.build();
    }

    @Test
    void aSkeletonWithYUpMayMoveWithZUp() {
        Rig rig = Rig.of(rotated(85, new Vec3(3, -2, 10)));
        assertEquals(new Vec3(0, 0, 1), rig.up());
        assertEquals(new Vec3(0, -1, 0), rig.forward());
        WorldPose standing = WorldPose.of(rig.referencePose());
        assertEquals(10, standing.position(0).z(), 1e-9);
    }

    @Test
    void whoLiesIsNotTakenToStand() {
        assertEquals(new Vec3(0, 1, 0), Rig.of(rotated(90, new Vec3(0, 1, 0))).up());
        assertEquals(new Vec3(0, 1, 0), Rig.of(rotated(-90, new Vec3(0, 1, 5))).up());
    }

    @Test
    void whoStandsAsAtRestIsAsAtRest() {
        assertEquals(new Vec3(0, 1, 0), Rig.of(rotated(20, new Vec3(3, 9, 10))).up());
    }
}
