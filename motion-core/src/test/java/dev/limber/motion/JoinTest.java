package dev.limber.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class JoinTest {
    private final Skeleton arm = TestClips.arm();
    private final Clip still = TestClips.rotating(arm, 0.04, 4, 0);
    private final Clip bent = bent(TestClips.arm(), 0.9, 3);

    /** Returns a clip of an arm with a bent elbow that has slid out to x = 4. */
    private static Clip bent(Skeleton arm, double angle, int frames) {
        Clip.Builder clip = new Clip.Builder(arm, 0.04, frames, 1);
        Pose pose = arm.restPose();
        pose.translations()[3] = 4;
        Quat.fromAxisAngle(new Vec3(0, 0, 1), angle, pose.rotations(), 4);
        for (int frame = 0; frame < frames; frame++) {
            clip.set(frame, pose);
        }
        return clip.build();
    }

    @Test
    void endToEndKeepsEveryFrame() {
        Clip joined = Join.of(still, bent, 0);
        assertEquals(7, joined.frameCount());
        assertArrayEquals(new int[] {0, 1}, joined.translatedJoints());
        assertEquals(3, joined.pose(3).translations()[2]);
        assertEquals(0.9, TestClips.elbow(joined.pose(4)), 1e-6);
        assertEquals(2, joined.pose(3).translations()[3]);
        assertEquals(4, joined.pose(4).translations()[3]);
    }

    @Test
    void anOverlapFadesFromOneToTheOther() {
        Clip joined = Join.of(still, bent, 2);
        assertEquals(5, joined.frameCount());
        double[] elbows = {0, 0, 0.3, 0.6, 0.9};
        for (int frame = 0; frame < elbows.length; frame++) {
            assertEquals(elbows[frame], TestClips.elbow(joined.pose(frame)), 1e-6);
        }
    }

    @Test
    void clipsThatDoNotFitAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Join.of(still, bent, 4));
        assertThrows(IllegalArgumentException.class, () -> Join.of(still, Resample.to(60, bent), 0));
        Skeleton.Builder other = new Skeleton.Builder();
        other.joint("shoulder", Skeleton.NONE, Vec3.ZERO);
        other.joint("elbow", Skeleton.NONE, Vec3.ZERO);
        Clip apart = new Clip.Builder(other.build(), 0.04, 4).build();
        assertThrows(IllegalArgumentException.class, () -> Join.of(still, apart, 0));
    }
}
