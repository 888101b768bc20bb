package dev.limber.inbetween.neural.recurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TargetNoiseTest {
    @Test
    void fadesFromThirtyFramesBeforeTheTargetToFive() {
        assertEquals(0, TargetNoise.share(1));
        assertEquals(0, TargetNoise.share(5));
        assertEquals(0.04, TargetNoise.share(6), 1e-6);
        assertEquals(0.5, TargetNoise.share(17) + 0.02, 1e-6);
        assertEquals(1, TargetNoise.share(30));
        assertEquals(1, TargetNoise.share(400));
    }

    @Test
    void spreadsByAHalf() {
        double squares = 0;
        for (float value : TargetNoise.draw(20_000, new SplittableRandom(1))) {
            squares += value * value;
        }
        assertEquals(0.5, Math.sqrt(squares / 20_000), 0.01);
    }
}
