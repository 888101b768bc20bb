package dev.limber.io.fbx.write;

import dev.limber.io.fbx.model.FbxObjects;
import dev.limber.io.fbx.tree.FbxDocument;
import dev.limber.io.fbx.tree.FbxNode;
import dev.limber.io.fbx.tree.FbxValue;
import dev.limber.motion.EulerOrder;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.WorldPose;
import java.util.ArrayList;
import java.util.List;
import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * Makes an FBX file of a character from another format: joints as limb nodes, whose rotations at rest are
 * pre-rotations, so that animated rotations are zero at rest; skins as meshes; and the bind pose. Centimetres, Y up.
 */
public final class CharacterTree {
    private static final int VERSION = 7400;
    private static final int MODEL_VERSION = 232;
    private static final int POSE_VERSION = 100;
    private static final double NO_ROTATION = 1e-9; // degrees

    /** The time that goes with the footer's signature; the same input makes the same bytes. */
    private static final String TIME = "1970-01-01 10:00:00:000";

    private static final byte[] FILE_ID = {
        0x28,
        (byte) 0xb3,
        0x2a,
        (byte) 0xeb,
        (byte) 0xb6,
        0x24,
        (byte) 0xcc,
        (byte) 0xc2,
        (byte) 0xbf,
        (byte) 0xc8,
        (byte) 0xb0,
        0x2a,
        (byte) 0xa9,
        0x2b,
        (byte) 0xfc,
        (byte) 0xf1
    };

    private final Skeleton skeleton;
    private final NewObjects objects = new NewObjects(1_000_000);
    private final long[] models; // (joint)
    private final Matrix4d[] bind; // (joint), world of the file
    private final FbxSpace space;
    private final Matrix4d toFile; // from centimetres with Y up to the world of the file

    private CharacterTree(Skeleton skeleton, FbxSpace space) {
        this.skeleton = skeleton;
        this.space = space;
        toFile = new Matrix4d().rotateX(space.zUp() ? Math.PI / 2 : 0).scale(1 / space.centimetres());
        models = new long[skeleton.jointCount()];
        bind = new Matrix4d[skeleton.jointCount()];
    }

    /**
     * Makes a file without animations, which {@link StackWriter} adds.
     *
     * @param skeleton in centimetres, Y up
     * @param skins of the skeleton; none for a bare one
     * @param space of the file
     */
    public static FbxDocument of(Skeleton skeleton, List<Skin> skins, FbxSpace space) {
        CharacterTree tree = new CharacterTree(skeleton, space);
        tree.addJoints();
        List<Long> meshes = new ArrayList<>();
        SkinTree skinTree = new SkinTree(tree.objects, skeleton, tree.models, tree.bind, tree.toFile);
        for (Skin skin : CommonBind.of(skeleton, skins)) {
            meshes.add(skinTree.add(skin, meshes.size()));
        }
        tree.addBindPose(meshes);
        return tree.objects.addTo(FbxDocument.of(true, VERSION, tree.frame()));
    }

    private void addJoints() {
        Pose rest = skeleton.restPose();
        WorldPose world = WorldPose.of(rest);
        double[] t = rest.translations();
        Quaterniond axes = toFile.getUnnormalizedRotation(new Quaterniond());
        for (int j = 0; j < models.length; j++) {
            boolean root = skeleton.parent(j) == Skeleton.NONE;
            Quaterniond rotation = quaternion(rest.rotations(), j);
            Vector3d at = new Vector3d(t[3 * j], t[3 * j + 1], t[3 * j + 2]).div(space.centimetres());
            if (root) {
                rotation.premul(axes);
                at.rotate(axes);
            }
            double[] angles = new double[3];
            EulerOrder.ZYX.fromQuat(new double[] {rotation.w, rotation.x, rotation.y, rotation.z}, 0, angles, 0);
            List<FbxNode> properties = new ArrayList<>();
            double[] degrees = {Math.toDegrees(angles[2]), Math.toDegrees(angles[1]), Math.toDegrees(angles[0])};
            if (Math.abs(degrees[0]) + Math.abs(degrees[1]) + Math.abs(degrees[2]) > NO_ROTATION) {
                properties.add(
                        Trees.vector("PreRotation", "Vector3D", "Vector", "", degrees[0], degrees[1], degrees[2]));
            }
            properties.add(Trees.integer("RotationActive", "bool", "", 1));
            properties.add(Trees.integer("InheritType", "enum", "", 1));
            properties.add(Trees.integer("DefaultAttributeIndex", "int", "Integer", 0));
            properties.add(Trees.vector("Lcl Translation", "Lcl Translation", "", "A", at.x, at.y, at.z));
            models[j] = objects.add("Model", skeleton.name(j), "Model", "LimbNode", model(properties));
            long attribute = objects.add(
                    "NodeAttribute",
                    skeleton.name(j),
                    "NodeAttribute",
                    "LimbNode",
                    List.of(FbxNode.of("TypeFlags", FbxValue.of("Skeleton"))));
            objects.connect(attribute, models[j]);
            objects.connect(models[j], root ? FbxObjects.ROOT : models[skeleton.parent(j)]);
            Vector3d place = toFile.transformPosition(new Vector3d(
                    world.position(j).x(),
                    world.position(j).y(),
                    world.position(j).z()));
            bind[j] = new Matrix4d()
                    .translationRotate(
                            place.x,
                            place.y,
                            place.z,
                            quaternion(world.rotations(), j).premul(axes));
        }
    }

