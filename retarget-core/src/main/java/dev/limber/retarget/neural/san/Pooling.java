package dev.limber.retarget.neural.san;

import dev.limber.motion.Skeleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The edges of a topology that are merged, and the resulting topology (Section 4.2). Only edges along a chain are
 * merged, never across a joint where the body branches, so that every pooled topology is homeomorphic to the first. The
 * root's rotation and its translation stay by themselves.
 */
final class Pooling {
    private final int[][] merged; // (pooled edge): the edges that it stands for, the root's translation last
    private final Topology pooled;

    Pooling(int[][] merged, Topology pooled) {
        this.merged = merged;
        this.pooled = pooled;
    }

    int[][] merged() {
        return merged;
    }

    Topology pooled() {
        return pooled;
    }

    /** Merges consecutive pairs of edges along every chain; of an odd number the first edge is left alone. */
    static Pooling pairs(Topology topology) {
        List<int[]> groups = new ArrayList<>();
        for (int[] chain : chainsOf(topology)) {
            int first = chain.length % 2;
            if (first == 1) {
                groups.add(new int[] {chain[0]});
            }
            for (int i = first; i < chain.length; i += 2) {
                groups.add(new int[] {chain[i], chain[i + 1]});
            }
        }
        return of(topology, groups);
    }

    /** Merges every chain as a whole, which leaves the primal skeleton. */
    static Pooling chains(Topology topology) {
        return of(topology, chainsOf(topology));
    }

    /** Merges nothing. */
    static Pooling none(Topology topology) {
        List<int[]> groups = new ArrayList<>();
        for (int joint = 0; joint < topology.jointCount(); joint++) {
            groups.add(new int[] {joint});
        }
        return of(topology, groups);
    }

    /** Returns the joints between branchings, from the root outwards; the first chain is the root alone. */
    private static List<int[]> chainsOf(Topology topology) {
        List<int[]> chains = new ArrayList<>();
        chains.add(new int[] {0});
        for (int child : topology.children(0)) {
            addChains(topology, child, chains);
        }
        return chains;
    }

    private static void addChains(Topology topology, int first, List<int[]> chains) {
        List<Integer> chain = new ArrayList<>(List.of(first));
        int[] next = topology.children(first);
        while (next.length == 1) {
            chain.add(next[0]);
            next = topology.children(next[0]);
        }
        chains.add(chain.stream().mapToInt(Integer::intValue).toArray());
        for (int child : next) {
            addChains(topology, child, chains);
        }
    }

    private static Pooling of(Topology topology, List<int[]> groups) {
        int[] groupOf = new int[topology.jointCount()];
        for (int group = 0; group < groups.size(); group++) {
            for (int joint : groups.get(group)) {
                groupOf[joint] = group;
            }
        }
        int[] parents = groups.stream()
                .mapToInt(group -> topology.parent(group[0]))
                .map(parent -> parent == Skeleton.NONE ? Skeleton.NONE : groupOf[parent])
                .toArray();
        List<int[]> merged = new ArrayList<>(groups);
        merged.add(new int[] {topology.jointCount()});
        return new Pooling(merged.toArray(int[][]::new), new Topology(parents));
    }

    /** Returns what this and then {@code next} merge, (edge after next): edges of the first topology. */
    int[][] then(Pooling next) {
        return Arrays.stream(next.merged)
                .map(group -> Arrays.stream(group)
                        .flatMap(edge -> Arrays.stream(merged[edge]))
                        .toArray())
                .toArray(int[][]::new);
    }

    /**
     * Returns the same with its pooled joints in another order, so that they meet those of another body.
     *
     * @param order (new joint): the old one, parents first
     */
    Pooling ordered(int[] order) {
        int[] place = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        int[] parents = new int[order.length];
        int[][] groups = new int[merged.length][];
        for (int i = 0; i < order.length; i++) {
            int parent = pooled.parent(order[i]);
            parents[i] = parent == Skeleton.NONE ? Skeleton.NONE : place[parent];
            groups[i] = merged[order[i]];
        }
        groups[order.length] = merged[order.length];
        return new Pooling(groups, new Topology(parents));
    }
}
