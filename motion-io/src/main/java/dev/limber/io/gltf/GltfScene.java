package dev.limber.io.gltf;

import de.javagl.jgltf.impl.v2.AnimationChannel;
import de.javagl.jgltf.impl.v2.AnimationChannelTarget;
import de.javagl.jgltf.impl.v2.AnimationSampler;
import de.javagl.jgltf.impl.v2.GlTF;
import de.javagl.jgltf.impl.v2.Skin;
import dev.limber.io.file.ReadBudget;
import dev.limber.io.file.ReadLimits;
import dev.limber.io.scene.Animation;
import dev.limber.io.scene.Mesh;
import dev.limber.io.scene.Node;
import dev.limber.io.scene.Scene;
import dev.limber.io.scene.Track;
import dev.limber.motion.Vec3;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.joml.Quaterniondc;
import org.joml.Vector3d;
import org.jspecify.annotations.Nullable;

/**
 * The scene of a glTF file.
 *
 * @param order how the scene's nodes lie in the file
 * @param posed the scene's nodes that are elsewhere in the file than they are at rest
 */
record GltfScene(Scene scene, NodeOrder order, Set<Integer> posed) {
    /** Assimp splits the transform of an FBX node into several nodes, all above the node's own, with names that have this. */
    private static final String ASSIMP_PIVOT = "_$AssimpFbx$_";

    /** Reads a file of a size that is read by default. */
    static GltfScene of(GltfDocument document) {
        return of(document, new ReadBudget(document.file(), ReadLimits.DEFAULT));
    }

    static GltfScene of(GltfDocument document, ReadBudget budget) {
        return new Reader(document, budget).read();
    }

    private static final class Reader {
        private final GltfDocument document;
        private final ReadBudget budget;
        private final String file;
        private final GlTF json;
        private final NodeOrder order;

        Reader(GltfDocument document, ReadBudget budget) {
            this.budget = budget;
            this.document = document;
            file = document.file();
            json = document.json();
            order = NodeOrder.of(file, Lists.of(file, json.getNodes(), "nodes"));
        }

        GltfScene read() {
            Set<Integer> bones = new HashSet<>();
            for (Skin skin : Lists.of(file, json.getSkins(), "skins")) {
                bones.addAll(Lists.of(file, skin.getJoints(), "joints"));
            }
            Map<Integer, String> humanBones = HumanBones.of(json);
            bones.addAll(humanBones.keySet());
            Set<Integer> faceNodes = HumanBones.faceNodes(json);
            List<Node> nodes = new ArrayList<>();
            List<Mesh> meshes = new ArrayList<>();
            MeshReader meshReader = new MeshReader(document, order, budget);
            for (int place = 0; place < order.count(); place++) {
                int index = order.node(place);
                var node = json.getNodes().get(index);
                nodes.add(node(place, node, bones.contains(index), faceNodes.contains(index)));
                if (node.getMesh() != null) {
                    meshes.addAll(meshReader.read(node, place));
                }
            }
            List<Node> rest = BindPose.of(nodes, bindings(meshReader));
            Set<Integer> posed = IntStream.range(0, rest.size())
                    .filter(n -> !rest.get(n).equals(nodes.get(n)))
                    .boxed()
                    .collect(Collectors.toSet());
            List<Animation> animations = new ArrayList<>();
            for (var animation : Lists.of(file, json.getAnimations(), "animations")) {
                animations.add(still(animation(animations.size(), animation), posed, nodes));
            }
            Map<Integer, String> places = new HashMap<>();
            humanBones.forEach((node, bone) -> places.put(order.place(node), bone));
            return new GltfScene(new Scene(file, rest, animations, meshes, places), order, posed);
        }

        private List<BindPose.Binding> bindings(MeshReader meshReader) {
            Map<Integer, List<Integer>> wearers = IntStream.range(0, order.count()) // by skin
                    .boxed()
                    .filter(place -> skin(place) != null)
                    .collect(Collectors.groupingBy(this::skin));
            List<BindPose.Binding> bindings = new ArrayList<>();
            List<Skin> skins = Lists.of(file, json.getSkins(), "skins");
            for (int s = 0; s < skins.size(); s++) {
                Skin skin = skins.get(s);
                if (skin.getInverseBindMatrices() != null) {
                    bindings.add(meshReader.binding(skin, wearers.getOrDefault(s, List.of())));
                }
            }
            return bindings;
        }

        private @Nullable Integer skin(int place) {
            return json.getNodes().get(order.node(place)).getSkin();
        }

        /** Returns an animation in which joints that it does not move are where they are in the file, not where they rest. */
        private static Animation still(Animation animation, Set<Integer> posed, List<Node> nodes) {
            List<Track> tracks = new ArrayList<>(animation.tracks());
            double start = tracks.stream().mapToDouble(Track::start).min().orElse(0);
            for (int node : posed) {
                Vec3 t = nodes.get(node).translation();
                Quaterniondc r = nodes.get(node).rotation();
                Map<Track.Property, double[]> places = Map.of(
                        Track.Property.TRANSLATION, new double[] {t.x(), t.y(), t.z()},
                        Track.Property.ROTATION, new double[] {r.w(), r.x(), r.y(), r.z()});
                places.forEach((property, value) -> {
                    boolean moves = animation.tracks().stream()
                            .anyMatch(track -> track.node() == node && track.property() == property);
                    if (!moves) {
                        tracks.add(new Track(node, property, Track.Interpolation.STEP, new double[] {start}, value));
                    }
                });
            }
            return new Animation(animation.name(), tracks, animation.rate());
        }

