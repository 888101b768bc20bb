package dev.limber.inbetween.neural.recurrent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TimeToArrivalTest {
    private static final TimeToArrival TIME = new TimeToArrival(8, 50);

    private static float[] embedding(int frames) {
        float[] out = new float[8];
        TIME.write(frames, out, 0);
        return out;
    }

    @Test
    void isMadeOfSinesAndCosinesThatSlowDown() {
        float[] seven = embedding(7);
        for (int i = 0; i < 4; i++) {
            double phase = 7 * Math.pow(10_000, -i / 4.0);
            assertEquals(Math.sin(phase), seven[i], 1e-6);
            assertEquals(Math.cos(phase), seven[4 + i], 1e-6);
        }
    }

    @Test
    void isHeldBeyondTheLongestTimeInTraining() {
        assertFalse(Arrays.equals(embedding(49), embedding(50)));
        assertArrayEquals(embedding(50), embedding(51));
        assertArrayEquals(embedding(50), embedding(300));
    }
}
