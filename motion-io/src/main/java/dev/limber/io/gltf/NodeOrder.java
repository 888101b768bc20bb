package dev.limber.io.gltf;

import de.javagl.jgltf.impl.v2.Node;
import dev.limber.motion.Skeleton;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** The nodes of a glTF file with parents before children: in the file's order if that holds there, else depth first. */
final class NodeOrder {
    private final int[] nodes; // (place), index in the file
    private final int[] places; // (index in the file), place
    private final int[] parents; // (place), place of the parent or NONE

    private NodeOrder(int[] nodes, int[] places, int[] parents) {
        this.nodes = nodes;
        this.places = places;
        this.parents = parents;
    }

    int count() {
        return nodes.length;
    }

    /** Returns the index in the file of the node at a place. */
    int node(int place) {
        return nodes[place];
    }

    /** Returns the place of a node of the file. */
    int place(int node) {
        return places[node];
    }

    /** Returns the place of the parent of the node at a place, or NONE. */
    int parent(int place) {
        return parents[place];
    }

    /** @throws GltfException when the nodes are not trees */
    static NodeOrder of(String file, List<Node> nodes) {
        int[] parentIndices = parents(file, nodes);
        if (IntStream.range(0, nodes.size()).allMatch(n -> parentIndices[n] < n)) {
            int[] same = IntStream.range(0, nodes.size()).toArray();
            return new NodeOrder(same, same, parentIndices);
        }
        int[] order = new int[nodes.size()];
        int[] places = new int[nodes.size()];
        int[] parents = new int[nodes.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int n = nodes.size() - 1; n >= 0; n--) {
            if (parentIndices[n] == Skeleton.NONE) {
                open.push(n);
            }
        }
        int place = 0;
        while (!open.isEmpty()) {
            int node = open.pop();
            order[place] = node;
            places[node] = place;
            parents[place] = parentIndices[node] == Skeleton.NONE ? Skeleton.NONE : places[parentIndices[node]];
            place++;
            List<Integer> children = Lists.of(file, nodes.get(node).getChildren(), "children");
            for (int c = children.size() - 1; c >= 0; c--) {
                open.push(children.get(c));
            }
        }
        if (place < nodes.size()) {
            throw new GltfException(file, "has nodes that are their own ancestors");
        }
        return new NodeOrder(order, places, parents);
    }

    private static int[] parents(String file, List<Node> nodes) {
        int[] parents = new int[nodes.size()];
        Arrays.fill(parents, Skeleton.NONE);
        for (int n = 0; n < parents.length; n++) {
            for (Integer child :
                    Lists.of(file, Lists.get(file, nodes, n, "node").getChildren(), "children")) {
                int c = Lists.required(file, child, "node " + n + " has a child that is null");
                Lists.get(file, nodes, c, "node");
                if (parents[c] != Skeleton.NONE) {
                    throw new GltfException(file, "node " + c + " is a child of both " + parents[c] + " and " + n);
                }
                parents[c] = n;
            }
        }
        return parents;
    }
}
