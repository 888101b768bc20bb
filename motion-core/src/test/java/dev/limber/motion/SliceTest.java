package dev.limber.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SliceTest {
    private final Clip clip = TestClips.rotating(TestClips.arm(), 0.04, 10, 0.1);

    @Test
    void keepsTheFramesOfTheRange() {
        Clip slice = Slice.of(clip, 3, 5);
        assertEquals(2, slice.frameCount());
        assertEquals(0.04, slice.frameTime());
        assertEquals(3, slice.pose(0).translations()[2]);
        assertEquals(4, slice.pose(1).translations()[2]);
    }

    @Test
    void anEmptyRangeIsAnEmptyClip() {
        assertEquals(0, Slice.of(clip, 10, 10).frameCount());
    }

    @Test
    void framesThatAreNotThereCannotBeKept() {
        assertThrows(IndexOutOfBoundsException.class, () -> Slice.of(clip, 5, 11));
        assertThrows(IndexOutOfBoundsException.class, () -> Slice.of(clip, 5, 4));
    }
}
