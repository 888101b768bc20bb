package dev.limber.retarget.neural.san;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.limber.motion.Skeleton;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The graph that the network works on (Section 3 of the paper). Its edges are the bones, each with the rotation of the
 * joint at its far end; edge 0 leads from the world to the root and has the root's rotation. After them comes one more
 * edge with the root's translation, which sees what edge 0 sees.
 */
final class Topology {
    private final int[] parents; // (joint), parents before children, the root first

    /** @param parents of every joint; joint 0 is the only root; copied */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Topology(int[] parents) {
        this.parents = parents.clone();
        for (int joint = 0; joint < parents.length; joint++) {
            boolean valid = joint == 0 ? parents[0] == Skeleton.NONE : parents[joint] >= 0 && parents[joint] < joint;
            if (!valid) {
                throw new IllegalArgumentException("joint " + joint + " has parent " + parents[joint]
                        + "; joint 0 is the root, and parents come first");
            }
        }
    }

    int jointCount() {
        return parents.length;
    }

    /** Returns how many edges there are: one for each joint, and the root's translation. */
    int edgeCount() {
        return parents.length + 1;
    }

    int parent(int joint) {
        return parents[joint];
    }

    /** Returns the parent of each joint, by which files tell a topology. */
    @JsonValue
    int[] parents() {
        return parents.clone();
    }

    int[] children(int joint) {
        return IntStream.range(joint + 1, parents.length)
                .filter(child -> parents[child] == joint)
                .toArray();
    }

    /** Returns the joints without children: the end effectors. */
    int[] tips() {
        return IntStream.range(0, parents.length)
                .filter(joint -> children(joint).length == 0)
                .toArray();
    }

    /**
     * Returns which edges are within {@code distance} of each other, (edge, edge): 1 for edges that share a joint
     * (Section 4.1: the neighbours of an edge).
     */
    boolean[][] neighbours(int distance) {
        int[][] far = distances();
        boolean[][] near = new boolean[edgeCount()][edgeCount()];
        for (int a = 0; a < edgeCount(); a++) {
            for (int b = 0; b < edgeCount(); b++) {
                // The root's translation sits where edge 0 sits.
                near[a][b] = far[a % jointCount()][b % jointCount()] <= distance;
            }
        }
        return near;
    }

    /** Returns the steps between bones, (joint, joint), by the shortest way (Floyd and Warshall). */
    private int[][] distances() {
        int n = parents.length;
        int[][] steps = new int[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                boolean touch = parents[a] == b || parents[b] == a || parents[a] == parents[b];
                steps[a][b] = a == b ? 0 : touch ? 1 : n;
            }
        }
        for (int via = 0; via < n; via++) {
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    steps[a][b] = Math.min(steps[a][b], steps[a][via] + steps[via][b]);
                }
            }
        }
        return steps;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Topology topology && Arrays.equals(parents, topology.parents);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parents);
    }
}
