package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorTest {
    @Test
    void leftWaveBecomesRightWaveThoughTheAxesOfTheArmsDiffer() {
        Clip wave = leftWave();
        Skeleton body = wave.skeleton();
        Clip mirrored = new Mirror(Rig.of(body)).apply(wave);
        WorldPose before = WorldPose.of(wave.pose(0));
        WorldPose after = WorldPose.of(mirrored.pose(0));
        Vec3 leftHand = before.position(body.indexOf("LeftHand"));
        Vec3 rightHand = after.position(body.indexOf("RightHand"));
        assertTrue(leftHand.y() > before.position(body.indexOf("Head")).y(), "the left hand was up");
        assertEquals(0, rightHand.distance(new Vec3(-leftHand.x(), leftHand.y(), leftHand.z())), 1e-5);
        Vec3 stillHand = before.position(body.indexOf("RightHand"));
        assertEquals(
                0,
                after.position(body.indexOf("LeftHand"))
                        .distance(new Vec3(-stillHand.x(), stillHand.y(), stillHand.z())),
                1e-5);
    }

    @Test
    void twiceIsTheSameAgain() {
        Clip wave = leftWave();
        assertSame(wave, twice(wave), 1e-5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmu/mb", "cmu/daz", "cmu/iclone", "lafan1", "bandai-namco"})
    void twiceIsTheSameAgainForRealClips(String set) throws IOException {
        Clip clip = TestData.firstClip(set);
        // Clips are stored as floats; positions add up their rounding from the root to the fingers.
        assertSame(clip, twice(clip), 2e-5 * Rig.of(clip).height());
    }

    /** Sides come from the chains where names say nothing: what the left front leg did, the right one does. */
    @Test
    void animalsWithoutNamesAreMirroredByTheirChains() {
        Skeleton body = new SketchedBody()
                .middle("spine", "", 1.2, -0.7, 1.25, -0.2, 1.2, 0.3, 1.2, 0.7)
                .middle("neck", "spine4", 1.5, 1, 1.8, 1.2)
                .middle("head", "neck2", 1.9, 1.4, 1.8, 1.7)
                .middle("tail", "spine1", 1.1, -1, 0.9, -1.2)
                .pair("frontleg", "spine4", 0.2, 1, 0.7, 0.2, 0.5, 0.6, 0.2, 0, 0.7)
                .pair("hindleg", "spine1", 0.2, 1, -0.7, 0.2, 0.5, -0.6, 0.2, 0, -0.7)
                .pair("strap", "frontleg2", 0.3, 0.5, 0.6)
                .nameless(3);
        Rig rig = Rig.of(body);
        Chain left = rig.chains().named("left front leg").orElseThrow();
        Chain right = rig.chains().named("right front leg").orElseThrow();
        Pose pose = body.restPose();
        Quat.fromAxisAngle(new Vec3(1, 0, 0), 0.7, pose.rotations(), 4 * left.first());
        Clip clip = new Clip.Builder(body, 0.1, 1).set(0, pose).build();
        Mirror mirror = new Mirror(rig);
        assertTrue(mirror.hasPairs());
        WorldPose before = WorldPose.of(pose);
        WorldPose after = WorldPose.of(mirror.apply(clip).pose(0));
        for (int i = 0; i < left.joints().size(); i++) {
            assertMirrored(before, left.joints().get(i), after, right.joints().get(i));
            assertMirrored(before, right.joints().get(i), after, left.joints().get(i));
        }
        int strap = child(body, left.joints().get(1), left);
        assertMirrored(before, strap, after, child(body, right.joints().get(1), right));
        assertSame(clip, mirror.apply(mirror.apply(clip)), 1e-5);
    }

    private static int child(Skeleton body, int parent, Chain leg) {
        return IntStream.range(0, body.jointCount())
                .filter(joint -> body.parent(joint) == parent && !leg.joints().contains(joint))
                .findFirst()
                .orElseThrow();
    }

    private static void assertMirrored(WorldPose before, int joint, WorldPose after, int twin) {
        Vec3 at = before.position(joint);
        assertEquals(0, after.position(twin).distance(new Vec3(-at.x(), at.y(), at.z())), 1e-5);
    }

    @Test
    void aSnakeHasNoPairs() {
        Skeleton snake = new SketchedBody()
                .middle("Bone", "", 0.1, 2, 0.1, 1.7, 0.1, 1.4, 0.1, 1.1, 0.1, 0.8, 0.1, 0.5, 0.1, 0.2, 0.1, -0.1)
                .named();
        assertFalse(new Mirror(Rig.of(snake)).hasPairs());
    }

    private static Clip twice(Clip clip) {
        Mirror mirror = new Mirror(Rig.of(clip));
        return mirror.apply(mirror.apply(clip));
    }

    private static void assertSame(Clip a, Clip b, double tolerance) {
        for (int frame = 0; frame < a.frameCount(); frame += 50) {
            WorldPose p = WorldPose.of(a.pose(frame));
            WorldPose q = WorldPose.of(b.pose(frame));
            for (int joint = 0; joint < a.skeleton().jointCount(); joint++) {
                assertEquals(0, p.position(joint).distance(q.position(joint)), tolerance);
                assertEquals(0, Quat.angle(p.rotations(), 4 * joint, q.rotations(), 4 * joint), 1e-5);
            }
        }
    }

    /** Returns a body in T-pose with the left forearm up, off the middle of the world. */
    private static Clip leftWave() {
        Skeleton body = TestBodies.person();
        Clip.Builder clip = new Clip.Builder(body, 0.1, 1, 0);
        Pose pose = body.restPose();
        new Vec3(3, 10, 2).store(pose.translations(), 0);
        Quat.fromAxisAngle(new Vec3(0, 0, 1), 1.2, pose.rotations(), 4 * body.indexOf("LeftArm"));
        Quat.fromAxisAngle(new Vec3(0, 1, 0), 0.3, pose.rotations(), 4 * body.indexOf("Spine"));
        return clip.set(0, pose).build();
    }
}
