package dev.limber.evaluation.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CommonFramesTest {
    @Test
    void formsOfOneRateShareAllFramesButTheFirst() {
        CommonFrames frames = CommonFrames.of(CmuForm.MB, 344, CmuForm.DAZ, 340);
        assertEquals(new CommonFrames.Stride(1, 1), frames.source());
        assertEquals(new CommonFrames.Stride(1, 1), frames.target());
        assertEquals(339, frames.count());
    }

    @Test
    void icloneHasEverySecondFrameTwoFramesLate() {
        CommonFrames frames = CommonFrames.of(CmuForm.MB, 344, CmuForm.ICLONE, 171);
        assertEquals(new CommonFrames.Stride(4, 2), frames.source());
        assertEquals(new CommonFrames.Stride(1, 1), frames.target());
        assertEquals(170, frames.count());
        CommonFrames back = CommonFrames.of(CmuForm.ICLONE, 171, CmuForm.MB, 344);
        assertEquals(frames.source(), back.target());
        assertEquals(frames.target(), back.source());
    }

    @Test
    void refusesClipsWithoutACommonFrame() {
        assertThrows(IllegalArgumentException.class, () -> CommonFrames.of(CmuForm.MB, 3, CmuForm.ICLONE, 9));
    }
}
