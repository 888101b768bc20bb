package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.SkinSurface;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;
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

    /** Most of the clip it lies on its back with its feet where it stood, as one who falls; at first it stands. */
    @Test
    void whoFallsStoodBefore() {
        Pose lying = PERSON.restPose();
        Quat.fromAxisAngle(new Vec3(1, 0, 0), Math.toRadians(-90), lying.rotations(), 0);
        new Vec3(0, 1, -10).store(lying.translations(), 0);
        Clip.Builder clip = new Clip.Builder(PERSON, 1 / 30.0, 20, 0);
        for (int frame = 0; frame < 20; frame++) {
            clip.set(frame, frame < 2 ? PERSON.restPose() : lying);
        }
        assertEquals(new Vec3(0, 1, 0), Rig.of(clip.build()).up());
    }

    /** Its feet are where they would be if Z were up, but all of it is on the floor of the rest pose. */
    @Test
    void whoLiesAllTheTimeIsDoubtful() {
        Rig rig = Rig.of(rotated(90, new Vec3(0, 2, 10)));
        assertEquals(new Vec3(0, 1, 0), rig.up());
        assertEquals(
                List.of(
                        "its body is along +z in the clip and along +y at rest; it is taken to lie or lean, with +y up"),
                rig.warnings());
        assertEquals(List.of(), Rig.of(rotated(85, new Vec3(3, -2, 10))).warnings());
    }

    /** A monster crouches at rest, leans forward by 40 degrees, and by 60 in the clip. */
    @Test
    void whoLeansAtRestAndMoreInTheClipStandsAsAtRest() {
        Pose crouching = leaning(40);
        Skeleton monster = PERSON.withRest(crouching);
        Clip.Builder clip = new Clip.Builder(monster, 1 / 30.0, 20, 0);
        for (int frame = 0; frame < 20; frame++) {
            clip.set(frame, leaning(60));
        }
        Rig rig = Rig.of(clip.build());
        assertTrue(rig.isReferencePoseBuilt());
        assertEquals(new Vec3(0, 1, 0), rig.up());
        assertEquals(new Vec3(0, 0, 1), rig.forward());
    }

    private static Pose leaning(double degrees) {
        Pose pose = PERSON.restPose();
        Vec3 x = new Vec3(1, 0, 0);
        Quat.fromAxisAngle(x, Math.toRadians(degrees), pose.rotations(), 0);
        for (String side : List.of("Left", "Right")) {
            int thigh = 4 * PERSON.indexOf(side + "UpLeg");
            int shin = 4 * PERSON.indexOf(side + "Leg");
            Quat.fromAxisAngle(x, Math.toRadians(-60 - degrees), pose.rotations(), thigh);
            Quat.fromAxisAngle(x, Math.toRadians(90), pose.rotations(), shin);
        }
        return pose;
    }

    /** A mesh shows how a body stands, so that a clip of lying alone is one of lying. */
    @Test
    void whoWearsAMeshStandsAsItRests() {
        Clip clip = rotated(85, new Vec3(3, -2, 10));
        float[] binds = new float[16 * PERSON.jointCount()];
        for (int i = 0; i < binds.length; i += 5) {
            binds[i] = i % 16 % 5 == 0 ? 1 : 0;
        }
        Skin skin = new Skin(
                new float[] {0, 0, 0, 1, 0, 0, 0, 1, 0},
                new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1},
                new int[] {0, 1, 2},
                new int[12],
                new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0},
                binds,
                SkinSurface.PLAIN);
        assertEquals(new Vec3(0, 0, 1), Rig.of(clip).up());
        assertEquals(
                new Vec3(0, 1, 0),
                Rig.of(clip, NamingProfiles.builtIn(), List.of(skin)).up());
    }
}
