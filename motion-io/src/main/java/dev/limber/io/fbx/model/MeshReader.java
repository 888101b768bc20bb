package dev.limber.io.fbx.model;

import dev.limber.io.fbx.tree.FbxNode;
import dev.limber.io.file.ReadBudget;
import dev.limber.io.scene.Mesh;
import dev.limber.io.scene.MeshParts;
import dev.limber.io.scene.VertexWeights;
import dev.limber.motion.MorphTarget;
import dev.limber.motion.SkinMaterial;
import dev.limber.motion.SkinSurface;
import dev.limber.motion.Srgb;
import dev.limber.motion.Vec3;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joml.Matrix4d;
import org.jspecify.annotations.Nullable;

/**
 * Reads one geometry of a model, with its skin weights.
 *
 * @param nodeOf node of the scene by model
 */
record MeshReader(
        FbxObjects objects,
        Map<Long, Integer> nodeOf,
        MaterialReader materialReader,
        FbxObject model,
        FbxObject geometry) {
    private static final int MATRIX = 16;
    private static final Vec3 ONE = new Vec3(1, 1, 1);

    /**
     * Returns a mesh for each material.
     *
     * @throws dev.limber.io.file.TooLargeException when nothing of the budget is left: models may share a geometry
     */
    List<Mesh> read(ReadBudget budget) {
        double[] points =
                geometry.node().child("Vertices").map(FbxNode::numbers).orElse(new double[0]);
        long[] corners = geometry.node()
                .child("PolygonVertexIndex")
                .map(FbxNode::integers)
                .orElse(new long[0]);
        if (points.length % 3 != 0) {
            throw geometry.node().error("has " + points.length + " numbers for its vertices, not 3 each");
        }
        if (points.length == 0 || corners.length == 0) {
            return List.of();
        }
        budget.takeVertices(corners.length);
        List<SkinMaterial> materials = materialReader.of(model);
        boolean textured =
                materials.stream().anyMatch(material -> material.texture().isPresent());
        FbxNode mapping = MaterialReader.layer(geometry.node(), materialReader.mapping(model))
                .filter(layer -> textured)
                .orElse(null);
        Corners split = Corners.of(geometry.node(), points.length / 3, corners, mapping, !textured);
        Matrix4d geometric = geometric();
        float[] positions = split.positions(points, geometric);
        float[] normals = split.normals(positions, geometric);
        List<FbxObject> clusters = objects.below(geometry.id(), "Deformer")
                .filter(deformer -> deformer.subclass().equals("Skin"))
                .flatMap(skin -> objects.below(skin.id(), "Deformer"))
                .filter(cluster -> boneOf(cluster) != null)
                .toList();
        VertexWeights weights = new VertexWeights(split.count());
        int bindings = Math.max(1, clusters.size());
        int[] nodes = new int[bindings];
        double[] inverseBinds = new double[MATRIX * bindings];
        if (clusters.isEmpty()) {
            nodes[0] = nodeOf.getOrDefault(model.id(), 0);
            new Matrix4d().get(inverseBinds);
            for (int v = 0; v < split.count(); v++) {
                weights.add(v, 0, 1);
            }
        } else {
            for (int b = 0; b < bindings; b++) {
                FbxObject cluster = clusters.get(b);
                Integer bone = boneOf(cluster);
                nodes[b] = bone == null ? 0 : bone;
                inverseBind(cluster).get(inverseBinds, MATRIX * b);
                bind(cluster, b, split, weights);
            }
        }
        SkinSurface surface =
                new SkinSurface(SkinMaterial.PLAIN, downwards(split.coordinates()), linear(split.colors()));
        List<MorphTarget> morphTargets = new BlendShapeReader(objects, split, geometric).read(geometry, budget);
        Mesh mesh =
                new Mesh(positions, normals, split.triangles(), weights, nodes, inverseBinds, surface, morphTargets);
        return MeshParts.of(mesh, split.materials(geometry.node(), materials.size()), materials);
    }

    /** Measures texture coordinates from the upper edge, in place. */
    private static float[] downwards(float[] coordinates) {
        for (int i = 1; i < coordinates.length; i += 2) {
            coordinates[i] = 1 - coordinates[i];
        }
        return coordinates;
    }

    /** Takes (vertex, 4) from sRGB, as FBX has the colours of vertices, to linear light, in place. */
    private static float[] linear(float[] colors) {
        for (int i = 0; i < colors.length; i++) {
            colors[i] = i % 4 == 3 ? colors[i] : Srgb.toLinear(colors[i]);
        }
        return colors;
    }

    private @Nullable Integer boneOf(FbxObject cluster) {
        return objects.below(cluster.id(), "Model")
                .map(bone -> nodeOf.get(bone.id()))
                .findFirst()
                .orElse(null);
    }

    private void bind(FbxObject cluster, int binding, Corners split, VertexWeights weights) {
        long[] indices = cluster.node().child("Indexes").map(FbxNode::integers).orElse(new long[0]);
        double[] values = cluster.node().child("Weights").map(FbxNode::numbers).orElse(new double[0]);
        if (indices.length != values.length) {
            throw cluster.node().error("has " + indices.length + " vertices and " + values.length + " weights");
        }
        for (int i = 0; i < indices.length; i++) {
            if (indices[i] < 0 || indices[i] >= split.points()) {
                throw cluster.node().error("binds vertex " + indices[i] + " of " + split.points());
            }
            for (int v : split.verticesOf((int) indices[i])) {
                weights.add(v, binding, (float) values[i]);
            }
        }
    }

    /** Returns the matrix from the space of the model to that of the bone, at the time of binding. */
    private Matrix4d inverseBind(FbxObject cluster) {
        Optional<double[]> transform =
                cluster.node().child("Transform").map(FbxNode::numbers).filter(m -> m.length == MATRIX);
        Optional<double[]> link =
                cluster.node().child("TransformLink").map(FbxNode::numbers).filter(m -> m.length == MATRIX);
        return transform
                .map(m -> new Matrix4d().set(m))
                .or(() -> link.map(m -> new Matrix4d().set(m).invertAffine()))
                .filter(Matrix4d::isFinite)
                .orElseGet(Matrix4d::new);
    }

    /** Returns what moves the geometry in the model, and nothing below it. */
    private Matrix4d geometric() {
        Properties p = model.properties();
        Vec3 t = p.vector("GeometricTranslation", Vec3.ZERO);
        Vec3 r = p.vector("GeometricRotation", Vec3.ZERO);
        Vec3 s = p.vector("GeometricScaling", ONE);
        return new Matrix4d()
                .translation(t.x(), t.y(), t.z())
                .rotateZYX(Math.toRadians(r.z()), Math.toRadians(r.y()), Math.toRadians(r.x()))
                .scale(s.x(), s.y(), s.z());
    }
}
