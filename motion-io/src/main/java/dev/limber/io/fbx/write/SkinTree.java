package dev.limber.io.fbx.write;

import dev.limber.io.fbx.model.FbxObjects;
import dev.limber.io.fbx.tree.FbxNode;
import dev.limber.io.fbx.tree.FbxValue;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/** A skin as a mesh with one cluster for each joint that moves it. */
final class SkinTree {
    /** What the texture coordinates are called. */
    static final String MAPPING = "map1";

    private static final int GEOMETRY_VERSION = 124;
    private static final int SKIN_VERSION = 101;
    private static final int CLUSTER_VERSION = 100;
    private static final int INFLUENCES = 4;

    private final NewObjects objects;
    private final Skeleton skeleton;
    private final long[] models; // (joint)
    private final Matrix4d[] bind; // (joint), world; that of joints that move a skin is replaced by what it is bound in
    private final double unit; // units of the file in one of the skins
    private final MaterialTree materials;
    private final Matrix4d axes; // how meshes lie in the world of the file

    /**
     * Starts without skins.
     *
     * @param bind (joint), world of the file; changed
     * @param toFile from the world of the skins to that of the file
     */
    SkinTree(NewObjects objects, Skeleton skeleton, long[] models, Matrix4d[] bind, Matrix4d toFile) {
        this.objects = objects;
        materials = new MaterialTree(objects);
        this.skeleton = skeleton;
        this.models = models;
        this.bind = bind;
        unit = toFile.getScale(new Vector3d()).x;
        axes = new Matrix4d().rotation(toFile.getUnnormalizedRotation(new Quaterniond()));
    }

    /** Adds a skin; returns its model. */
    long add(Skin skin, int number) {
        double scale = scale(skin);
        String name = number == 0 ? "Mesh" : "Mesh " + (number + 1);
        long model = objects.add("Model", name, "Model", "Mesh", CharacterTree.model(placed()));
        long geometry = objects.add("Geometry", name, "Geometry", "Mesh", geometry(skin, scale * unit));
        long deformer = objects.add(
                "Deformer",
                name,
                "Deformer",
                "Skin",
                List.of(
                        FbxNode.of("Version", FbxValue.of(SKIN_VERSION)),
                        FbxNode.of("Link_DeformAcuracy", FbxValue.of(50.0))));
        objects.connect(model, FbxObjects.ROOT);
        objects.connect(geometry, model);
        if (!skin.surface().material().isPlain()) {
            materials.connect(skin.surface().material(), model);
        }
        objects.connect(deformer, geometry);
        BlendShapeTree.add(objects, name, skin.morphTargets(), scale * unit, geometry);
        for (int j = 0; j < models.length; j++) {
            addCluster(skin, j, scale, deformer);
        }
        return model;
    }

    private List<FbxNode> placed() {
        Vector3d angles = axes.getEulerAnglesXYZ(new Vector3d());
        return angles.length() == 0
                ? List.of()
                : List.of(Trees.vector("Lcl Rotation", "Lcl Rotation", "", "A", Math.toDegrees(angles.x), 0, 0));
    }

    /**
     * Returns the scale from the skin to the joints, which goes into the vertices so that joints are bound without one;
     * 1 where joints differ.
     */
    static double scale(Skin skin) {
        double first = 0;
        for (int j : IntStream.of(skin.joints()).distinct().toArray()) {
            double scale = Math.cbrt(matrix(skin, j).determinant3x3());
            if (first == 0) {
                first = scale;
            } else if (!(Math.abs(scale - first) < 1e-4 * Math.abs(first))) {
                return 1;
            }
        }
        return first > 0 ? first : 1;
    }

    static Matrix4d matrix(Skin skin, int joint) {
        return new Matrix4d().set(Arrays.copyOfRange(skin.inverseBindMatrices(), 16 * joint, 16 * joint + 16));
    }

    private static List<FbxNode> geometry(Skin skin, double scale) {
        double[] points = new double[skin.positions().length];
        double[] normals = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = scale * skin.positions()[i];
            normals[i] = skin.normals()[i];
        }
        int[] corners = skin.triangles().clone();
        for (int i = 2; i < corners.length; i += 3) {
            corners[i] = ~corners[i];
        }
        List<FbxNode> content = new ArrayList<>(List.of(
                FbxNode.of("GeometryVersion", FbxValue.of(GEOMETRY_VERSION)),
                FbxNode.of("Vertices", FbxValue.of(points)),
                FbxNode.of("PolygonVertexIndex", FbxValue.of(corners))));
        content.addAll(SurfaceLayers.of(skin, normals));
        return content;
    }

    private void addCluster(Skin skin, int joint, double scale, long deformer) {
        List<Integer> vertices = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < skin.joints().length; i++) {
            if (skin.joints()[i] == joint && skin.weights()[i] > 0) {
                vertices.add(i / INFLUENCES);
                weights.add((double) skin.weights()[i]);
            }
        }
        if (vertices.isEmpty()) {
            return;
        }
        // From the mesh to the joint, both in the file's unit.
        Matrix4d transform =
                new Matrix4d().scaling(unit).mul(matrix(skin, joint)).scale(1 / (scale * unit));
        bind[joint] = transform.invertAffine(new Matrix4d()).mulLocal(axes);
        long cluster = objects.add(
                "Deformer",
                skeleton.name(joint),
                "SubDeformer",
                "Cluster",
                List.of(
                        FbxNode.of("Version", FbxValue.of(CLUSTER_VERSION)),
                        FbxNode.of("UserData", FbxValue.of(""), FbxValue.of("")),
                        FbxNode.of(
                                "Indexes",
                                FbxValue.of(vertices.stream().mapToInt(v -> v).toArray())),
                        FbxNode.of(
                                "Weights",
                                FbxValue.of(weights.stream().mapToDouble(w -> w).toArray())),
                        FbxNode.of("Transform", FbxValue.of(transform.get(new double[16]))),
                        FbxNode.of("TransformLink", FbxValue.of(bind[joint].get(new double[16])))));
        objects.connect(cluster, deformer);
        objects.connect(models[joint], cluster);
    }
}