        private Node node(int place, de.javagl.jgltf.impl.v2.Node node, boolean bone, boolean ofFace) {
            String name = node.getName() == null ? "node " + order.node(place) : node.getName();
            boolean object = ofFace || node.getMesh() != null || node.getCamera() != null;
            Node.Kind plain = name.contains(ASSIMP_PIVOT) ? Node.Kind.PIVOT : Node.Kind.PLAIN;
            Node.Kind kind = bone ? Node.Kind.BONE : object ? Node.Kind.OBJECT : plain;
            Vector3d translation = new Vector3d();
            Quaterniond rotation = new Quaterniond();
            Vector3d scale = new Vector3d(1);
            if (node.getMatrix() != null) {
                Matrix4d matrix = new Matrix4d().set(node.getMatrix());
                matrix.getTranslation(translation);
                matrix.getScale(scale);
                matrix.getUnnormalizedRotation(rotation);
            }
            if (node.getTranslation() != null) {
                float[] t = node.getTranslation();
                translation.set(t[0], t[1], t[2]);
            }
            if (node.getRotation() != null) {
                float[] r = node.getRotation();
                rotation.set(r[0], r[1], r[2], r[3]);
            }
            if (node.getScale() != null) {
                float[] s = node.getScale();
                scale.set(s[0], s[1], s[2]);
            }
            return new Node(
                    name,
                    order.parent(place),
                    new Vec3(translation.x, translation.y, translation.z),
                    rotation.lengthSquared() > 0 ? rotation.normalize() : rotation.identity(),
                    new Vec3(scale.x, scale.y, scale.z),
                    kind);
        }

        private Animation animation(int index, de.javagl.jgltf.impl.v2.Animation animation) {
            String what = "animation " + index;
            List<Track> tracks = new ArrayList<>();
            for (AnimationChannel channel : Lists.of(file, animation.getChannels(), "channels")) {
                AnimationSampler sampler = Lists.get(
                        file,
                        animation.getSamplers(),
                        Lists.required(file, channel.getSampler(), what + " has a channel without sampler"),
                        what + ", sampler");
                AnimationChannelTarget target =
                        Lists.required(file, channel.getTarget(), what + " has a channel without target");
                if (target.getNode() != null) {
                    Lists.get(file, json.getNodes(), target.getNode(), what + ", node");
                    property(target.getPath())
                            .ifPresent(p -> tracks.add(track(what, order.place(target.getNode()), p, sampler)));
                }
            }
            Animation whole = new Animation(animation.getName() == null ? what : animation.getName(), tracks);
            budget.checkSpread(what, whole.frames(), whole.mostKeys());
            return whole;
        }

        /** Returns the property, or none for those that do not move nodes, such as the weights of morph targets. */
        private static Optional<Track.Property> property(String path) {
            return switch (String.valueOf(path)) {
                case "translation" -> Optional.of(Track.Property.TRANSLATION);
                case "rotation" -> Optional.of(Track.Property.ROTATION);
                case "scale" -> Optional.of(Track.Property.SCALE);
                default -> Optional.empty();
            };
        }

        private Track track(String what, int node, Track.Property property, AnimationSampler sampler) {
            Track.Interpolation interpolation =
                    switch (sampler.getInterpolation() == null ? "LINEAR" : sampler.getInterpolation()) {
                        case "LINEAR" -> Track.Interpolation.LINEAR;
                        case "STEP" -> Track.Interpolation.STEP;
                        case "CUBICSPLINE" -> Track.Interpolation.CUBIC;
                        default ->
                            throw new GltfException(
                                    file, what + " has the unknown interpolation " + sampler.getInterpolation());
                    };
            int width = property.width();
            double[] times = doubles(document.accessors()
                    .floats(Lists.required(file, sampler.getInput(), what + " has a sampler without input"), 1));
            budget.takeSamples(what, times.length, 1); // channels may share their numbers
            double[] values = doubles(document.accessors()
                    .floats(Lists.required(file, sampler.getOutput(), what + " has a sampler without output"), width));
            if (property == Track.Property.ROTATION) {
                for (int q = 0; q < values.length; q += width) {
                    double w = values[q + 3];
                    System.arraycopy(values, q, values, q + 1, 3);
                    values[q] = w;
                }
            }
            try {
                return new Track(node, property, interpolation, times, values);
            } catch (IllegalArgumentException e) {
                throw new GltfException(file, what + ": " + e.getMessage());
            }
        }

        private static double[] doubles(float[] floats) {
            double[] doubles = new double[floats.length];
            for (int i = 0; i < doubles.length; i++) {
                doubles[i] = floats[i];
            }
            return doubles;
        }
    }
}
