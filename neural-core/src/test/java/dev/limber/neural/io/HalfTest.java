package dev.limber.neural.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HalfTest {
    @Test
    void everyHalfSurvivesTheWayThroughFloat() {
        for (int bits = 0; bits < 0x10000; bits++) {
            float value = Half.toFloat((short) bits);
            if (!Float.isNaN(value)) {
                assertEquals((short) bits, Half.fromFloat(value), "bits " + Integer.toHexString(bits));
            }
        }
    }

    @Test
    void knownValues() {
        assertEquals(1f, Half.toFloat((short) 0x3c00));
        assertEquals(-2f, Half.toFloat((short) 0xc000));
        assertEquals(65504f, Half.toFloat((short) 0x7bff));
        assertEquals(0x1p-24f, Half.toFloat((short) 1));
    }

    @Test
    void roundsToTheNearestTiesToEven() {
        assertEquals(1f, Half.toFloat(Half.fromFloat(1 + 0x1p-11f)));
        assertEquals(1 + 0x1p-9f, Half.toFloat(Half.fromFloat(1 + 3 * 0x1p-11f)));
        assertEquals(1 + 0x1p-10f, Half.toFloat(Half.fromFloat(1 + 0x1p-11f + 0x1p-20f)));
    }

    @Test
    void whatIsTooLargeBecomesInfiniteAndNotANumberStays() {
        assertEquals(65504f, Half.toFloat(Half.fromFloat(65519f)));
        assertEquals(Float.NEGATIVE_INFINITY, Half.toFloat(Half.fromFloat(-65520f)));
        assertTrue(Float.isNaN(Half.toFloat(Half.fromFloat(Float.NaN))));
    }
}
