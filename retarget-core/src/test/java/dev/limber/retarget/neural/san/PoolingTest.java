package dev.limber.retarget.neural.san;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Two legs of 3 and 2 joints on a root with a spine of 3, which branches into a head of 1 and an arm of 4. */
class PoolingTest {
    private static final Topology BODY = new Topology(new int[] {-1, 0, 1, 2, 0, 4, 0, 6, 7, 8, 8, 10, 11, 12});

    @Test
    void pairsMergeAlongChainsOnly() {
        Pooling pooling = Pooling.pairs(BODY);
        int[][] expected = {{0}, {1}, {2, 3}, {4, 5}, {6}, {7, 8}, {9}, {10, 11}, {12, 13}, {14}};
        assertArrayEquals(expected, pooling.merged());
        assertArrayEquals(
                new int[] {-1, 0, 1, 0, 0, 4, 5, 5, 7}, pooling.pooled().parents());
    }

    @Test
    void twoLevelsLeaveThePrimalSkeleton() {
        Levels levels = Levels.of(BODY, true);
        assertArrayEquals(new int[] {-1, 0, 0, 0, 3, 3}, levels.primal().parents());
        assertArrayEquals(new int[] {0, 3, 5, 8, 9, 13}, levels.chainEnds());
        assertArrayEquals(new int[] {3, 5, 9, 13}, levels.tips());
        assertEquals(levels.primal(), Levels.of(BODY, false).primal(), "the same without the first pooling");
    }

    @Test
    void edgesSeeEdgesTwoStepsAway() {
        boolean[][] near = BODY.neighbours(2);
        boolean[] ofFirstShin = near[2];
        boolean[] expected = new boolean[15];
        // thigh and foot touch it; the root's two edges, the other leg and the spine touch the thigh
        for (int edge : new int[] {2, 1, 3, 0, 14, 4, 6}) {
            expected[edge] = true;
        }
        assertArrayEquals(expected, ofFirstShin);
        assertTrue(near[14][0] && near[0][14], "the root's translation and rotation see each other");
    }

    @Test
    void chainsMeetByWhereTheyEndInWhateverOrderTheFileHasThem() {
        Topology one = new Topology(new int[] {-1, 0, 0, 0, 3, 3});
        float[] ends = {0, 0, 0, 1, -1, 0, -1, -1, 0, 0, 1, 0, 0, 2, 0, 1, 1, 0};
        // spine first, arm before head, right leg before left
        Topology other = new Topology(new int[] {-1, 0, 1, 1, 0, 0});
        float[] otherEnds = {0, 0, 0, 0, 1.1f, 0, 1, 1.2f, 0, 0, 1.9f, 0, -1, -1, 0, 0.9f, -1, 0};
        assertArrayEquals(new int[] {0, 5, 4, 1, 3, 2}, PrimalMatch.find(one, ends, other, otherEnds));
    }

    @Test
    void bodiesThatBranchDifferentlyAreRefused() {
        Topology two = new Topology(new int[] {-1, 0, 0});
        Topology three = new Topology(new int[] {-1, 0, 0, 0});
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> PrimalMatch.find(two, new float[9], three, new float[12]));
        assertTrue(String.valueOf(e.getMessage()).contains("(()()) and the other (()()())"), e::getMessage);
    }
}
