package dev.limber.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class ShotsTest {
    /** A joint that goes along x, as a character of height 1. */
    private static Clip clip(int frames, IntToDoubleFunction x) {
        Skeleton.Builder builder = new Skeleton.Builder();
        builder.joint("hips", Skeleton.NONE, Vec3.ZERO);
        Skeleton skeleton = builder.build();
        Clip.Builder clip = new Clip.Builder(skeleton, 1 / 30.0, frames, new int[] {0});
        for (int frame = 0; frame < frames; frame++) {
            Pose pose = skeleton.restPose();
            pose.translations()[0] = x.applyAsDouble(frame);
            clip.set(frame, pose);
        }
        return clip.build();
    }

    private static List<Integer> starts(Clip clip) {
        return Shots.starts(clip, 1);
    }

    @Test
    void aPoseBeforeTheMotionIsAShotOfItsOwn() {
        assertEquals(List.of(0, 1), starts(clip(30, frame -> frame == 0 ? 5 : 0.01 * frame)));
    }

    @Test
    void posesThatAreHeldAreShots() {
        assertEquals(List.of(0, 10, 20), starts(clip(30, frame -> Math.floor(frame / 10.0))));
    }

    @Test
    void fastMotionIsNoCut() {
        Clip kick = clip(30, frame -> Math.exp(-Math.pow((frame - 15) / 2.0, 2)));
        assertEquals(List.of(0), starts(kick));
        assertEquals(List.of(0), starts(clip(2, frame -> frame)), "two frames tell nothing");
        assertEquals(List.of(0), starts(clip(1, frame -> frame)));
        assertEquals(List.of(0), starts(clip(0, frame -> frame)));
    }
}
