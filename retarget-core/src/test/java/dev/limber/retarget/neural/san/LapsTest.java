package dev.limber.retarget.neural.san;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import org.junit.jupiter.api.Test;

class LapsTest {
    private static final Skeleton BODY = Creatures.skeleton(2, 2, 1);

    @Test
    void aShortLoopGoesRound() {
        Clip loop = swing(13, 12, 0); // the last frame is the first
        Laps laps = Laps.of(loop, 2);
        assertTrue(laps.clip().frameCount() * loop.frameTime() >= 2);
        assertTrue(laps.start() >= 12 && laps.start() + 13 <= laps.clip().frameCount() - 12);
        Clip round = laps.round(laps.clip(), 13);
        for (int frame = 0; frame < 13; frame++) {
            assertArrayEquals(loop.pose(frame).rotations(), round.pose(frame).rotations(), 1e-12);
        }
        assertEquals(13, round.frameCount());
    }

    @Test
    void aLoopWithoutTheRepeatedFrameGoesRoundToo() {
        Clip laps = Laps.of(swing(12, 12, 0), 2).clip();
        assertArrayEquals(laps.pose(1).rotations(), laps.pose(13).rotations(), 1e-12);
    }

    @Test
    void whatDoesNotComeBackStays() {
        Clip half = swing(6, 24, 0);
        Clip gone = swing(13, 12, 0.1);
        assertSame(half, Laps.of(half, 2).clip());
        assertSame(gone, Laps.of(gone, 2).clip());
    }

    @Test
    void aLongClipStays() {
        Clip clip = swing(61, 12, 0);
        assertSame(clip, Laps.of(clip, 2).clip());
    }

    /** Returns a clip in which a joint swings. */
    private static Clip swing(int frames, int period, double step) {
        Clip.Builder clip = new Clip.Builder(BODY, 1 / 30.0, frames, 0);
        for (int frame = 0; frame < frames; frame++) {
            Pose pose = BODY.restPose();
            double angle = Math.sin(2 * Math.PI * frame / period);
            Quat.fromAxisAngle(new Vec3(1, 0, 0), angle, pose.rotations(), 4);
            pose.translations()[2] += step * frame;
            clip.set(frame, pose);
        }
        return clip.build();
    }
}
