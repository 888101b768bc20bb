package dev.limber.io.gltf;

import dev.limber.io.scene.Matrices;
import dev.limber.io.scene.Node;
import dev.limber.motion.Skeleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joml.Matrix4d;

/**
 * The pose in which the skins of a glTF file were bound. Files that were saved in the middle of a motion have one of its
 * frames as node transforms; so the rest pose of a character is its bind pose. Inverse bind matrices say how joints stand
 * to each other, not where the mesh was: that is the world, the mesh's node or what is above the skeleton, whichever
 * brings the joints nearest to their nodes.
 */
final class BindPose {
    private static final double SAME = 0.005; // radians, and relative to the size of the skeleton

    private final List<Node> nodes; // each after its parent
    private final Matrix4d[] world; // (node), as in the file
    private final Map<Integer, Matrix4d> bound = new HashMap<>(); // by node, of those that a skin binds, in the world

    /**
     * A skin.
     *
     * @param joints (binding), nodes
     * @param inverseBinds (binding), from the mesh's space to the joint's
     * @param meshes nodes of the meshes that wear it
     */
    record Binding(List<Integer> joints, List<Matrix4d> inverseBinds, List<Integer> meshes) {}

    private BindPose(List<Node> nodes) {
        this.nodes = nodes;
        world = new Matrix4d[nodes.size()];
        for (int n = 0; n < world.length; n++) {
            Matrix4d local = nodes.get(n).matrix();
            int parent = nodes.get(n).parent();
            world[n] = parent == Skeleton.NONE ? local : world[parent].mulAffine(local, new Matrix4d());
        }
    }

    /**
     * Returns the nodes with joints where skins were bound to them; as they are where they stand so already, or where the
     * scales of no such place are those of the nodes.
     */
    static List<Node> of(List<Node> nodes, List<Binding> skins) {
        BindPose pose = new BindPose(nodes);
        return skins.stream().anyMatch(pose::isPosed) ? pose.bind(skins).orElse(nodes) : nodes;
    }

    /** Whether the joints of a skin stand to each other in another way than when it was bound. */
    private boolean isPosed(Binding skin) {
        double size = size(skin);
        Matrix4d first = toWorld(skin, 0);
        return first.isFinite()
                && IntStream.range(1, skin.joints().size())
                        .anyMatch(b -> !isSame(
                                first.mulAffine(bind(skin, b), new Matrix4d()),
                                world[skin.joints().get(b)],
                                size));
    }

    private Optional<List<Node>> bind(List<Binding> skins) {
        List<Binding> largestFirst = skins.stream()
                .sorted(Comparator.comparing((Binding skin) -> skin.joints().size())
                        .reversed())
                .toList();
        for (Binding skin : largestFirst) {
            Optional<Matrix4d> place = shared(skin).or(() -> place(skin));
            if (place.isEmpty()) {
                return Optional.empty();
            }
            for (int b = 0; b < skin.joints().size(); b++) {
                bound.putIfAbsent(skin.joints().get(b), place.get().mulAffine(bind(skin, b), new Matrix4d()));
            }
        }
        return rest();
    }

    /** Returns where a skin's mesh was, by a joint that another skin has placed. */
    private Optional<Matrix4d> shared(Binding skin) {
        return IntStream.range(0, skin.joints().size())
                .boxed()
                .flatMap(b -> Optional.ofNullable(bound.get(skin.joints().get(b))).stream()
                        .map(joint -> joint.mulAffine(skin.inverseBinds().get(b), new Matrix4d())))
                .findFirst();
    }

    /** Returns where a skin's mesh was, from its space to the world. */
    private Optional<Matrix4d> place(Binding skin) {
        int top = IntStream.range(0, skin.joints().size())
                .boxed()
                .min(Comparator.comparing(b -> skin.joints().get(b)))
                .orElseThrow();
        int above = nodes.get(skin.joints().get(top)).parent();
        Stream<Matrix4d> places = Stream.concat(
                Stream.of(above == Skeleton.NONE ? new Matrix4d() : world[above], new Matrix4d()),
                skin.meshes().stream().map(mesh -> world[mesh]));
        return places.filter(place -> hasScales(place, skin))
                .min(Comparator.comparingDouble(place -> distance(place, skin)))
                .or(() -> Optional.of(toWorld(skin, top)).filter(place -> hasScales(place, skin)));
    }

    private Matrix4d toWorld(Binding skin, int binding) {
        return world[skin.joints().get(binding)].mulAffine(skin.inverseBinds().get(binding), new Matrix4d());
    }

    private static Matrix4d bind(Binding skin, int binding) {
        return skin.inverseBinds().get(binding).invertAffine(new Matrix4d());
    }

    /** Whether all joints of a skin at a place are as large as their nodes. */
    private boolean hasScales(Matrix4d place, Binding skin) {
        return IntStream.range(0, skin.joints().size()).allMatch(b -> {
            Matrix4d joint = place.mulAffine(bind(skin, b), new Matrix4d());
            return joint.isFinite()
                    && Node.hasScaleOf(joint, Matrices.scale(world[skin.joints().get(b)]));
        });
    }

    /** Returns how far joints are from their nodes: the mean angle, and the mean distance relative to the skeleton's size. */
    private double distance(Matrix4d place, Binding skin) {
        double size = size(skin);
        return IntStream.range(0, skin.joints().size())
                .mapToDouble(b -> {
                    Matrix4d joint = place.mulAffine(bind(skin, b), new Matrix4d());
                    Matrix4d node = world[skin.joints().get(b)];
                    return angle(joint, node) + apart(joint, node) / size;
                })
                .average()
                .orElse(0);
    }

    private double size(Binding skin) {
        Matrix4d first = world[skin.joints().get(0)];
        return skin.joints().stream()
                .mapToDouble(joint -> apart(first, world[joint]))
                .filter(length -> length > 0)
                .max()
                .orElse(1);
    }

    private static boolean isSame(Matrix4d a, Matrix4d b, double size) {
        return !a.isFinite() || (angle(a, b) < SAME && apart(a, b) < SAME * size);
    }

    private static double angle(Matrix4d a, Matrix4d b) {
        return Matrices.angle(Matrices.rotation(a), Matrices.rotation(b));
    }

    private static double apart(Matrix4d a, Matrix4d b) {
        return Matrices.translation(a).distance(Matrices.translation(b));
    }

    /** Returns the nodes with joints where they were bound; none where that takes other scales. */
    private Optional<List<Node>> rest() {
        List<Node> rest = new ArrayList<>();
        Matrix4d[] at = new Matrix4d[nodes.size()];
        for (int n = 0; n < at.length; n++) {
            Node node = nodes.get(n);
            Matrix4d above = node.parent() == Skeleton.NONE ? new Matrix4d() : at[node.parent()];
            Matrix4d wanted = bound.get(n);
            if (wanted != null) {
                Optional<Node> moved =
                        node.at(above.invertAffine(new Matrix4d()).mulAffine(wanted));
                if (moved.isEmpty()) {
                    return Optional.empty();
                }
                node = moved.get();
            }
            rest.add(node);
            at[n] = above.mulAffine(node.matrix(), new Matrix4d());
        }
        return Optional.of(rest);
    }
}
