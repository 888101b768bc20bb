package dev.limber.motion.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.limber.motion.rig.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class RigLayoutTest {
    @Test
    void aBranchInBracketsGrowsOnBothSides() {
        List<RigLayout.Entry> entries = RigLayout.parse("""
                        hips hips
                          thigh_[l|r] thigh
                            shin_[l|r] shin
                              . shin 1
                          spine spine 0.5
                        """).entries();
        assertEquals(
                List.of("hips", "thigh_l", "shin_l", ".", "thigh_r", "shin_r", ".", "spine"),
                entries.stream().map(RigLayout.Entry::name).toList());
        assertEquals(
                List.of(-1, 0, 1, 2, 0, 4, 5, 0),
                entries.stream().map(RigLayout.Entry::parent).toList());
        assertEquals(Side.RIGHT, entries.get(5).side());
        assertEquals(0.5, entries.get(7).along());
    }

    @Test
    void aLineWithoutASegmentIsAnError() {
        assertThrows(IllegalArgumentException.class, () -> RigLayout.parse("hips"));
    }
}
