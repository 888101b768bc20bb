package dev.limber.neural.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LearningRateTest {
    @Test
    void risesStaysAndFalls() {
        LearningRate rate = new LearningRate(2, 4, 5);
        assertEquals(0.5, rate.at(0, 100));
        assertEquals(2, rate.at(3, 100));
        assertEquals(2, rate.at(95, 100));
        assertEquals(0.4, rate.at(99, 100), 1e-12);
    }

    @Test
    void withoutWarmUpAndCoolDownItIsConstant() {
        LearningRate rate = new LearningRate(2, 0, 0);
        assertEquals(2, rate.at(0, 10));
        assertEquals(2, rate.at(9, 10));
    }

    @Test
    void aRateOfZeroIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LearningRate(0, 1, 1));
    }
}
