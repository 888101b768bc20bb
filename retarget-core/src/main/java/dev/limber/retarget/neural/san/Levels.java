package dev.limber.retarget.neural.san;

import java.util.ArrayList;
import java.util.List;

/**
 * A topology at the three scales of the network (Figure 4 of the paper): as it is, with pairs of edges merged, and the
 * primal skeleton, whose edges have the same order in every body that shares a latent space.
 */
record Levels(Topology full, Pooling first, Pooling second) {
    /** How far edges see, in edges. */
    private static final int DISTANCE = 2;

    /** Pools as published; without pooling, the first level stays as it is and only the last one merges. */
    static Levels of(Topology topology, boolean pooling) {
        Pooling first = pooling ? Pooling.pairs(topology) : Pooling.none(topology);
        return new Levels(topology, first, Pooling.chains(first.pooled()));
    }

    /** Returns the same with the joints of the primal skeleton in another order; see {@link PrimalMatch}. */
    Levels ordered(int[] order) {
        return new Levels(full, first, second.ordered(order));
    }

    Topology primal() {
        return second.pooled();
    }

    boolean[][] fullNeighbours() {
        return full.neighbours(DISTANCE);
    }

    boolean[][] middleNeighbours() {
        return first.pooled().neighbours(DISTANCE);
    }

    /** Returns the joint at the far end of every edge of the primal skeleton, in its order. */
    int[] chainEnds() {
        int[][] chains = first.then(second);
        int[] ends = new int[primal().jointCount()];
        for (int edge = 0; edge < ends.length; edge++) {
            ends[edge] = chains[edge][chains[edge].length - 1];
        }
        return ends;
    }

    /** Returns the end effectors, in the order of the primal skeleton. */
    int[] tips() {
        int[] ends = chainEnds();
        List<Integer> tips = new ArrayList<>();
        for (int edge : primal().tips()) {
            tips.add(ends[edge]);
        }
        return tips.stream().mapToInt(Integer::intValue).toArray();
    }
}
