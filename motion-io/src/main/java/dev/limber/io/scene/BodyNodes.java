package dev.limber.io.scene;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.JoinedBody;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The nodes that are joints of a skeleton, and their hierarchy.
 *
 * @param nodes (joint)
 * @param parents (joint), joints before it, or NONE
 */
record BodyNodes(List<Integer> nodes, List<Integer> parents) {
    private static final String DEFORMING = "DEF-"; // in names of Blender's rigs

    /**
     * Takes nodes as they hang together in the file.
     *
     * @param nodes ascending
     */
    static BodyNodes asInFile(Scene scene, List<Integer> nodes) {
        int[] joints = new int[scene.nodes().size()]; // (node), the joint that it is or hangs on
        List<Integer> parents = new ArrayList<>();
        int next = 0;
        for (int n = 0; n < joints.length; n++) {
            int parent = scene.nodes().get(n).parent();
            joints[n] = parent == Skeleton.NONE ? Skeleton.NONE : joints[parent];
            if (next < nodes.size() && nodes.get(next) == n) {
                parents.add(joints[n]);
                joints[n] = next++;
            }
        }
        return new BodyNodes(nodes, parents);
    }

    /**
     * Returns the nodes as the body hangs together, without controls that are not below a bone that moves a mesh; the same
     * ones where the file has them so.
     *
     * @param tree the skeleton of these nodes
     */
    BodyNodes joined(Scene scene, Skeleton tree) {
        List<Optional<Vec3>> skin = skin(scene, tree);
        int[] joined = JoinedBody.parents(tree, skin);
        if (IntStream.range(0, joined.length).allMatch(joint -> joined[joint] == tree.parent(joint))) {
            return this;
        }
        boolean[] inside = new boolean[joined.length]; // (joint), a bone that moves a mesh or below one
        for (int joint = 0; joint < inside.length; joint++) {
            int parent = tree.parent(joint);
            inside[joint] = skin.get(joint).isPresent() || (parent != Skeleton.NONE && inside[parent]);
        }
        List<Integer> order = new ArrayList<>();
        int[] places = new int[joined.length]; // (joint of the tree), among those kept
        Arrays.fill(places, Skeleton.NONE);
        for (int joint = 0; joint < inside.length; joint++) {
            if (inside[joint]) {
                append(joint, joined, places, order);
            }
        }
        return new BodyNodes(
                order.stream().map(nodes::get).toList(),
                order.stream()
                        .map(joint -> joined[joint] == Skeleton.NONE ? Skeleton.NONE : places[joined[joint]])
                        .toList());
    }

    /** Appends a joint after all that it hangs on. */
    private static void append(int joint, int[] joined, int[] places, List<Integer> order) {
        List<Integer> path = new ArrayList<>();
        for (int at = joint; at != Skeleton.NONE && places[at] == Skeleton.NONE; at = joined[at]) {
            path.add(0, at);
        }
        for (int at : path) {
            places[at] = order.size();
            order.add(at);
        }
    }

    /**
     * Returns (joint) the middle of what it moves of the meshes, at rest; in a file without meshes that of joints which
     * are called after it, as if they moved their own place.
     */
    private List<Optional<Vec3>> skin(Scene scene, Skeleton tree) {
        WorldPose rest = WorldPose.of(tree.restPose());
        NodePose pose = new NodePose(scene);
        double[] sums = new double[4 * scene.nodes().size()]; // (node), weighted places and weight
        for (Mesh mesh : scene.meshes()) {
            mesh.addMiddles(pose, sums);
        }
        List<Optional<Vec3>> skin = new ArrayList<>();
        for (int joint = 0; joint < nodes.size(); joint++) {
            int node = nodes.get(joint);
            double weight = sums[4 * node + 3];
            boolean named =
                    scene.meshes().isEmpty() && scene.nodes().get(node).name().startsWith(DEFORMING);
            Optional<Vec3> own = named ? Optional.of(rest.position(joint)) : Optional.empty();
            skin.add(weight > 0 ? Optional.of(Vec3.of(sums, 4 * node).times(1 / weight)) : own);
        }
        return skin;
    }
}
