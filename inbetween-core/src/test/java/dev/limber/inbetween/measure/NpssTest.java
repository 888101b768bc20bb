package dev.limber.inbetween.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NpssTest {
    @Test
    void aSignalIsLikeItself() {
        Npss npss = new Npss();
        npss.add(new double[] {1, 2, -1, 4}, new double[] {1, 2, -1, 4}, 4, 1);
        assertEquals(0, npss.mean());
    }

    @Test
    void theStrengthOfASignalDoesNotMatter() {
        Npss npss = new Npss();
        npss.add(new double[] {1, 2, -1, 4}, new double[] {-3, -6, 3, -12}, 4, 1);
        assertEquals(0, npss.mean(), 1e-12);
    }

    @Test
    void powerMovedByOneFrequencyCostsOne() {
        double[] constant = {1, 1, 1, 1}; // all power in frequency 0
        double[] alternating = {1, -1, 1, -1}; // all power in frequency 2
        Npss npss = new Npss();
        npss.add(constant, alternating, 4, 1);
        assertEquals(2, npss.mean(), 1e-12);
    }

    @Test
    void channelsCountByTheirPower() {
        // Channel 0 is right and has 9 times the power of channel 1, which is wrong by 2.
        double[] truth = {3, 1, 3, 1, 3, 1, 3, 1};
        double[] guess = {3, 1, 3, -1, 3, 1, 3, -1};
        Npss npss = new Npss();
        npss.add(truth, guess, 4, 2);
        assertEquals(0.2, npss.mean(), 1e-12);
    }
}
