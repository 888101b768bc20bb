package dev.limber.motion.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.PoseBlend;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.WalkingClip;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class KeyReductionTest {
    private static final double HEIGHT = 2;

    /** A stick that turns about x to {@code angles[frame]}, radians. */
    private static Clip stick(double... angles) {
        Skeleton.Builder builder = new Skeleton.Builder();
        int root = builder.joint("stick", Skeleton.NONE, Vec3.ZERO);
        Skeleton skeleton = builder.endSite(root, new Vec3(0, HEIGHT, 0)).build();
        Clip.Builder clip = new Clip.Builder(skeleton, 1 / 30.0, angles.length);
        Pose pose = skeleton.restPose();
        for (int frame = 0; frame < angles.length; frame++) {
            Quat.fromAxisAngle(new Vec3(1, 0, 0), angles[frame], pose.rotations(), 0);
            clip.set(frame, pose);
        }
        return clip.build();
    }

    private static List<Integer> keys(Clip clip, double tolerance) {
        return KeyReduction.keys(clip, HEIGHT, tolerance, done -> {});
    }

    @Test
    void cornersOfTheMotionBecomeKeys() {
        assertEquals(List.of(0, 3, 5, 8), keys(stick(0, .1, .2, .3, .3, .3, 0, -.3, -.6), 0.01));
    }

    @Test
    void evenMotionNeedsTheEndsAlone() {
        assertEquals(List.of(0, 4), keys(stick(0, .1, .2, .3, .4), 0.001));
        assertEquals(List.of(0), keys(stick(.5), 0.001));
    }

    @Test
    void aWalkIsWithinTheToleranceOfItsKeys() {
        Clip walk = WalkingClip.make();
        double height = Rig.of(walk).height();
        List<Integer> coarse = KeyReduction.keys(walk, height, 0.05, done -> {});
        List<Integer> fine = KeyReduction.keys(walk, height, 0.01, done -> {});
        assertTrue(coarse.size() < fine.size() && fine.size() < walk.frameCount() / 2, coarse + " " + fine);
        assertEquals(0, worst(walk, coarse) / height, 0.05);
        assertEquals(0, worst(walk, fine) / height, 0.01);
    }

    /** Returns how far the farthest joint is off when the clip is interpolated from keys. */
    private static double worst(Clip clip, List<Integer> keys) {
        double worst = 0;
        Pose pose = new Pose(clip.skeleton());
        for (int k = 0; k + 1 < keys.size(); k++) {
            for (int frame = keys.get(k); frame <= keys.get(k + 1); frame++) {
                double t = (double) (frame - keys.get(k)) / (keys.get(k + 1) - keys.get(k));
                PoseBlend.blend(clip.pose(keys.get(k)), clip.pose(keys.get(k + 1)), t, pose);
                WorldPose made = WorldPose.of(pose);
                WorldPose actual = WorldPose.of(clip.pose(frame));
                for (int joint = 0; joint < clip.skeleton().jointCount(); joint++) {
                    worst = Math.max(worst, made.position(joint).distance(actual.position(joint)));
                }
            }
        }
        return worst;
    }

    @Test
    void turnsInPlaceCountToo() {
        Skeleton.Builder builder = new Skeleton.Builder();
        builder.joint("head", Skeleton.NONE, Vec3.ZERO);
        Clip.Builder clip = new Clip.Builder(builder.build(), 1 / 30.0, 3);
        Pose rotated = new Pose(clip.build().skeleton());
        rotated.setRest();
        Quat.fromAxisAngle(new Vec3(0, 1, 0), 1, rotated.rotations(), 0);
        Clip nod = new Clip.Builder(rotated.skeleton(), 1 / 30.0, 3)
                .set(1, rotated)
                .build();
        assertEquals(List.of(0, 1, 2), keys(nod, 0.01));
    }

    @Test
    void canBeCancelledAndRefusesNonsense() {
        Clip clip = stick(0, 1, 0);
        assertThrows(
                CancellationException.class,
                () -> KeyReduction.keys(clip, HEIGHT, 0.01, done -> {
                    throw new CancellationException();
                }));
        assertThrows(IllegalArgumentException.class, () -> keys(clip, 0));
        assertThrows(IllegalArgumentException.class, () -> keys(stick(), 0.01));
    }
}
