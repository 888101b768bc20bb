package dev.limber.io.gltf;

import de.javagl.jgltf.impl.v2.MeshPrimitive;
import de.javagl.jgltf.impl.v2.Node;
import de.javagl.jgltf.impl.v2.Skin;
import dev.limber.io.file.ReadBudget;
import dev.limber.io.scene.Mesh;
import dev.limber.io.scene.Triangles;
import dev.limber.io.scene.VertexWeights;
import dev.limber.motion.SkinSurface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.joml.Matrix4d;
import org.jspecify.annotations.Nullable;

/** Reads the primitives of glTF meshes that are made of triangles. */
final class MeshReader {
    private static final int RGBA = 4; // numbers of a colour

    private final GltfDocument document;
    private final NodeOrder order;
    private final ReadBudget budget;
    private final String file;
    private final MaterialReader materials;
    private final MorphReader morphs;

    MeshReader(GltfDocument document, NodeOrder order, ReadBudget budget) {
        this.document = document;
        this.order = order;
        this.budget = budget;
        file = document.file();
        materials = new MaterialReader(document);
        morphs = new MorphReader(document, budget);
    }

    /** Reads the mesh of a node; each primitive, which has a material of its own, is one mesh. */
    List<Mesh> read(Node node, int place) {
        var mesh = Lists.get(file, document.json().getMeshes(), node.getMesh(), "mesh");
        Skin skin =
                node.getSkin() == null ? null : Lists.get(file, document.json().getSkins(), node.getSkin(), "skin");
        int[] nodes = skin == null ? new int[] {place} : joints(skin);
        double[] inverseBinds = inverseBinds(skin, nodes.length);
        List<Mesh> meshes = new ArrayList<>();
        for (MeshPrimitive primitive : Lists.of(document.file(), mesh.getPrimitives(), "primitives")) {
            Integer mode = primitive.getMode();
            if (mode == null || mode >= Triangles.LIST) {
                meshes.add(primitive(node, mesh, primitive, nodes, inverseBinds));
            }
        }
        return meshes;
    }

    /** Returns what a skin is bound to. */
    BindPose.Binding binding(Skin skin, List<Integer> wearers) {
        int[] joints = joints(skin);
        double[] matrices = inverseBinds(skin, joints.length);
        List<Matrix4d> inverse = IntStream.range(0, joints.length)
                .mapToObj(b -> new Matrix4d().set(matrices, 16 * b))
                .toList();
        return new BindPose.Binding(Arrays.stream(joints).boxed().toList(), inverse, wearers);
    }

    private int[] joints(Skin skin) {
        List<Integer> joints = Lists.of(document.file(), skin.getJoints(), "joints");
        if (joints.isEmpty()) {
            throw new GltfException(file, "a skin has no joints");
        }
        return joints.stream()
                .mapToInt(joint -> {
                    int index = Lists.required(file, joint, "a skin has a joint that is null");
                    Lists.get(file, document.json().getNodes(), index, "node");
                    return order.place(index);
                })
                .toArray();
    }

    private double[] inverseBinds(@Nullable Skin skin, int count) {
        double[] matrices = new double[16 * count];
        for (int b = 0; b < count; b++) {
            new Matrix4d().get(matrices, 16 * b);
        }
        if (skin != null && skin.getInverseBindMatrices() != null) {
            float[] numbers = document.accessors().floats(skin.getInverseBindMatrices(), 16);
            if (numbers.length < matrices.length) {
                throw new GltfException(
                        file, "a skin of " + count + " joints has " + numbers.length / 16 + " inverse bind matrices");
            }
            for (int i = 0; i < matrices.length; i++) {
                matrices[i] = numbers[i];
            }
        }
        return matrices;
    }

