package dev.limber.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.io.fbx.tree.FbxDocument;
import dev.limber.io.samples.DressedSkins;
import dev.limber.motion.Clip;
import dev.limber.motion.MorphTarget;
import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Skin;
import dev.limber.motion.sample.Mannequin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shapes that meshes can take on, through files that are made anew. */
class MorphTargetTest {
    @TempDir
    private Path folder;

    private static Path write(List<Skin> skins, Mannequin body, Path file, Target.Encoding encoding)
            throws IOException {
        Target target = new Target(Optional.empty(), false, skins, Optional.empty(), Optional.empty())
                .written(Optional.of(encoding), Target.Table.POSITIONS);
        MotionWriter.write(new Clip.Builder(body.skeleton(), 0.1, 2).build(), target, file);
        return file;
    }

    @Test
    void shapesAreReadBackAsTheyWere() throws IOException {
        Mannequin body = Mannequin.inMetres().get(0);
        List<Skin> skins = DressedSkins.withShapes(body.skin());
        for (Target.Encoding encoding : Target.Encoding.values()) {
            for (String name : List.of("made.glb", "made.fbx")) {
                List<Skin> back = MotionFile.read(write(skins, body, folder.resolve(name), encoding))
                        .skins();
                assertEquals(skins.size(), back.size());
                double unit = name.endsWith("fbx") ? 100 : 1;
                for (int i = 0; i < skins.size(); i++) {
                    assertSame(skins.get(i), back.get(i), unit);
                }
            }
        }
    }

    /** Vertices may be others where a format keeps corners; what is seen of a corner is the same. */
    private static void assertSame(Skin expected, Skin actual, double unit) {
        assertEquals(expected.morphTargets().size(), actual.morphTargets().size());
        assertEquals(expected.triangles().length, actual.triangles().length);
        for (int t = 0; t < expected.morphTargets().size(); t++) {
            MorphTarget one = expected.morphTargets().get(t);
            MorphTarget other = actual.morphTargets().get(t);
            assertEquals(one.name(), other.name());
            assertEquals(one.weight(), other.weight(), 1e-6f);
            float[] from = offsets(one, expected);
            float[] to = offsets(other, actual);
            for (int c = 0; c < expected.triangles().length; c++) {
                for (int axis = 0; axis < 3; axis++) {
                    assertEquals(
                            unit * from[3 * expected.triangles()[c] + axis],
                            to[3 * actual.triangles()[c] + axis],
                            1e-5 * unit);
                }
            }
        }
    }

    /** Returns (vertex, 3). */
    private static float[] offsets(MorphTarget target, Skin skin) {
        float[] offsets = new float[skin.positions().length];
        for (int i = 0; i < target.vertices().length; i++) {
            System.arraycopy(target.offsets(), 3 * i, offsets, 3 * target.vertices()[i], 3);
        }
        return offsets;
    }

    @Test
    void aMeshOfTwoMaterialsKeepsItsShapesInBoth() throws IOException {
        Mannequin body = Mannequin.inMetres().get(0);
        Path file = write(
                List.of(DressedSkins.withShapes(body.skin()).get(0)),
                body,
                folder.resolve("one.fbx"),
                Target.Encoding.ASCII);
        Skin whole = MotionFile.read(file).skins().get(0);
        int triangles = whole.triangles().length / 3;
        String second = "Material: 77, \"Material::second\", \"\" {\n\t\tVersion: 102\n\t}\n\tModel: ";
        String text = Files.readString(file).replaceFirst("Model: ", second);
        StringBuilder layer = new StringBuilder("LayerElementMaterial: 0 {\nVersion: 101\nName: \"\"\n"
                + "MappingInformationType: \"ByPolygon\"\nReferenceInformationType: \"IndexToDirect\"\nMaterials: *"
                + triangles + " {\na: 0");
        for (int t = 1; t < triangles; t++) {
            layer.append(",").append(t % 2);
        }
        String model = text.replaceFirst("(?s).*Model: (\\d+), \"Model::Mesh\".*", "$1");
        text = text.replaceFirst("(?s)LayerElementMaterial: 0 \\{.*?\\n\\t\\t\\t\\}\\n", layer + "\n}\n")
                .replaceFirst("Connections:\\s*\\{", "Connections: {\nC: \"OO\",77," + model);
        Files.write(
                file, FbxDocument.parse(text.getBytes(StandardCharsets.UTF_8)).bytes());
        List<Skin> parts = MotionFile.read(file).skins();
        assertEquals(2, parts.size());
        for (Skin part : parts) {
            float[] offsets = offsets(part.morphTargets().get(0), part);
            for (int v = 0; v < part.vertexCount(); v++) {
                // The first shape lifts what is above a metre by a tenth of how far it is above.
                double expected = Math.max(0, 0.1 * (part.positions()[3 * v + 1] - 100));
                assertEquals(expected, offsets[3 * v + 1], 1e-3);
            }
        }
    }

