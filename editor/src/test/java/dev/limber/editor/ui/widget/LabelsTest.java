package dev.limber.editor.ui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Side;
import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void aLimbHasItsSideUnlessItIsInTheMiddle() {
        assertEquals("left foot", Labels.limb(BodyPart.FOOT, Side.LEFT));
        assertEquals("hips", Labels.limb(BodyPart.HIPS, Side.CENTER));
        assertSame(Labels.limb(BodyPart.FOOT, Side.LEFT), Labels.limb(BodyPart.FOOT, Side.LEFT));
    }

    @Test
    void numbersAreRoundedAndKeepTheirDecimals() {
        assertEquals("0.30", Labels.number(0.1 * 3, 2));
        assertEquals("2", Labels.number(1.9999, 0));
        assertEquals("12.00", Labels.number(12, 2));
        assertEquals("29.97 fps", Labels.rate(1001.0 / 30_000));
        assertEquals("120.00 fps", Labels.rate(1.0 / 120));
    }
}
