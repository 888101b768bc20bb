package dev.limber.io.fbx.model;

import dev.limber.io.fbx.tree.FbxDocument;
import dev.limber.io.file.ReadBudget;
import dev.limber.io.file.ReadLimits;
import dev.limber.io.scene.Animation;
import dev.limber.io.scene.Mesh;
import dev.limber.io.scene.Node;
import dev.limber.io.scene.Scene;
import dev.limber.io.scene.Textures;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joml.Quaterniond;

/**
 * The scene of an FBX file. The top node converts the world of the file to Y up and centimetres.
 *
 * @param models (node), where the scene's nodes come from
 */
public record FbxScene(Scene scene, List<ModelNode> models) {
    private static final Set<String> BONES = Set.of("LimbNode", "Limb", "Root");
    private static final Set<String> OBJECTS = Set.of("Mesh", "Camera", "CameraSwitcher", "Light", "Nurbs", "Patch");

    public FbxScene {
        models = List.copyOf(models);
    }

    /**
     * Reads a file's nodes, animations and meshes.
     *
     * @param file its name, for messages
     * @throws dev.limber.io.fbx.tree.FbxException when it is not what FBX demands
     */
    public static FbxScene of(String file, FbxDocument document) {
        return of(file, document, new ReadBudget(file, ReadLimits.DEFAULT), new Textures(Optional.empty()));
    }

    /**
     * As {@link #of(String, FbxDocument)}, within other limits.
     *
     * @param textures where images are that are not in the file
     */
    public static FbxScene of(String file, FbxDocument document, ReadBudget budget, Textures textures) {
        return new Builder(document, budget, textures).build(file);
    }

    private static final class Builder {
        private final FbxObjects objects;
        private final GlobalSettings settings;
        private final ReadBudget budget;
        private final Textures textures;
        private final List<Node> nodes = new ArrayList<>();
        private final List<ModelNode> models = new ArrayList<>();
        private final Map<Long, Integer> nodeOf = new HashMap<>();

        Builder(FbxDocument document, ReadBudget budget, Textures textures) {
            this.budget = budget;
            this.textures = textures;
            objects = FbxObjects.of(document);
            settings = GlobalSettings.of(document);
        }

        FbxScene build(String file) {
            Set<Long> bones = bones();
            double unit = settings.centimetres();
            nodes.add(new Node(
                    "RootNode",
                    Skeleton.NONE,
                    Vec3.ZERO,
                    settings.axes(),
                    new Vec3(unit, unit, unit),
                    Node.Kind.PIVOT));
            models.add(new ModelNode(FbxObjects.ROOT, -1, ModelTransform.of(Properties.NONE), new Vec3(1, 1, 1)));
            Deque<FbxObject> open = new ArrayDeque<>();
            objects.all("Model")
                    .filter(model ->
                            objects.above(model.id(), "Model").findAny().isEmpty())
                    .forEach(open::add);
            while (!open.isEmpty()) {
                FbxObject model = open.pop();
                if (nodeOf.putIfAbsent(model.id(), nodes.size()) == null) {
                    add(model, bones.contains(model.id()));
                    List<FbxObject> below = objects.below(model.id(), "Model").toList();
                    for (int i = below.size() - 1; i >= 0; i--) {
                        open.push(below.get(i));
                    }
                }
            }
            objects.all("Model")
                    .filter(model -> !nodeOf.containsKey(model.id()))
                    .findFirst()
                    .ifPresent(model -> {
                        throw model.node().error("model '" + model.name() + "' is its own ancestor");
                    });
            List<Node> rest = BindPose.of(objects, nodes, models);
            Map<Integer, String> humanBones = Characterization.of(objects, nodeOf);
            return new FbxScene(new Scene(file, rest, animations(rest), meshes(), humanBones), models);
        }

        private void add(FbxObject model, boolean bone) {
            int parent = objects.above(model.id(), "Model")
                    .map(above -> nodeOf.get(above.id()))
                    .filter(node -> node != null)
                    .findFirst()
                    .orElse(0);
            ModelTransform transform = ModelTransform.of(model.properties());
            Vec3 above = models.get(parent).transform().scaling();
            double[] q = new double[4];
            transform.animated(transform.rotation(), q, 0);
            transform.whole(q, 0, q, 0);
            boolean object = OBJECTS.contains(model.subclass());
            nodes.add(new Node(
                    model.name().isEmpty() ? "model " + model.id() : model.name(),
                    parent,
                    transform.position(transform.translation(), q, 0, transform.scaling()),
                    new Quaterniond(q[1], q[2], q[3], q[0]),
                    transform.scale(transform.scaling(), above),
                    bone ? Node.Kind.BONE : object ? Node.Kind.OBJECT : Node.Kind.PLAIN));
            models.add(new ModelNode(model.id(), parent, transform, above));
        }

        /**
         * Returns the models that are bones: those that skins are bound to, and those that the file calls so, of the
         * same tree where there are skins.
         */
        private Set<Long> bones() {
            Set<Long> bound = objects.all("Deformer")
                    .filter(deformer -> deformer.subclass().equals("Cluster"))
                    .flatMap(cluster -> objects.below(cluster.id(), "Model"))
                    .map(FbxObject::id)
                    .collect(Collectors.toCollection(HashSet::new));
            Set<Long> called = objects.all("Model")
                    .filter(model -> BONES.contains(model.subclass()))
                    .map(FbxObject::id)
                    .collect(Collectors.toSet());
            Map<Long, Long> tops = new HashMap<>();
            Set<Long> boundTops =
                    bound.stream().map(id -> top(id, called, tops)).collect(Collectors.toSet());
            Set<Long> bones = new HashSet<>(bound);
            called.stream()
                    .filter(id -> bound.isEmpty() || boundTops.contains(top(id, called, tops)))
                    .forEach(bones::add);
            return bones;
        }

        /** Returns the highest bone above a model that nothing but bones lie between. */
        private long top(long model, Set<Long> called, Map<Long, Long> tops) {
            List<Long> path = new ArrayList<>();
            Set<Long> seen = new HashSet<>();
            long at = model;
            while (seen.add(at) && !tops.containsKey(at)) {
                path.add(at);
                at = objects.above(at, "Model")
                        .map(FbxObject::id)
                        .filter(called::contains)
                        .findFirst()
                        .orElse(at);
            }
            long top = tops.getOrDefault(at, at);
            path.forEach(id -> tops.put(id, top));
            return top;
        }

        private List<Animation> animations(List<Node> rest) {
            Map<Long, ModelTransform> transforms = new HashMap<>();
            models.forEach(model -> transforms.put(model.id(), model.transform()));
            // A bone that no curve moves stays where its model is, which need not be where it was bound.
            boolean[] elsewhere = new boolean[nodes.size()];
            for (int n = 0; n < elsewhere.length; n++) {
                elsewhere[n] = !rest.get(n).equals(nodes.get(n));
            }
            StackReader reader = new StackReader(objects, models, elsewhere, settings.frameRate(), budget);
            return objects.all("AnimationStack")
                    .map(stack -> reader.read(stack, transforms))
                    .toList();
        }

        private List<Mesh> meshes() {
            List<Mesh> meshes = new ArrayList<>();
            MaterialReader materials = new MaterialReader(objects, textures);
            objects.all("Model")
                    .forEach(model -> objects.below(model.id(), "Geometry")
                            .filter(geometry -> geometry.subclass().equals("Mesh"))
                            .forEach(geometry -> meshes.addAll(
                                    new MeshReader(objects, nodeOf, materials, model, geometry).read(budget))));
            return meshes;
        }
    }
}
