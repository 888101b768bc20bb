package dev.limber.io.scene;

import dev.limber.motion.Skeleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A skeleton of a scene. Most scenes have one, however many roots that has: detached feet, props and targets belong to
 * the body beside them. Only if two trees share no mesh, and each is large enough for a character, they are two.
 *
 * @param name of the node above its root, as the armature's, or of the root
 * @param nodes its joints, ascending
 * @param vertices that it moves
 */
record SceneSkeleton(String name, List<Integer> nodes, int vertices) {
    /** Smaller trees are props, feet or hair. */
    private static final int BODY = 15; // joints

    /** So are those that are much smaller than the largest. */
    private static final double COMPARABLE = 1.0 / 3;

    /** Returns the skeletons of a scene: that which moves most of the meshes first, then in the order of the file. */
    static List<SceneSkeleton> all(Scene scene) {
        int[] joints = JointChoice.of(scene);
        int[] trees = trees(scene, joints);
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int j = 0; j < joints.length; j++) {
            members.computeIfAbsent(trees[j], tree -> new ArrayList<>()).add(joints[j]);
        }
        int largest = members.values().stream().mapToInt(List::size).max().orElse(0);
        List<SceneSkeleton> bodies = members.values().stream()
                .filter(tree -> tree.size() >= BODY && tree.size() >= COMPARABLE * largest)
                .map(tree -> of(scene, tree))
                .sorted(Comparator.comparingInt(SceneSkeleton::vertices).reversed())
                .toList();
        return bodies.size() > 1 || joints.length == 0 ? bodies : List.of(whole(scene));
    }

    /** Returns all joints of a scene as one skeleton. */
    static SceneSkeleton whole(Scene scene) {
        return of(scene, Arrays.stream(JointChoice.of(scene)).boxed().toList());
    }

    private static SceneSkeleton of(Scene scene, List<Integer> nodes) {
        int vertices = scene.meshes().stream()
                .filter(mesh -> Arrays.stream(mesh.nodes()).anyMatch(n -> Collections.binarySearch(nodes, n) >= 0))
                .mapToInt(mesh -> mesh.positions().length / 3)
                .sum();
        int above = scene.nodes().get(nodes.get(0)).parent();
        while (above != Skeleton.NONE && scene.nodes().get(above).kind() == Node.Kind.PIVOT) {
            above = scene.nodes().get(above).parent();
        }
        Node named = scene.nodes().get(above == Skeleton.NONE ? nodes.get(0) : above);
        return new SceneSkeleton(named.name(), nodes, vertices);
    }

    /** Returns for each joint a number that it shares with all that hang together with it, by bones or by a mesh. */
    private static int[] trees(Scene scene, int[] joints) {
        int[] trees = IntStream.range(0, joints.length).toArray();
        for (int j = 0; j < joints.length; j++) {
            for (int n = scene.nodes().get(joints[j]).parent();
                    n != Skeleton.NONE;
                    n = scene.nodes().get(n).parent()) {
                int above = Arrays.binarySearch(joints, n);
                if (above >= 0) {
                    trees[j] = trees[above];
                    break;
                }
            }
        }
        for (Mesh mesh : scene.meshes()) {
            int[] bound = Arrays.stream(mesh.nodes())
                    .map(n -> Arrays.binarySearch(joints, n))
                    .filter(j -> j >= 0)
                    .toArray();
            for (int j : bound) {
                join(trees, trees[bound[0]], trees[j]);
            }
        }
        return trees;
    }

    private static void join(int[] trees, int into, int from) {
        if (into != from) {
            for (int j = 0; j < trees.length; j++) {
                trees[j] = trees[j] == from ? into : trees[j];
            }
        }
    }
}
