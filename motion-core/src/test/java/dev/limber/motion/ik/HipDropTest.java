package dev.limber.motion.ik;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HipDropTest {
    private static final double FRAME_TIME = 1.0 / 60;

    @Test
    void noDropIsLessThanAskedFor() {
        double[] asked = new double[60];
        asked[20] = 0.1;
        asked[22] = 0.05;
        asked[59] = 0.08;
        double[] smooth = HipDrop.smooth(asked.clone(), 1, FRAME_TIME, frame -> true);
        for (int frame = 0; frame < asked.length; frame++) {
            assertTrue(smooth[frame] >= asked[frame] - 1e-12, "frame " + frame);
        }
    }

    @Test
    void aSingleDropIsSpreadWithoutJumps() {
        double[] asked = new double[60];
        asked[30] = 0.1;
        double[] smooth = HipDrop.smooth(asked, 1, FRAME_TIME, frame -> true);
        assertEquals(0.1, smooth[30], 1e-12);
        for (int frame = 1; frame < smooth.length; frame++) {
            assertTrue(Math.abs(smooth[frame] - smooth[frame - 1]) < 0.01, "frame " + frame);
        }
    }

    @Test
    void nothingAskedForIsNothingDone() {
        assertArrayEquals(new double[5], HipDrop.smooth(new double[5], 1, FRAME_TIME, frame -> true));
    }

    @Test
    void theHipsDoNotGoDownForAFootThatIsOutOfReachAltogether() {
        double[] smooth = HipDrop.smooth(new double[] {9, 9, 9}, 1, FRAME_TIME, frame -> true);
        assertArrayEquals(new double[] {0.3, 0.3, 0.3}, smooth, 1e-12);
    }

    @Test
    void framesThatStayAreNotLoweredAndTheOthersNotAtOnce() {
        double[] asked = new double[60];
        Arrays.fill(asked, 0.1);
        double[] smooth = HipDrop.smooth(asked, 1, FRAME_TIME, frame -> frame < 20 || frame > 40);
        for (int frame = 1; frame < smooth.length; frame++) {
            boolean stays = frame >= 20 && frame <= 40;
            assertEquals(stays, smooth[frame] == 0, "frame " + frame);
            assertTrue(Math.abs(smooth[frame] - smooth[frame - 1]) < 0.02, "frame " + frame);
        }
        assertEquals(0.1, smooth[0], 1e-12);
    }
}
