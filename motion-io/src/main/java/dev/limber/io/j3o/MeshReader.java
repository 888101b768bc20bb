package dev.limber.io.j3o;

import com.jme3.math.Matrix4f;
import com.jme3.scene.VertexBuffer;
import com.jme3.scene.mesh.IndexBuffer;
import dev.limber.io.scene.Mesh;
import dev.limber.io.scene.Triangles;
import dev.limber.io.scene.VertexWeights;
import dev.limber.motion.SkinSurface;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joml.Matrix4d;
import org.jspecify.annotations.Nullable;

/** Reads a mesh of the engine. */
record MeshReader(String file, com.jme3.scene.Mesh mesh) {
    private static final int WEIGHTS = 4; // that the engine stores for a vertex

    /**
     * Reads the mesh of a geometry.
     *
     * @param node of the geometry
     * @param binding what moves it when it is skinned
     * @return empty when it is not made of triangles
     */
    static Optional<Mesh> read(
            String file, com.jme3.scene.@Nullable Mesh mesh, int node, @Nullable SkinBinding binding) {
        if (mesh == null) {
            return Optional.empty();
        }
        Integer mode =
                switch (mesh.getMode()) {
                    case Triangles -> Triangles.LIST;
                    case TriangleStrip -> Triangles.STRIP;
                    case TriangleFan -> Triangles.FAN;
                    default -> null;
                };
        return Optional.ofNullable(mode).map(m -> new MeshReader(file, mesh).read(m, node, binding));
    }

    private Mesh read(int mode, int node, @Nullable SkinBinding binding) {
        boolean skinned = binding != null && mesh.getBuffer(VertexBuffer.Type.BoneIndex) != null;
        // Once the engine has skinned a mesh, its positions are those of some frame.
        float[] positions = floats(skinned, VertexBuffer.Type.BindPosePosition, VertexBuffer.Type.Position)
                .orElseThrow(() -> new J3oException(file, "a mesh has no positions"));
        int vertices = positions.length / 3;
        int[] triangles = Triangles.of(mode, indices(vertices));
        float[] normals = floats(skinned, VertexBuffer.Type.BindPoseNormal, VertexBuffer.Type.Normal)
                .filter(given -> given.length == positions.length)
                .orElseGet(() -> Triangles.normals(positions, triangles));
        VertexWeights weights = new VertexWeights(vertices);
        if (binding == null || !skinned) {
            double[] identity = new Matrix4d().get(new double[16]);
            IntStream.range(0, vertices).forEach(v -> weights.add(v, 0, 1));
            return new Mesh(
                    positions, normals, triangles, weights, new int[] {node}, identity, SkinSurface.PLAIN, List.of());
        }
        readWeights(vertices, binding.nodes().size(), weights);
        int[] nodes = binding.nodes().stream().mapToInt(Integer::intValue).toArray();
        return new Mesh(
                positions, normals, triangles, weights, nodes, inverseBinds(binding), SkinSurface.PLAIN, List.of());
    }

    private Optional<float[]> floats(boolean skinned, VertexBuffer.Type bind, VertexBuffer.Type current) {
        FloatBuffer data = skinned ? mesh.getFloatBuffer(bind) : null;
        if (data == null || data.limit() == 0) {
            data = mesh.getFloatBuffer(current);
        }
        if (data == null) {
            return Optional.empty();
        }
        float[] numbers = new float[data.limit() / 3 * 3];
        data.get(0, numbers);
        return Optional.of(numbers);
    }

    private int[] indices(int vertices) {
        IndexBuffer buffer = mesh.getIndexBuffer();
        int[] indices = buffer == null
                ? IntStream.range(0, vertices).toArray()
                : IntStream.range(0, buffer.size()).map(buffer::get).toArray();
        for (int index : indices) {
            if (index < 0 || index >= vertices) {
                throw new J3oException(file, "a mesh refers to vertex " + index + " of " + vertices);
            }
        }
        return indices;
    }

    private void readWeights(int vertices, int joints, VertexWeights into) {
        IndexBuffer indices = IndexBuffer.wrapIndexBuffer(
                mesh.getBuffer(VertexBuffer.Type.BoneIndex).getData());
        FloatBuffer weights = mesh.getFloatBuffer(VertexBuffer.Type.BoneWeight);
        if (weights == null || weights.limit() < WEIGHTS * vertices || indices.size() < WEIGHTS * vertices) {
            throw new J3oException(file, "a skinned mesh has too few weights for " + vertices + " vertices");
        }
        for (int i = 0; i < WEIGHTS * vertices; i++) {
            int joint = indices.get(i);
            if (joint < 0 || joint >= joints) {
                throw new J3oException(file, "a mesh refers to joint " + joint + " of " + joints);
            }
            into.add(i / WEIGHTS, joint, weights.get(i));
        }
    }

    private static double[] inverseBinds(SkinBinding binding) {
        double[] matrices = new double[16 * binding.nodes().size()];
        float[] columns = new float[16];
        for (int j = 0; j < binding.nodes().size(); j++) {
            Matrix4f inverse = binding.armature().getJoint(j).getInverseModelBindMatrix();
            inverse.get(columns, false);
            for (int i = 0; i < 16; i++) {
                matrices[16 * j + i] = columns[i];
            }
        }
        return matrices;
    }
}
