package dev.limber.inbetween.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MissingFramesTest {
    @Test
    void gapsThatTouchOrOverlapBecomeOne() {
        MissingFrames missing = MissingFrames.of(new FrameSpan(9, 12), new FrameSpan(3, 5), new FrameSpan(6, 7));
        assertEquals(List.of(new FrameSpan(3, 7), new FrameSpan(9, 12)), missing.spans());
    }

    @Test
    void framesBetweenKeysAreMissing() {
        MissingFrames missing = MissingFrames.between(List.of(60, 0, 24, 25));
        assertEquals(List.of(new FrameSpan(1, 23), new FrameSpan(26, 59)), missing.spans());
        assertThrows(InbetweenException.class, () -> MissingFrames.between(List.of(3, 3)));
    }

    @Test
    void aGapLiesBetweenGivenFrames() {
        MissingFrames.of(new FrameSpan(1, 8)).check(10);
        for (FrameSpan gap : List.of(new FrameSpan(0, 3), new FrameSpan(7, 9), new FrameSpan(7, 12))) {
            InbetweenException fault = assertThrows(
                    InbetweenException.class, () -> MissingFrames.of(gap).check(10));
            assertTrue(String.valueOf(fault.getMessage()).contains(gap.toString()), fault.toString());
        }
    }
}
