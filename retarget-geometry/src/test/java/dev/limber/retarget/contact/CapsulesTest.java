package dev.limber.retarget.contact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CapsulesTest {
    private final double[] at = new double[Capsules.NUMBERS];

    private double nearest(double[] a, double[] b, double... radii) {
        double[] ends = new double[12];
        System.arraycopy(a, 0, ends, 0, 6);
        System.arraycopy(b, 0, ends, 6, 6);
        return Capsules.nearest(ends, radii, 0, 1, at, 0);
    }

    @Test
    void crossedAxesAreNearestWhereTheyCross() {
        double gap =
                nearest(new double[] {-1, 0, 0, 1, 0, 0}, new double[] {0.5, 2, -1, 0.5, 2, 1}, 0.5, 0.5, 0.25, 0.25);
        assertEquals(1.25, gap, 1e-12);
        assertArrayEquals(new double[] {0.75, 0.5, 0, -1, 0}, at, 1e-12, "places, and the way from second to first");
    }

    @Test
    void anEndIsNearestASide() {
        assertEquals(
                2,
                nearest(new double[] {0, 0, 0, 1, 0, 0}, new double[] {4, 0, 0, 5, 0, 0}, 0.5, 0.5, 0.5, 0.5),
                1e-12);
        assertArrayEquals(new double[] {1, 0, -1, 0, 0}, at, 1e-12);
    }

    @Test
    void parallelAxesAndPointsHaveADistanceToo() {
        double[] side = {0, 0, 0, 2, 0, 0};
        assertEquals(2, nearest(side, new double[] {0, 3, 0, 2, 3, 0}, 0.5, 0.5, 0.5, 0.5), 1e-12);
        assertEquals(2, nearest(side, new double[] {1, 3, 0, 1, 3, 0}, 0.5, 0.5, 0.5, 0.5), 1e-12);
        double[] point = {0, 0, 0, 0, 0, 0};
        assertEquals(-1, nearest(point, point, 0.5, 0.5, 0.5, 0.5), 1e-12);
        assertArrayEquals(new double[3], Arrays.copyOfRange(at, 2, 5), "no way leads out of the same point");
    }

    @Test
    void radiiGoEvenlyFromEndToEnd() {
        double gap = nearest(new double[] {0, 0, 0, 4, 0, 0}, new double[] {1, 2, -1, 1, 2, 1}, 1, 0.2, 0.1, 0.1);
        assertEquals(2 - 0.8 - 0.1, gap, 1e-12);
    }

    @Test
    void nothingIsNearerThanWhatIsFound() {
        Random random = new Random(7);
        for (int trial = 0; trial < 300; trial++) {
            double[] ends = random.doubles(12, -1, 1).toArray();
            double[] radii = {0.1, 0.1, 0.2, 0.2};
            double gap = Capsules.nearest(ends, radii, 0, 1, at, 0);
            for (int i = 0; i <= 400; i++) {
                double s = (i % 21) / 20.0;
                double t = Math.floor(i / 21.0) / 20;
                double square = 0;
                for (int k = 0; k < 3; k++) {
                    double d = ends[k] + s * (ends[3 + k] - ends[k]) - ends[6 + k] - t * (ends[9 + k] - ends[6 + k]);
                    square += d * d;
                }
                assertTrue(Math.sqrt(square) - 0.3 >= gap - 1e-9);
            }
            Balls balls = new Balls(2);
            balls.set(ends, radii);
            assertTrue(balls.mayBeNearer(0, 1, gap + 1e-9));
        }
    }

    @Test
    void ballsTellWhatIsFarApart() {
        Balls balls = new Balls(2);
        double[] radii = {0.1, 0.1, 0.1, 0.3};
        balls.set(new double[] {0, 0, 0, 1, 0, 0, 9, 0, 0, 9, 1, 0}, radii);
        double gap = Math.sqrt(8.5 * 8.5 + 0.25) - 0.6 - 0.8;
        assertTrue(balls.mayBeNearer(0, 1, gap + 1e-9));
        assertFalse(balls.mayBeNearer(0, 1, gap - 1e-9));
    }
}
