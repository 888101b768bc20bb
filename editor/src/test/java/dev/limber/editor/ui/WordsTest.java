package dev.limber.editor.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Side;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void aLimbHasItsSideUnlessItIsInTheMiddle() {
        assertEquals("left foot", Words.limb(BodyPart.FOOT, Side.LEFT));
        assertEquals("hips", Words.limb(BodyPart.HIPS, Side.CENTER));
        assertSame(Words.limb(BodyPart.FOOT, Side.LEFT), Words.limb(BodyPart.FOOT, Side.LEFT));
    }

    @Test
    void numbersAreRoundedAndKeepTheirDecimals() {
        assertEquals("0.30", Words.number(0.1 * 3, 2));
        assertEquals("2", Words.number(1.9999, 0));
        assertEquals("12.00", Words.number(12, 2));
        assertEquals("29.97 fps", Words.rate(1001.0 / 30_000));
        assertEquals("120.00 fps", Words.rate(1.0 / 120));
    }
}
