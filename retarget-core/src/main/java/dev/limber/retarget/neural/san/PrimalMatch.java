package dev.limber.retarget.neural.san;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Matches the chains of two bodies whose primal skeletons are the same graph. Where a body branches, the chains whose
 * ends are nearest to each other in the reference poses are paired, in heights from the root.
 */
final class PrimalMatch {
    /** The children of a joint can be paired in n! ways; bodies with more branches in one place are refused. */
    private static final int MOST_BRANCHES = 8;

    private final Topology reference;
    private final float[] referenceEnds; // (primal joint, 3) in heights
    private final Topology other;
    private final float[] otherEnds; // (primal joint, 3) in heights

    private PrimalMatch(Topology reference, float[] referenceEnds, Topology other, float[] otherEnds) {
        this.reference = reference;
        this.referenceEnds = referenceEnds;
        this.other = other;
        this.otherEnds = otherEnds;
    }

    /**
     * Returns the joint of {@code other} for each joint of {@code reference}.
     *
     * @param referenceEnds where the chains of the reference end, (joint, 3), in heights from the root
     * @throws IllegalArgumentException when the two are not the same graph; the message says where they differ
     */
    static int[] find(Topology reference, float[] referenceEnds, Topology other, float[] otherEnds) {
        PrimalMatch match = new PrimalMatch(reference, referenceEnds, other, otherEnds);
        int[] order = new int[reference.jointCount()];
        Pairing pairing = match.pair(0, 0);
        if (pairing == null) {
            throw new IllegalArgumentException("the bodies branch differently: simplified to chains, one is "
                    + shape(reference, 0) + " and the other " + shape(other, 0)
                    + " (a pair of brackets is a chain, with those that leave its end inside)");
        }
        pairing.store(order);
        return order;
    }

    private static String shape(Topology topology, int joint) {
        StringBuilder text = new StringBuilder("(");
        Arrays.stream(topology.children(joint))
                .mapToObj(child -> shape(topology, child))
                .sorted()
                .forEach(text::append);
        return text.append(')').toString();
    }

    /** A match of a subtree of the reference with one of the other body, and the distance of their ends. */
    private record Pairing(int reference, int other, double distance, List<Pairing> children) {
        void store(int[] order) {
            order[reference] = other;
            children.forEach(child -> child.store(order));
        }
    }

    /** Returns the best pairing below two joints, or null when the subtrees differ. */
    private @Nullable Pairing pair(int a, int b) {
        int[] from = reference.children(a);
        int[] to = other.children(b);
        if (from.length != to.length || from.length > MOST_BRANCHES) {
            return null;
        }
        Pairing[][] pairs = new Pairing[from.length][to.length];
        for (int i = 0; i < from.length; i++) {
            for (int j = 0; j < to.length; j++) {
                pairs[i][j] = pair(from[i], to[j]);
            }
        }
        List<Pairing> best = assign(pairs, 0, new boolean[to.length]);
        if (best == null) {
            return null;
        }
        return new Pairing(a, b, apart(a, b) + sum(best), best);
    }

    private static double sum(List<Pairing> pairs) {
        return pairs.stream().mapToDouble(Pairing::distance).sum();
    }

    /** Returns the cheapest way to pair rows from {@code row} on with unused columns, or null when there is none. */
    private static @Nullable List<Pairing> assign(Pairing[][] pairs, int row, boolean[] used) {
        if (row == pairs.length) {
            return List.of();
        }
        List<Pairing> best = null;
        for (int column = 0; column < pairs.length; column++) {
            if (used[column] || pairs[row][column] == null) {
                continue;
            }
            used[column] = true;
            List<Pairing> rest = assign(pairs, row + 1, used);
            used[column] = false;
            if (rest != null && (best == null || pairs[row][column].distance() + sum(rest) < sum(best))) {
                best = new ArrayList<>(rest);
                best.add(pairs[row][column]);
            }
        }
        return best;
    }

    private double apart(int a, int b) {
        double squares = 0;
        for (int axis = 0; axis < 3; axis++) {
            double step = referenceEnds[3 * a + axis] - otherEnds[3 * b + axis];
            squares += step * step;
        }
        return Math.sqrt(squares);
    }
}
