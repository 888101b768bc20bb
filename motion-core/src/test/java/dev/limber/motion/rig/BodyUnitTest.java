package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyUnitTest {
    @ParameterizedTest
    @CsvSource({"1.7, 1", "170, 0.01", "67, 0.0254", "1700, 0.001", "0.9, 1", "120, 0.01"})
    void tellsTheUnitFromTheHeight(double height, double metres) {
        assertEquals(metres, BodyUnit.metres(height).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"24.5", "28", "31", "34"})
    void tellsTheUnitOfTheCmuDatabase(double height) {
        assertEquals(0.0254 / 0.45, BodyUnit.metres(height).orElseThrow());
    }

    @Test
    void aHeightThatNobodyHasIsOfAnUnknownUnit() {
        for (double height : new double[] {0, 0.2, 6, 5e5, Double.NaN}) {
            assertTrue(BodyUnit.metres(height).isEmpty(), () -> "height " + height);
        }
    }
}
