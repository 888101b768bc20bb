package dev.limber.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.limber.motion.SpaceChange.Rotation;
import org.junit.jupiter.api.Test;

class SpaceChangeTest {
    private static final SpaceChange TO_Z_UP = new SpaceChange(Rotation.Y_UP_TO_Z_UP, 0.01);

    private final Clip clip = TestClips.rotating(TestClips.arm(), 0.04, 5, 0.3);

    @Test
    void upAndForwardChangeTogether() {
        Skeleton changed = TO_Z_UP.apply(clip.skeleton());
        assertEquals(0, changed.restTranslation(0).distance(new Vec3(0, 0, 0.05)), 1e-12);
        assertEquals(0, changed.restTranslation(1).distance(new Vec3(0.02, 0, 0)), 1e-12);
        assertEquals(0, changed.endSites().get(0).offset().distance(new Vec3(0.01, 0, 0)), 1e-12);
    }

    @Test
    void theRestPoseKeepsItsZeroRotations() {
        assertArrayEquals(
                clip.skeleton().restPose().rotations(),
                TO_Z_UP.apply(clip.skeleton()).restPose().rotations(),
                1e-12);
    }

    @Test
    void everyPointOfEveryFrameMovesToTheNewSpace() {
        Clip changed = TO_Z_UP.apply(clip);
        EndSite tip = clip.skeleton().endSites().get(0);
        EndSite changedTip = changed.skeleton().endSites().get(0);
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            Vec3 before = WorldPose.of(clip.pose(frame)).position(tip);
            Vec3 after = WorldPose.of(changed.pose(frame)).position(changedTip);
            Vec3 expected = new Vec3(before.x(), -before.z(), before.y()).times(0.01);
            assertEquals(0, expected.distance(after), 1e-7);
        }
    }

    @Test
    void thereAndBackIsTheSameClip() {
        Clip back = new SpaceChange(Rotation.Z_UP_TO_Y_UP, 100).apply(TO_Z_UP.apply(clip));
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            assertArrayEquals(clip.pose(frame).rotations(), back.pose(frame).rotations(), 1e-6);
            assertArrayEquals(clip.pose(frame).translations(), back.pose(frame).translations(), 1e-5);
        }
    }

    @Test
    void scalesArePositive() {
        assertThrows(IllegalArgumentException.class, () -> new SpaceChange(Rotation.NONE, 0));
    }
}