    private static Quaterniond quaternion(double[] wxyz, int joint) {
        int at = 4 * joint;
        return new Quaterniond(wxyz[at + 1], wxyz[at + 2], wxyz[at + 3], wxyz[at]);
    }

    /** Returns the content of a model. */
    static List<FbxNode> model(List<FbxNode> properties) {
        return List.of(
                FbxNode.of("Version", FbxValue.of(MODEL_VERSION)),
                FbxNode.of("Properties70", List.of(), properties),
                FbxNode.of("Shading", FbxValue.of(true)),
                FbxNode.of("Culling", FbxValue.of("CullingOff")));
    }

    private void addBindPose(List<Long> meshes) {
        List<FbxNode> pose = new ArrayList<>(List.of(
                FbxNode.of("Type", FbxValue.of("BindPose")),
                FbxNode.of("Version", FbxValue.of(POSE_VERSION)),
                FbxNode.of("NbPoseNodes", FbxValue.of(meshes.size() + models.length))));
        for (long mesh : meshes) {
            pose.add(poseNode(mesh, new Matrix4d().rotation(toFile.getUnnormalizedRotation(new Quaterniond()))));
        }
        for (int j = 0; j < models.length; j++) {
            pose.add(poseNode(models[j], bind[j]));
        }
        objects.add("Pose", "BindPose", "Pose", "BindPose", pose);
    }

    private static FbxNode poseNode(long model, Matrix4d matrix) {
        return FbxNode.of(
                "PoseNode",
                List.of(),
                List.of(
                        FbxNode.of("Node", FbxValue.of(model)),
                        FbxNode.of("Matrix", FbxValue.of(matrix.get(new double[16])))));
    }

    /** Returns what every file has around its objects. */
    private List<FbxNode> frame() {
        FbxNode header = FbxNode.of(
                "FBXHeaderExtension",
                List.of(),
                List.of(
                        FbxNode.of("FBXHeaderVersion", FbxValue.of(1003)),
                        FbxNode.of("FBXVersion", FbxValue.of(VERSION)),
                        FbxNode.of("EncryptionType", FbxValue.of(0)),
                        FbxNode.of("Creator", FbxValue.of("Limber"))));
        FbxNode settings = FbxNode.of(
                "GlobalSettings",
                List.of(),
                List.of(
                        FbxNode.of("Version", FbxValue.of(1000)),
                        Trees.properties(
                                Trees.integer("UpAxis", "int", "Integer", space.zUp() ? 2 : 1),
                                Trees.integer("UpAxisSign", "int", "Integer", 1),
                                Trees.integer("FrontAxis", "int", "Integer", space.zUp() ? 1 : 2),
                                Trees.integer("FrontAxisSign", "int", "Integer", space.zUp() ? -1 : 1),
                                Trees.integer("CoordAxis", "int", "Integer", 0),
                                Trees.integer("CoordAxisSign", "int", "Integer", 1),
                                Trees.integer("OriginalUpAxis", "int", "Integer", space.zUp() ? 2 : 1),
                                Trees.integer("OriginalUpAxisSign", "int", "Integer", 1),
                                unit("UnitScaleFactor"),
                                unit("OriginalUnitScaleFactor"))));
        FbxNode document = FbxNode.of(
                "Document",
                List.of(FbxValue.of(1L), FbxValue.of("Scene"), FbxValue.of("Scene")),
                List.of(
                        Trees.properties(Trees.property("SourceObject", "object", "", "")),
                        FbxNode.of("RootNode", FbxValue.of(FbxObjects.ROOT))));
        return List.of(
                header,
                FbxNode.of("FileId", FbxValue.raw(FILE_ID)),
                FbxNode.of("CreationTime", FbxValue.of(TIME)),
                FbxNode.of("Creator", FbxValue.of("Limber")),
                settings,
                FbxNode.of("Documents", List.of(), List.of(FbxNode.of("Count", FbxValue.of(1)), document)),
                FbxNode.of("References", List.of(), List.of()),
                FbxNode.of(
                        "Definitions",
                        List.of(),
                        List.of(
                                FbxNode.of("Version", FbxValue.of(100)),
                                FbxNode.of("Count", FbxValue.of(1)),
                                FbxNode.of(
                                        "ObjectType",
                                        List.of(FbxValue.of("GlobalSettings")),
                                        List.of(FbxNode.of("Count", FbxValue.of(1)))))),
                FbxNode.of("Objects", List.of(), List.of()),
                FbxNode.of("Connections", List.of(), List.of()),
                FbxNode.of("Takes", List.of(), List.of(FbxNode.of("Current", FbxValue.of("")))));
    }

    private FbxNode unit(String name) {
        return Trees.property(name, "double", "Number", "", FbxValue.of(space.centimetres()));
    }
}
