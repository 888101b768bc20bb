package dev.limber.io.three;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.io.gltf.RandomMotion;
import dev.limber.io.samples.DressedSkins;
import dev.limber.io.samples.SmallImages;
import dev.limber.io.samples.SmallVrm;
import dev.limber.motion.Clip;
import dev.limber.motion.Srgb;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.sample.Mannequin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the loaders of three.js make of our files, under node. The environment variable LIMBER_THREE names a folder whose
 * node_modules hold three, @pixiv/three-vrm and @pixiv/three-vrm-animation.
 */
@Tag("slow")
class ThreeTest {
    private static final double RATE = 24;
    private static final int[] FRAMES = {0, 3, 10, 20, 30};

    @TempDir
    private Path folder;

    @Test
    void bonesOfGlbAreWhereWePutThem() throws IOException, InterruptedException {
        assertBones("gltf", "walk.glb", 1e-5);
    }

    @Test
    void bonesOfFbxAreWhereWePutThem() throws IOException, InterruptedException {
        assertBones("fbx", "walk.fbx", 0.02); // of 170 cm: 1e-4 of the height
    }

    private void assertBones(String kind, String name, double tolerance) throws IOException, InterruptedException {
        Mannequin body = Mannequin.inMetres().get(1);
        Path file = folder.resolve(name);
        MotionWriter.write(RandomMotion.of(body.skeleton(), 31, 1 / RATE), Target.BARE, file);
        Clip clip = MotionFile.read(file).firstClip();
        JsonNode three = three(kind, file);
        for (int j = 0; j < clip.skeleton().jointCount(); j++) {
            String joint = clip.skeleton().name(j);
            JsonNode places = three.path("positions");
            JsonNode own = places.path(joint);
            // The loader of FBX does not keep names that three.js cannot use.
            assertNear(
                    clip,
                    j,
                    own.isMissingNode() ? places.path(joint.replaceAll("[\\[\\]./:]", "")) : own,
                    joint,
                    tolerance);
        }
        assertEquals(30 / RATE, three.path("duration").asDouble(), 1e-5);
    }

    @Test
    void materialsAndShapesOfFilesThatWeMakeArrive() throws IOException, InterruptedException {
        Mannequin body = Mannequin.inMetres().get(0);
        Target target = new Target(
                Optional.empty(), false, DressedSkins.withShapes(body.skin()), Optional.empty(), Optional.empty());
        for (String kind : List.of("gltf", "fbx")) {
            Path file = folder.resolve(kind.equals("fbx") ? "looks.fbx" : "looks.glb");
            MotionWriter.write(RandomMotion.of(body.skeleton(), 3, 1 / RATE), target, file);
            JsonNode looks = node("looks", kind, file.toString());
            JsonNode cloth = looks.path("meshes").path(0);
            assertEquals("cloth", cloth.path("material").asText(), looks::toString);
            assertTrue(cloth.path("mapped").asBoolean(), looks::toString);
            assertEquals("srgb", cloth.path("space").asText());
            assertEquals(
                    "[" + SmallImages.png().length + "]", looks.path("images").toString());
            JsonNode paint = looks.path("meshes").path(1);
            assertEquals("paint", paint.path("material").asText());
            assertTrue(paint.path("vertexColors").asBoolean());
            // This loader of FBX takes diffuse colours for sRGB; Blender and others take them for linear, as we do.
            float quarter = kind.equals("fbx") ? Srgb.toLinear(0.25f) : 0.25f;
            assertEquals(quarter, paint.path("color").path(0).asDouble(), 1e-5);
            int vertex = kind.equals("fbx") ? body.skin().triangles()[0] : 0; // it takes triangles apart
            double v = cloth.path("uv").path(1).asDouble();
            assertEquals(DressedSkins.u(vertex), cloth.path("uv").path(0).asDouble(), 1e-5);
            assertEquals(DressedSkins.v(vertex), kind.equals("fbx") ? 1 - v : v, 1e-5);
            JsonNode shapes = cloth.path("shapes");
            assertEquals("[\"stretch\",\"aside\"]", shapes.path("names").toString());
            double unit = kind.equals("fbx") ? 100 : 1;
            for (int i = 0; i < 6; i++) {
                assertEquals(
                        i % 3 == 0 ? 0.04 * unit : 0,
                        shapes.path("aside").path(i).asDouble(),
                        1e-6 * unit);
            }
        }
    }

    @Test
    void vrmaMovesTheVrmAsOurOwnFileDoes() throws IOException, InterruptedException {
        for (boolean old : new boolean[] {false, true}) {
            Path vrm = folder.resolve(old + ".vrm");
            Map<String, String> bones = SmallVrm.write(old, vrm);
            MotionFile character = MotionFile.read(vrm);
            Clip clip = RandomMotion.of(character.skeleton(), 31, 1 / RATE);
            Path vrma = folder.resolve(old + ".vrma");
            MotionWriter.write(clip, Target.of(character), vrma);
            JsonNode three = three("vrma", vrm, vrma.toString());
            for (Map.Entry<String, String> bone : bones.entrySet()) {
                int joint = character.skeleton().indexOf(bone.getValue());
                assertNear(clip, joint, three.path("positions").path(bone.getKey()), bone.getKey(), 1e-4);
            }
        }
    }

    private static void assertNear(Clip clip, int joint, JsonNode places, String name, double tolerance) {
        assertFalse(places.isMissingNode(), name);
        for (int i = 0; i < FRAMES.length; i++) {
            Vec3 expected = WorldPose.of(clip.pose(FRAMES[i])).position(joint);
            JsonNode at = places.path(i);
            Vec3 actual = new Vec3(
                    at.path(0).asDouble(), at.path(1).asDouble(), at.path(2).asDouble());
            assertTrue(
                    expected.distance(actual) < tolerance,
                    () -> name + ": expected " + expected + ", three.js has " + actual);
        }
    }

    private JsonNode three(String kind, Path file, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(kind, file.toString()));
        arguments.addAll(List.of(more));
        for (int frame : FRAMES) {
            arguments.add(String.format(Locale.ROOT, "%.9f", frame / RATE));
        }
        return node(arguments.toArray(String[]::new));
    }

    private JsonNode node(String... arguments) throws IOException, InterruptedException {
        String modules = System.getenv("LIMBER_THREE");
        assumeTrue(modules != null, "LIMBER_THREE names no folder with three.js");
        Path script = folder.resolve("positions.mjs");
        if (!Files.exists(script)) {
            Files.createSymbolicLink(folder.resolve("node_modules"), Path.of(String.valueOf(modules), "node_modules"));
            try (InputStream in = Objects.requireNonNull(ThreeTest.class.getResourceAsStream("positions.mjs"))) {
                Files.write(script, in.readAllBytes());
            }
        }
        List<String> command = new ArrayList<>(List.of("node", script.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("three.json");
        Path log = folder.resolve("three.log");
        Process node = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(log.toFile())
                .start();
        boolean done = node.waitFor(2, TimeUnit.MINUTES);
        node.destroyForcibly();
        assertTrue(done, "node took too long");
        assertEquals(0, node.exitValue(), Files.readString(log));
        return new ObjectMapper().readTree(out.toFile());
    }
}
