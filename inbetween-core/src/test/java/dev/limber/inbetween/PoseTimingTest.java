package dev.limber.inbetween;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PoseTimingTest {
    /** Hips that go along x by so much a frame. */
    private static CanonicalMotion march(int frames, double step) {
        float[] rotations = new float[frames * CanonicalBody.JOINTS * 4];
        float[] root = new float[frames * 3];
        for (int i = 0; i < rotations.length; i += 4) {
            rotations[i] = 1;
        }
        for (int frame = 0; frame < frames; frame++) {
            root[3 * frame] = (float) (step * frame);
            root[3 * frame + 1] = 90;
        }
        return new CanonicalMotion("march", rotations, root);
    }

    private final MotionSet set = new MotionSet(CanonicalBody.commonOffsets(), List.of(march(300, 5)));

    @Test
    void whoAlwaysGoesAtOneSpeedTakesAsLongAsTheWayIs() {
        PoseTiming timing = PoseTiming.learn(set, new SplittableRandom(1));
        WorldWindow body = WorldWindow.of(Window.of(set.motions().get(0), 0, 100), set.offsets());
        for (int frames : List.of(10, 20, 40, 80)) {
            PoseTiming.Proposal proposal = timing.propose(body, 3, 3 + frames);
            assertEquals(frames, proposal.usual(), 0.15 * frames);
            assertTrue(proposal.shortest() <= proposal.usual() && proposal.usual() <= proposal.longest());
        }
        assertTrue(timing.medianFactor(set, new SplittableRandom(2)) < 1.1);
    }

    @Test
    void noBodyComesDownToRestFasterThanItFalls() {
        CanonicalMotion march = march(300, 5);
        march.root()[3 * 2 + 1] -= 80;
        PoseTiming timing = PoseTiming.learn(set, new SplittableRandom(1));
        WorldWindow body = WorldWindow.of(Window.of(march, 0, 100), set.offsets());
        assertEquals(
                17, timing.propose(body, 1, 2).usual(), 0.5, "half of 80 cm in 0.29 s, and as long to come to rest");
    }

    @Test
    void aFileKeepsWhatWasLearned() {
        PoseTiming timing = PoseTiming.learn(set, new SplittableRandom(1));
        PoseTiming read = PoseTiming.of(timing.toSafetensors());
        WorldWindow body = WorldWindow.of(Window.of(set.motions().get(0), 0, 50), set.offsets());
        assertEquals(
                timing.propose(body, 0, 40).usual(), read.propose(body, 0, 40).usual(), 1e-3);
        assertEquals(timing.deviation(), read.deviation(), 1e-6);
    }

    @Test
    void leastSquaresFindTheWeightsThatMadeTheValues() {
        double[][] features = {{1, 0, 2}, {1, 1, 0}, {1, 3, 1}, {1, -2, 4}};
        double[] values = new double[4];
        for (int i = 0; i < 4; i++) {
            values[i] = 0.5 * features[i][0] - 2 * features[i][1] + 3 * features[i][2];
        }
        assertArrayEquals(new double[] {0.5, -2, 3}, LeastSquares.solve(features, values), 1e-3);
    }
}