    @Test
    void aShapeThatShowsByItselfIsSeen() {
        Skin skin = DressedSkins.withShapes(Mannequin.inMetres().get(0).skin()).get(0);
        Skin seen = skin.morphed();
        for (int v = 0; v < skin.vertexCount(); v++) {
            // The second shape, a quarter of which shows, moves every vertex by 4 cm.
            assertEquals(skin.positions()[3 * v] + 0.01f, seen.positions()[3 * v], 1e-6f);
        }
        assertTrue(seen.morphTargets().isEmpty());
        Skin plain = Mannequin.inMetres().get(0).skin();
        assertArrayEquals(plain.positions(), plain.morphed().positions());
    }

    @Test
    void animationOfShapesThatIsLostIsTold() throws IOException {
        Mannequin body = Mannequin.inMetres().get(0);
        Path fbx =
                write(DressedSkins.withShapes(body.skin()), body, folder.resolve("moved.fbx"), Target.Encoding.ASCII);
        String text = Files.readString(fbx);
        String channel = text.replaceFirst("(?s).*Deformer: (\\d+), \"SubDeformer::stretch\".*", "$1");
        Files.writeString(
                fbx,
                text.replaceFirst(
                                "\tAnimationStack: ",
                                "\tAnimationCurveNode: 99, \"AnimCurveNode::DeformPercent\", \"\" {\n\t}\n\tAnimationStack: ")
                        .replaceFirst(
                                "Connections:\\s*\\{",
                                "Connections: {\n\tC: \"OP\",99," + channel + ", \"DeformPercent\""));
        MotionFile file = MotionFile.read(fbx);
        Clip clip = file.firstClip();
        assertEquals(List.of(), MotionWriter.write(clip, Target.of(file), folder.resolve("more.fbx")));
        assertTrue(MotionWriter.write(clip, Target.withoutClipsOf(file), folder.resolve("other.fbx")).stream()
                .anyMatch(warning -> warning.contains("blend shapes")));
        assertTrue(MotionWriter.write(clip, Target.of(file), folder.resolve("other.glb")).stream()
                .anyMatch(warning -> warning.contains("morph targets")));
    }

    @Test
    void animationOfShapesOfGltfIsMissedInFbx() throws IOException {
        Mannequin body = Mannequin.inMetres().get(0);
        Path glb =
                write(DressedSkins.withShapes(body.skin()), body, folder.resolve("moved.glb"), Target.Encoding.BINARY);
        MotionFile still = MotionFile.read(glb);
        Path fbx = folder.resolve("other.fbx");
        assertEquals(List.of(), MotionWriter.write(still.firstClip(), Target.of(still), fbx));
        String bytes = Files.readString(glb, StandardCharsets.ISO_8859_1);
        Files.writeString(
                glb, bytes.replaceFirst("\"path\":\"rotation\"", "\"path\":\"weights\" "), StandardCharsets.ISO_8859_1);
        MotionFile moved = MotionFile.read(glb);
        assertTrue(MotionWriter.write(moved.firstClip(), Target.of(moved), fbx).stream()
                .anyMatch(warning -> warning.contains("morph targets")));
    }

    @Test
    void shapesThatFitNoMeshAreToldAsSuch() throws IOException {
        Mannequin body = Mannequin.inMetres().get(0);
        Path fbx = write(DressedSkins.withShapes(body.skin()), body, folder.resolve("bad.fbx"), Target.Encoding.ASCII);
        String text = Files.readString(fbx);
        Files.writeString(
                fbx, text.replaceFirst("(?s)(\"Shape\" \\{.*?Indexes: \\*\\d+ \\{\\s*a: )\\d+", "$199999999"));
        MotionFormatException e = assertThrows(MotionFormatException.class, () -> MotionFile.read(fbx));
        assertTrue(String.valueOf(e.getMessage()).contains("moves vertex 99999999 of"), e::toString);
    }
}
