package dev.limber.evaluation.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.motion.Clip;
import dev.limber.motion.Slice;
import dev.limber.motion.sample.WalkingClip;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegularGapsTest {
    private static final Clip WALK = WalkingClip.make();
    private static final double FRAME = WALK.frameTime();
    private static final int SECOND = (int) Math.round(1 / FRAME);

    @Test
    void aSecondIsKeptBeforeEachGapAndTwoFramesAfterTheLast() {
        Clip clip = Slice.of(WALK, 0, 2 * SECOND + 22);
        assertEquals(
                List.of(new FrameSpan(SECOND, SECOND + 9), new FrameSpan(2 * SECOND + 10, 2 * SECOND + 19)),
                RegularGaps.in(clip, 10 * FRAME).spans());
    }

    @Test
    void aShortClipHasNone() {
        Clip clip = Slice.of(WALK, 0, SECOND + 11);
        assertTrue(RegularGaps.in(clip, 10 * FRAME).spans().isEmpty());
    }
}