    private Mesh primitive(
            Node node, de.javagl.jgltf.impl.v2.Mesh mesh, MeshPrimitive primitive, int[] nodes, double[] inverseBinds) {
        String what = "mesh " + node.getMesh();
        Map<String, Integer> attributes = Lists.required(file, primitive.getAttributes(), what + " has no attributes");
        Accessors accessors = document.accessors();
        float[] positions =
                accessors.floats(Lists.required(file, attributes.get("POSITION"), what + " has no POSITION"), 3);
        int vertices = positions.length / 3;
        int[] indices = primitive.getIndices() == null
                ? IntStream.range(0, vertices).toArray()
                : accessors.ints(primitive.getIndices(), 1);
        budget.takeVertices(vertices + indices.length); // nodes may share a mesh
        checkBelow(what, "vertex", indices, vertices);
        int[] triangles = Triangles.of(primitive.getMode() == null ? Triangles.LIST : primitive.getMode(), indices);
        Integer normalAccessor = attributes.get("NORMAL");
        float[] normals =
                normalAccessor == null ? Triangles.normals(positions, triangles) : accessors.floats(normalAccessor, 3);
        checkLength(what, "NORMAL", normals.length / 3, vertices);
        return new Mesh(
                positions,
                normals,
                triangles,
                weights(what, primitive, node.getSkin() != null, nodes.length, vertices),
                nodes,
                inverseBinds,
                surface(what, primitive, vertices),
                morphs.read(what, primitive, mesh, node, vertices));
    }

    /** @param bindings how many joints the skin has, where the mesh has a skin */
    private VertexWeights weights(String what, MeshPrimitive primitive, boolean skinned, int bindings, int vertices) {
        VertexWeights weights = new VertexWeights(vertices);
        if (!skinned) {
            IntStream.range(0, vertices).forEach(v -> weights.add(v, 0, 1));
            return weights;
        }
        Map<String, Integer> attributes = primitive.getAttributes();
        Accessors accessors = document.accessors();
        for (int set = 0; attributes.containsKey("JOINTS_" + set); set++) {
            Integer weightAccessor = attributes.get("WEIGHTS_" + set);
            int[] joints = accessors.ints(
                    Lists.required(file, attributes.get("JOINTS_" + set), what + " has no JOINTS_" + set), 4);
            float[] values = accessors.floats(Lists.required(file, weightAccessor, what + " has no WEIGHTS_" + set), 4);
            checkBelow(what, "joint", joints, bindings);
            checkLength(what, "JOINTS_" + set, joints.length / 4, vertices);
            checkLength(what, "WEIGHTS_" + set, values.length / 4, vertices);
            for (int i = 0; i < values.length; i++) {
                weights.add(i / 4, joints[i], values[i]);
            }
        }
        return weights;
    }

    private SkinSurface surface(String what, MeshPrimitive primitive, int vertices) {
        MaterialReader.Mapped mapped = materials.of(primitive.getMaterial());
        Map<String, Integer> attributes = primitive.getAttributes();
        float[] coordinates = {};
        Integer mapping = attributes.get("TEXCOORD_" + mapped.set());
        if (mapped.material().texture().isPresent() && mapping != null) {
            coordinates = mapped.transform().apply(document.accessors().floats(mapping, 2));
            checkLength(what, "TEXCOORD_" + mapped.set(), coordinates.length / 2, vertices);
        }
        Integer coloring = attributes.get("COLOR_0");
        float[] colors = coloring == null ? new float[0] : colors(coloring);
        if (colors.length > 0) {
            checkLength(what, "COLOR_0", colors.length / RGBA, vertices);
        }
        return new SkinSurface(mapped.material(), coordinates, colors);
    }

    /** Returns (vertex, 4) of an accessor that may have no alpha. */
    private float[] colors(int accessor) {
        int width = document.accessors().width(accessor);
        float[] given = document.accessors().floats(accessor, width == RGBA - 1 ? width : RGBA);
        if (width == RGBA) {
            return given;
        }
        float[] colors = new float[given.length / width * RGBA];
        for (int i = 0; i < colors.length; i++) {
            colors[i] = i % RGBA == width ? 1 : given[i / RGBA * width + i % RGBA];
        }
        return colors;
    }

    private void checkBelow(String what, String element, int[] indices, int count) {
        for (int index : indices) {
            if (index >= count) {
                throw new GltfException(file, what + " refers to " + element + " " + index + " of " + count);
            }
        }
    }

    private void checkLength(String what, String attribute, int actual, int vertices) {
        if (actual != vertices) {
            throw new GltfException(
                    file, what + " has " + actual + " of " + attribute + " for " + vertices + " vertices");
        }
    }
}
