package dev.limber.io.fbx.model;

import dev.limber.io.fbx.tree.FbxNode;
import dev.limber.io.scene.Node;
import dev.limber.motion.Vec3;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * The pose in which skins were bound. Files that were saved in the middle of a motion have one of its frames as node
 * transforms; so the rest pose of a character is its bind pose.
 */
final class BindPose {
    private static final int MATRIX = 16;
    private static final double SAME = 1e-3; // radians, and relative to the length of a bone
    private static final double SAME_SCALE = 0.01; // relative

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
                Matrix4d local = above.invertAffine(new Matrix4d()).mul(bound);
                Vector3d scale = local.getScale(new Vector3d());
                Vec3 own = node.scale();
                if (!local.isFinite() || scale.distance(own.x(), own.y(), own.z()) > SAME_SCALE * own.length()) {
                    return nodes;
                }
                node = moved(node, local);
            }
            rest.add(node);
            world.add(above.mulAffine(matrix(node), new Matrix4d()));
        }
        return rest;
    }

    /** Returns a node elsewhere; as it is where it is there already. */
    private static Node moved(Node node, Matrix4d local) {
        Vector3d at = local.getTranslation(new Vector3d());
        Vec3 translation = new Vec3(at.x, at.y, at.z);
        Quaterniond rotation = local.getUnnormalizedRotation(new Quaterniond()).normalize();
        double angle = 2 * Math.acos(Math.min(1, Math.abs(rotation.dot(node.rotation()))));
        boolean same = angle < SAME
                && translation.distance(node.translation())
                        < SAME * (SAME + node.translation().length());
        return same ? node : new Node(node.name(), node.parent(), translation, rotation, node.scale(), node.kind());
    }

    private static Matrix4d matrix(Node node) {
        return new Matrix4d()
                .translationRotateScale(
                        new Vector3d(
                                node.translation().x(),
                                node.translation().y(),
                                node.translation().z()),
                        node.rotation(),
                        new Vector3d(
                                node.scale().x(), node.scale().y(), node.scale().z()));
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
