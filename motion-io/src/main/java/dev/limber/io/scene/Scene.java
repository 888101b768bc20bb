package dev.limber.io.scene;

import java.util.List;

/**
 * The content of a character file, independent of its format.
 *
 * @param source the file's name, for messages
 * @param nodes each after its parent
 */
public record Scene(String source, List<Node> nodes, List<Animation> animations, List<Mesh> meshes) {
    /** @throws IllegalArgumentException when a node comes before its parent */
    public Scene {
        nodes = List.copyOf(nodes);
        animations = List.copyOf(animations);
        meshes = List.copyOf(meshes);
        for (int n = 0; n < nodes.size(); n++) {
            if (nodes.get(n).parent() >= n) {
                throw new IllegalArgumentException("node " + n + " comes before its parent");
            }
        }
    }
}
