package dev.limber.inbetween;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.List;
import org.junit.jupiter.api.Test;

class InBetweenerTest {
    private final InBetweener inBetweener = new InBetweener(Baselines::interpolate);
    private final Clip clip = clip(CanonicalBody.FRAME_TIME);

    private static Clip clip(double frameTime) {
        Motion motion = Sways.motion("sway", 40, 6);
        Skeleton skeleton = CanonicalBody.skeleton(Sways.offsets());
        Clip.Builder builder = new Clip.Builder(skeleton, frameTime, 40, 0);
        Pose pose = skeleton.restPose();
        for (int frame = 0; frame < 40; frame++) {
            Window window = Window.of(motion, frame, 1);
            System.arraycopy(window.rotations(), 0, pose.rotations(), 0, pose.rotations().length);
            System.arraycopy(window.root(), 0, pose.translations(), 0, 3);
            builder.set(frame, pose);
        }
        return builder.build();
    }

    @Test
    void onlyTheGapsChange() {
        Clip filled = inBetweener.fill(clip, List.of(new Gap(20, 5), new Gap(30, 3)));
        for (int frame = 0; frame < 40; frame++) {
            boolean missing = (frame >= 20 && frame < 25) || (frame >= 30 && frame < 33);
            double change = Math.abs(
                    filled.pose(frame).translations()[0] - clip.pose(frame).translations()[0]);
            assertEquals(missing, change > 0, "frame " + frame);
            if (!missing) {
                assertArrayEquals(
                        clip.pose(frame).rotations(), filled.pose(frame).rotations());
            }
        }
    }

    @Test
    void aGapAfterTheFirstFrameIsFilledToo() {
        Clip filled = inBetweener.fill(clip, List.of(new Gap(1, 3)));
        double expected = (clip.pose(0).translations()[2] + clip.pose(4).translations()[2]) / 2;
        assertEquals(expected, filled.pose(2).translations()[2], 1e-4);
    }

    @Test
    void theFillerSeesTenFramesBeforeAndOneAfter() {
        new InBetweener((windows, gap) -> {
                    assertEquals(new Gap(10, 5), gap);
                    assertEquals(16, windows.get(0).frameCount());
                    assertEquals(clip.pose(10).translations()[0], windows.get(0).root()[0]);
                    assertEquals(clip.pose(25).translations()[0], windows.get(0).root()[3 * 15]);
                })
                .fill(clip, List.of(new Gap(20, 5)));
    }

    @Test
    void aGapNeedsAFrameAfterIt() {
        assertThrows(IllegalArgumentException.class, () -> inBetweener.fill(clip, List.of(new Gap(35, 5))));
    }

    @Test
    void otherBodiesAndFrameRatesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> inBetweener.fill(clip(1 / 60.0), List.of()));
        Skeleton.Builder one = new Skeleton.Builder();
        one.joint("Hips", Skeleton.NONE, Vec3.ZERO);
        Clip other = new Clip.Builder(one.build(), CanonicalBody.FRAME_TIME, 3, 0).build();
        assertThrows(IllegalArgumentException.class, () -> inBetweener.fill(other, List.of()));
    }
}
