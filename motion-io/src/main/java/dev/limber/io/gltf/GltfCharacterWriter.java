package dev.limber.io.gltf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.limber.motion.AtomicFile;
import dev.limber.motion.MorphTarget;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.SkinSurface;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Writes characters from other formats: joints as nodes in the skeleton's order, and skins as meshes. */
public final class GltfCharacterWriter {
    private final GltfBuilder builder;
    private final Skeleton skeleton;
    private final MaterialWriter materials;

    private GltfCharacterWriter(GltfBuilder builder, Skeleton skeleton) {
        this.builder = builder;
        this.skeleton = skeleton;
        materials = new MaterialWriter(builder);
    }

    /**
     * Writes a GLB file without animations.
     *
     * @param skins of the skeleton; none for a bare skeleton
     */
    public static void write(Skeleton skeleton, List<Skin> skins, Path file) throws IOException {
        AtomicFile.write(file, out -> build(skeleton, skins).write(out));
    }

    /** Returns a character without animations, to which {@link GltfClipWriter} adds some. */
    static GltfDocument document(Skeleton skeleton, List<Skin> skins) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        build(skeleton, skins).write(bytes);
        return GltfDocument.of(Path.of("character.glb"), bytes.toByteArray());
    }

    private static GltfBuilder build(Skeleton skeleton, List<Skin> skins) {
        ObjectNode json = GltfDocument.MAPPER.createObjectNode();
        json.putObject("asset").put("version", "2.0").put("generator", "Limber");
        json.put("scene", 0);
        GltfCharacterWriter writer = new GltfCharacterWriter(new GltfBuilder(json), skeleton);
        ArrayNode roots = writer.builder.list("scenes").addObject().putArray("nodes");
        writer.addJoints(roots);
        if (skins.isEmpty()) {
            writer.addSkin();
        }
        for (Skin skin : skins) {
            roots.add(writer.addMesh(skin));
        }
        return writer.builder;
    }

    private void addJoints(ArrayNode roots) {
        Pose rest = skeleton.restPose();
        for (int j = 0; j < skeleton.jointCount(); j++) {
            ObjectNode node = builder.list("nodes").addObject().put("name", skeleton.name(j));
            ArrayNode translation = node.putArray("translation");
            for (int axis = 0; axis < 3; axis++) {
                translation.add((float) rest.translations()[3 * j + axis]);
            }
            ArrayNode rotation = node.putArray("rotation");
            for (int i = 1; i <= 4; i++) {
                rotation.add((float) rest.rotations()[4 * j + i % 4]); // x, y, z, w
            }
            int[] children = skeleton.children(j);
            if (children.length > 0) {
                ArrayNode list = node.putArray("children");
                for (int child : children) {
                    list.add(child);
                }
            }
            if (skeleton.parent(j) == Skeleton.NONE) {
                roots.add(j);
            }
        }
    }

    private ObjectNode addSkin() {
        ObjectNode skin = builder.list("skins").addObject();
        ArrayNode joints = skin.putArray("joints");
        for (int j = 0; j < skeleton.jointCount(); j++) {
            joints.add(j);
        }
        return skin;
    }

    private int addMesh(Skin skin) {
        int vertices = skin.vertexCount();
        int positions = builder.floats(skin.positions(), 3);
        builder.bounds(skin.positions(), 3);
        ObjectNode mesh = builder.list("meshes").addObject();
        ObjectNode primitive = mesh.putArray("primitives").addObject();
        ObjectNode attributes = primitive.putObject("attributes");
        attributes
                .put("POSITION", positions)
                .put("NORMAL", builder.floats(skin.normals(), 3))
                .put(
                        "JOINTS_0",
                        builder.accessor(shorts(skin.joints()), ComponentType.UNSIGNED_SHORT, "VEC4", vertices))
                .put("WEIGHTS_0", builder.floats(skin.weights(), 4));
        SkinSurface surface = skin.surface();
        if (surface.isMapped()) {
            attributes.put("TEXCOORD_0", builder.floats(surface.textureCoordinates(), 2));
        }
        if (surface.isColored()) {
            attributes.put("COLOR_0", builder.floats(surface.colors(), 4));
        }
        if (!surface.material().isPlain()) {
            primitive.put("material", materials.index(surface.material()));
        }
        primitive.put(
                "indices",
                builder.accessor(
                        GltfBuilder.bytes(skin.triangles()),
                        ComponentType.UNSIGNED_INT,
                        "SCALAR",
                        skin.triangles().length));
        addMorphTargets(skin, mesh, primitive);
        addSkin().put("inverseBindMatrices", builder.floats(skin.inverseBindMatrices(), 16));
        builder.list("nodes")
                .addObject()
                .put("mesh", builder.list("meshes").size() - 1)
                .put("skin", builder.list("skins").size() - 1);
        return builder.list("nodes").size() - 1;
    }

    private void addMorphTargets(Skin skin, ObjectNode mesh, ObjectNode primitive) {
        for (MorphTarget target : skin.morphTargets()) {
            int positions = builder.sparse(skin.vertexCount(), target.vertices(), target.offsets());
            // Vertices that stay where they are count.
            boolean all = target.vertices().length == skin.vertexCount();
            builder.bounds(all ? target.offsets() : withZero(target.offsets()), 3);
            primitive
                    .withArray("/targets")
                    .addObject()
                    .put("POSITION", positions)
                    .put("NORMAL", builder.sparse(skin.vertexCount(), target.vertices(), target.normalOffsets()));
            mesh.withArray("/weights").add(target.weight());
            mesh.withArray("/extras/targetNames").add(target.name());
        }
    }

    private static float[] withZero(float[] offsets) {
        return Arrays.copyOf(offsets, offsets.length + 3);
    }

    private static byte[] shorts(int[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Short.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return bytes.array();
    }
}
