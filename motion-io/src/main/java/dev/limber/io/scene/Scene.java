package dev.limber.io.scene;

import java.util.List;
import java.util.Map;

/**
 * The content of a character file, independent of its format.
 *
 * @param source the file's name, for messages
 * @param nodes each after its parent
 * @param humanBones by node, which bone of a human body the file says it is, by VRM's names; most say nothing
 */
public record Scene(
        String source,
        List<Node> nodes,
        List<Animation> animations,
        List<Mesh> meshes,
        Map<Integer, String> humanBones) {
    /** A scene of a file that does not say which nodes are the bones of a human body. */
    public Scene(String source, List<Node> nodes, List<Animation> animations, List<Mesh> meshes) {
        this(source, nodes, animations, meshes, Map.of());
    }

    /** @throws IllegalArgumentException when a node comes before its parent */
    public Scene {
        nodes = List.copyOf(nodes);
        animations = List.copyOf(animations);
        meshes = List.copyOf(meshes);
        humanBones = Map.copyOf(humanBones);
        for (int n = 0; n < nodes.size(); n++) {
            if (nodes.get(n).parent() >= n) {
                throw new IllegalArgumentException("node " + n + " comes before its parent");
            }
        }
    }
}
