package dev.limber.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ArcTest {
    private static final double ROUNDING = 1e-15;

    @Test
    void anglesAreThoseOfTheLibrary() {
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            double y = random.nextGaussian() * Math.pow(10, random.nextInt(-9, 9));
            double x = random.nextGaussian() * Math.pow(10, random.nextInt(-9, 9));
            assertEquals(Math.atan2(y, x), Arc.tangent(y, x), ROUNDING, () -> y + ", " + x);
        }
    }

    @Test
    void smallAnglesKeepTheirDigits() {
        for (double y = 1e-12; y < 0.1; y *= 1.7) {
            assertEquals(1, Arc.tangent(y, 1) / Math.atan2(y, 1), ROUNDING);
        }
    }

    @Test
    void axesAndNoPointsAreThoseOfTheLibrary() {
        double[] all = {
            0.0, -0.0, 1, -1, Double.MIN_VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN
        };
        for (double y : all) {
            for (double x : all) {
                assertEquals(Math.atan2(y, x), Arc.tangent(y, x), ROUNDING, y + ", " + x);
            }
        }
    }

    @Test
    void cosinesGiveAngles() {
        for (double angle = 0; angle <= Math.PI; angle += 0.001) {
            double cosine = Math.cos(angle);
            assertEquals(Math.acos(cosine), Arc.cosine(cosine), 2 * ROUNDING);
        }
        assertEquals(0, Arc.cosine(1 + 1e-12));
        assertEquals(Math.PI, Arc.cosine(-1 - 1e-12));
    }
}
