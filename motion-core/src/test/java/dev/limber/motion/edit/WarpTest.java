package dev.limber.motion.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Resample;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import org.junit.jupiter.api.Test;

/** Motion that follows when one of its poses or its timing changes. */
class WarpTest {
    /** A joint that moves 1 along x and turns .1 radians about z a frame. */
    private static Clip rolling(int frames) {
        Skeleton.Builder builder = new Skeleton.Builder();
        builder.joint("wheel", Skeleton.NONE, Vec3.ZERO);
        Skeleton skeleton = builder.build();
        Clip.Builder clip = new Clip.Builder(skeleton, 1 / 30.0, frames, 0);
        Pose pose = skeleton.restPose();
        for (int frame = 0; frame < frames; frame++) {
            pose.translations()[0] = frame;
            Quat.fromAxisAngle(new Vec3(0, 0, 1), 0.1 * frame, pose.rotations(), 0);
            clip.set(frame, pose);
        }
        return clip.build();
    }

    private static double angle(Pose pose) {
        return 2 * Math.atan2(pose.rotations()[3], pose.rotations()[0]);
    }

    @Test
    void aChangedPoseTakesItsNeighboursAlong() {
        Clip clip = rolling(11);
        Pose posed = clip.pose(5);
        posed.translations()[1] = 8;
        Quat.fromAxisAngle(new Vec3(0, 0, 1), 0.9, posed.rotations(), 0); // .4 more than it was
        Clip warped = PoseWarp.spread(clip, 2, 5, 8, posed);
        assertEquals(7, warped.frameCount());
        double[] weights = {.15625, .5, .84375, 1, .84375, .5, .15625}; // smooth steps to 0 at frames 1 and 9
        for (int i = 0; i < 7; i++) {
            assertEquals(8 * weights[i], warped.pose(i).translations()[1], 1e-5);
            assertEquals(2 + i, warped.pose(i).translations()[0], 1e-5);
            assertEquals(0.1 * (2 + i) + 0.4 * weights[i], angle(warped.pose(i)), 1e-5);
        }
    }

    @Test
    void thePoseItselfIsKeptToTheLastBit() {
        Clip clip = rolling(3);
        Pose posed = clip.pose(1);
        Quat.fromAxisAngle(new Vec3(.6, .8, 0), 2, posed.rotations(), 0);
        Clip warped = PoseWarp.spread(clip, 1, 1, 1, posed);
        for (int i = 0; i < 4; i++) {
            assertEquals((float) posed.rotations()[i], (float) warped.pose(0).rotations()[i]);
        }
        assertThrows(IndexOutOfBoundsException.class, () -> PoseWarp.spread(clip, 2, 1, 2, posed));
    }

    @Test
    void curvesRunOnPastAHalfTurn() {
        JointCurves curves = JointCurves.of(rolling(41), 0);
        for (int frame = 0; frame < 41; frame++) {
            assertEquals(Math.toDegrees(0.1 * frame), curves.degrees(2)[frame], 1e-3);
            assertEquals(0, curves.degrees(0)[frame], 1e-3);
            assertEquals(frame, curves.translations(0)[frame]);
        }
    }

    @Test
    void timesBetweenFramesAreBlended() {
        Clip warped = Resample.at(new double[] {0, 0.5, 3}, 1, rolling(4));
        assertEquals(0, warped.pose(0).translations()[0]);
        assertEquals(0.5, warped.pose(1).translations()[0], 1e-6);
        assertEquals(0.05, angle(warped.pose(1)), 1e-6);
        assertEquals(3, warped.pose(2).translations()[0]);
        assertThrows(IndexOutOfBoundsException.class, () -> Resample.at(new double[] {3.5}, 1, rolling(4)));
    }
}
