package dev.limber.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClipTest {
    private final Skeleton arm = TestClips.arm();

    @Test
    void framesComeBackAsTheyWereSet() {
        Clip clip = TestClips.turning(arm, 0.02, 3, 0.25);
        Pose pose = clip.pose(2);
        assertEquals(2, pose.translations()[2]);
        assertEquals(0.5, TestClips.elbow(pose), 1e-6);
        assertEquals(0.02, clip.frameTime());
        assertEquals(3, clip.frameCount());
    }

    @Test
    void translationsThatAreNotAnimatedStayAtRest() {
        Pose pose = arm.restPose();
        pose.translations()[3] = 50;
        Clip clip = new Clip.Builder(arm, 1, 1, 0).set(0, pose).build();
        assertEquals(2, clip.pose(0).translations()[3]);
        assertArrayEquals(new int[] {0}, clip.translatedJoints());
    }

    @Test
    void framesThatAreNotSetAreAtRest() {
        Clip clip = new Clip.Builder(arm, 1, 2, 0).build();
        assertArrayEquals(arm.restPose().translations(), clip.pose(1).translations());
        assertArrayEquals(arm.restPose().rotations(), clip.pose(1).rotations());
    }

    @Test
    void thereAreNoFramesOutsideTheClip() {
        Clip clip = new Clip.Builder(arm, 1, 2).build();
        assertThrows(IndexOutOfBoundsException.class, () -> clip.pose(2));
        assertThrows(IndexOutOfBoundsException.class, () -> clip.pose(-1));
    }

    @Test
    void aBuiltClipDoesNotChange() {
        Clip.Builder builder = new Clip.Builder(arm, 1, 1);
        builder.build();
        assertThrows(IllegalStateException.class, () -> builder.set(0, arm.restPose()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void frameTimesArePositive(double frameTime) {
        assertThrows(IllegalArgumentException.class, () -> new Clip.Builder(arm, frameTime, 1));
    }

    @Test
    void translatedJointsAscend() {
        assertThrows(IllegalArgumentException.class, () -> new Clip.Builder(arm, 1, 1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Clip.Builder(arm, 1, 1, 2));
    }
}
