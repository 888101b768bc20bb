package dev.limber.io.fbx.model;

import dev.limber.io.fbx.tree.FbxNode;
import dev.limber.io.scene.Matrices;
import dev.limber.io.scene.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joml.Matrix4d;

/**
 * The pose in which skins were bound. Files that were saved in the middle of a motion have one of its frames as node
 * transforms; so the rest pose of a character is its bind pose.
 */
final class BindPose {
    private static final int MATRIX = 16;
    private static final double SAME = 1e-3; // radians, and relative to the length of a bone

    private BindPose() {}

    /**
     * Returns the nodes with bones where skins were bound to them; as they are where scales say that the file's matrices are
     * not of its nodes.
     *
     * @param nodes each after its parent, the first of which turns and scales the file's world
     * @param models of the nodes
     */
    static List<Node> of(FbxObjects objects, List<Node> nodes, List<ModelNode> models) {
        Map<Long, Matrix4d> bind = matrices(objects);
        List<Node> rest = new ArrayList<>(List.of(nodes.get(0)));
        List<Matrix4d> world = new ArrayList<>(List.of(new Matrix4d())); // of the file
        for (int n = 1; n < nodes.size(); n++) {
            Node node = nodes.get(n);
            Matrix4d above = world.get(node.parent());
            Matrix4d bound = bind.get(models.get(n).id());
            if (node.kind() == Node.Kind.BONE && bound != null) {
                Optional<Node> moved =
                        node.at(above.invertAffine(new Matrix4d()).mul(bound));
                if (moved.isEmpty()) {
                    return nodes;
                }
                node = isSame(moved.get(), node) ? node : moved.get();
            }
            rest.add(node);
            world.add(above.mulAffine(node.matrix(), new Matrix4d()));
        }
        return rest;
    }

    private static boolean isSame(Node moved, Node node) {
        return Matrices.angle(moved.rotation(), node.rotation()) < SAME
                && moved.translation().distance(node.translation())
                        < SAME * (SAME + node.translation().length());
    }

    /** Returns where models were, in the world of the file: by the skins, or by the file's bind pose. */
    private static Map<Long, Matrix4d> matrices(FbxObjects objects) {
        Map<Long, Matrix4d> bind = new HashMap<>();
        objects.all("Deformer")
                .filter(deformer -> deformer.subclass().equals("Cluster"))
                .forEach(cluster -> objects.below(cluster.id(), "Model")
                        .findFirst()
                        .ifPresent(model -> matrix(cluster.node(), "TransformLink")
                                .ifPresent(matrix -> bind.putIfAbsent(model.id(), matrix))));
        if (!bind.isEmpty()) {
            objects.all("Pose")
                    .filter(pose -> pose.subclass().equals("BindPose"))
                    .flatMap(pose -> pose.node().all("PoseNode"))
                    .forEach(entry -> entry.child("Node")
                            .filter(node -> !node.values().isEmpty())
                            .ifPresent(node -> matrix(entry, "Matrix")
                                    .ifPresent(matrix -> bind.putIfAbsent(node.integer(0), matrix))));
        }
        return bind;
    }

    private static Optional<Matrix4d> matrix(FbxNode node, String name) {
        return node.child(name)
                .map(FbxNode::numbers)
                .filter(numbers -> numbers.length == MATRIX)
                .map(numbers -> new Matrix4d().set(numbers))
                .filter(Matrix4d::isFinite);
    }
}
