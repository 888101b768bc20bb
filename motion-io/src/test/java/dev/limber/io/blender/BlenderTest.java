package dev.limber.io.blender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.limber.io.BvhExport;
import dev.limber.io.ExportPreset;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.io.gltf.RandomMotion;
import dev.limber.io.gltf.Skinning;
import dev.limber.io.samples.DressedSkins;
import dev.limber.motion.Clip;
import dev.limber.motion.EulerOrder;
import dev.limber.motion.LimberData;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.Slice;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.bvh.BvhFile;
import dev.limber.motion.bvh.BvhReader;
import dev.limber.motion.bvh.BvhWriter;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.Mannequin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Blender makes of our files: bones and vertices must be where our own kinematics puts them. */
@Tag("slow")
class BlenderTest {
    private static final double TOLERANCE = 1e-4; // of the body's height
    private static final int FRAMES = 40;
    private static final double FBX_SIZE =
            10; // so that the tolerance is a millimetre: FBX holds angles in single precision

    @TempDir
    private Path folder;

    private static Clip walk() throws IOException {
        Path assets = Path.of(System.getProperty("limber.root"), "assets");
        Clip walk = BvhReader.read(assets.resolve("clips/walk.bvh")).clip();
        return Slice.of(walk, 0, Math.min(FRAMES, walk.frameCount()));
    }

    @Test
    void bonesOfOurBvhAreWhereOurKinematicsPutsThem() throws IOException, InterruptedException {
        Blender blender = new Blender(folder);
        Clip walk = walk();
        Map<Path, Clip> expected = new LinkedHashMap<>();
        for (EulerOrder order : EulerOrder.values()) {
            Path file = folder.resolve(order + ".bvh");
            BvhWriter.write(walk, BvhExport.layout(walk, order), file);
            expected.put(file, walk);
        }
        for (ExportPreset preset : ExportPreset.values()) {
            Path file = folder.resolve(preset + ".bvh");
            BvhFile content = BvhExport.of(walk, preset);
            BvhWriter.write(content, file);
            expected.put(file, content.clip());
        }
        Map<Path, Path> results = new LinkedHashMap<>();
        expected.keySet().forEach(file -> results.put(file, blender.plan("bvh", file)));
        blender.run();
        for (Map.Entry<Path, Path> result : results.entrySet()) {
            Clip clip = expected.getOrDefault(result.getKey(), walk);
            assertHeads(result.getKey().toString(), clip, Blender.json(result.getValue()));
            assertExport(clip, Path.of(result.getValue() + ".bvh"));
        }
    }

    private static void assertHeads(String file, Clip clip, JsonNode heads) {
        double height = Rig.of(clip).height();
        Skeleton skeleton = clip.skeleton();
        assertEquals(skeleton.jointCount(), heads.size(), file);
        WorldPose pose = new WorldPose(skeleton);
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            pose.update(clip.pose(frame));
            for (int j = 0; j < skeleton.jointCount(); j++) {
                JsonNode head = heads.path(skeleton.name(j)).path(frame);
                assertNear(file + " " + skeleton.name(j) + " frame " + frame, pose.position(j), vector(head), height);
            }
        }
    }

    /** What Blender exports, with Z up as it has it, is the same motion. */
    private static void assertExport(Clip clip, Path file) throws IOException {
        Clip exported = BvhReader.read(file).clip();
        double height = Rig.of(clip).height();
        assertEquals(clip.frameCount(), exported.frameCount(), file::toString);
        WorldPose ours = new WorldPose(clip.skeleton());
        WorldPose theirs = new WorldPose(exported.skeleton());
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            ours.update(clip.pose(frame));
            theirs.update(exported.pose(frame));
            for (int j = 0; j < clip.skeleton().jointCount(); j++) {
                String name = clip.skeleton().name(j);
                Vec3 at = theirs.position(exported.skeleton().indexOf(name));
                assertNear(file + " " + name, ours.position(j), new Vec3(at.x(), at.z(), -at.y()), height);
            }
        }
    }

    private static Vec3 vector(JsonNode node) {
        return new Vec3(
                node.path(0).asDouble(), node.path(1).asDouble(), node.path(2).asDouble());
    }

    private static void assertNear(String where, Vec3 expected, Vec3 actual, double height) {
        assertTrue(
                expected.distance(actual) <= TOLERANCE * height,
                () -> where + ": expected " + expected + ", Blender has " + actual);
    }

    @Test
    void verticesOfCharactersWithAnAddedClipAreWhereOurSkinningPutsThem() throws IOException, InterruptedException {
        Path character = LimberData.folder().resolve("rigs/mesh2motion-human-male.glb");
        Blender blender = new Blender(folder);
        MotionFile motion = MotionFile.read(character);
        Clip clip = RandomMotion.of(motion.skeleton(), 5, 1 / 30.0);
        Path file = folder.resolve("moved.glb");
        MotionWriter.write(List.of(new NamedClip("Added", clip)), Target.of(MotionFile.read(character)), file);
        Path result = blender.plan("glb", file);
        blender.run();
        JsonNode places = Blender.json(result).elements().next();
        Skin skin = motion.skins().get(0);
        assertEquals(clip.frameCount(), places.size());
        double height = Rig.of(motion.skeleton()).height();
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            WorldPose pose = WorldPose.of(clip.pose(frame));
            assertEquals(skin.vertexCount(), places.path(frame).size());
            for (int v = 0; v < skin.vertexCount(); v++) {
                Vec3 theirs = vector(places.path(frame).path(v));
                assertNear("vertex " + v + " frame " + frame, Skinning.vertex(skin, pose, v), theirs, height);
            }
        }
    }

    @Test
    void fbxFilesOfBlenderAreReadAsTheCharacterThatTheyShow() throws IOException, InterruptedException {
        Path character = Path.of(System.getProperty("limber.root"), "assets/rigs/cmu.glb");
        MotionFile motion = MotionFile.read(character);
        Clip clip = rotating(motion.skeleton());
        for (String axes : List.of("fbx-y-up", "fbx-z-up")) {
            Blender blender = new Blender(folder);
            Path file = folder.resolve(axes + ".glb");
            MotionWriter.write(List.of(new NamedClip("Added", clip)), Target.of(MotionFile.read(character)), file);
            Path result = blender.plan(axes, file);
            blender.run();
            MotionFile fbx = MotionFile.read(Path.of(result + ".fbx"));
            Clip read = fbx.clips().get(0).clip();
            assertEquals(clip.frameCount(), read.frameCount(), axes);
            assertEquals(motion.skins().size(), fbx.skins().size(), axes);
            for (int frame = 0; frame < clip.frameCount(); frame++) {
                WorldPose expected = WorldPose.of(clip.pose(frame));
                WorldPose actual = WorldPose.of(read.pose(frame));
                assertSamePlaces(axes, expected, actual);
                assertSameSkin(
                        axes, motion.skins().get(0), expected, fbx.skins().get(0), actual);
            }
        }
    }

    @Test
    void fbxFilesThatWeMakeAndThoseThatWeAddToAreWhereWePutThem() throws IOException, InterruptedException {
        Path character = Path.of(System.getProperty("limber.root"), "assets/rigs/cmu.glb");
        MotionFile motion = MotionFile.read(character);
        Skin skin = motion.skins().get(0).scaled(100); // Blender keeps the order of vertices
        Clip first = RandomMotion.of(motion.skeleton(), 31, 1 / 24.0);
        Blender blender = new Blender(folder);
        Map<ExportPreset, Path> results = new LinkedHashMap<>();
        Path made = folder.resolve("made.fbx");
        for (ExportPreset preset : ExportPreset.values()) {
            Path file = preset == ExportPreset.MAYA ? made : folder.resolve(preset + ".fbx");
            MotionWriter.write(first, Target.of(motion).forProgram(Optional.of(preset)), file);
            results.put(preset, blender.plan("fbx", file));
        }
        MotionFile fbx = MotionFile.read(made);
        Clip second = RandomMotion.of(fbx.skeleton(), 21, 1 / 60.0);
        Path added = folder.resolve("added.fbx");
        MotionWriter.write(second, Target.of(fbx), added);
        Path addedResult = blender.plan("fbx", added);
        blender.run();
        for (Path result : results.values()) {
            assertInBlender(Blender.json(result), 24, fbx.clips().get(0).clip(), skin);
        }
        JsonNode both = Blender.json(addedResult);
        assertInBlender(both, 60, second, skin);
        assertEquals(2, both.path("actions").size());
        double length = both.path("actions").path("made").path(1).asDouble()
                - both.path("actions").path("made").path(0).asDouble();
        assertEquals(30 * 60 / 24.0, length, 1e-3);
    }

    /** Blender has metres, FBX centimetres. */
    private static void assertInBlender(JsonNode blender, double rate, Clip clip, Skin skin) {
        assertEquals(rate, blender.path("rate").asDouble(), 1e-6);
        double height = Rig.of(clip.skeleton()).height();
        for (int frame = 0; frame < clip.frameCount(); frame += 10) {
            WorldPose pose = WorldPose.of(clip.pose(frame));
            for (int j = 0; j < clip.skeleton().jointCount(); j++) {
                JsonNode head =
                        blender.path("heads").path(clip.skeleton().name(j)).path(frame / 10);
                assertNear(
                        clip.skeleton().name(j) + " frame " + frame,
                        pose.position(j),
                        vector(head).times(100),
                        height);
            }
            JsonNode vertices = blender.path("vertices").path(frame / 10);
            assertEquals(skin.vertexCount(), vertices.size());
            for (int v = 0; v < skin.vertexCount(); v++) {
                Vec3 theirs = vector(vertices.path(v)).times(100);
                assertNear("vertex " + v + " frame " + frame, Skinning.vertex(skin, pose, v), theirs, height);
            }
        }
    }

    @Test
    void materialsAndShapesOfFilesThatWeMakeArrive() throws IOException, InterruptedException {
        Mannequin body = Mannequin.inMetres().get(0);
        Target target = new Target(
                Optional.empty(), false, DressedSkins.withShapes(body.skin()), Optional.empty(), Optional.empty());
        Blender blender = new Blender(folder);
        Map<Path, Path> results = new LinkedHashMap<>();
        for (String name : List.of("looks.glb", "looks.fbx")) {
            Path file = folder.resolve(name);
            MotionWriter.write(RandomMotion.of(body.skeleton(), 3, 1 / 30.0), target, file);
            results.put(file, blender.plan("looks", file));
        }
        blender.run();
        for (Map.Entry<Path, Path> result : results.entrySet()) {
            boolean fbx = result.getKey().toString().endsWith("fbx");
            JsonNode meshes = Blender.json(result.getValue());
            assertEquals(2, meshes.size(), meshes::toString);
            JsonNode cloth = meshes.path(0);
            JsonNode paint = meshes.path(1);
            assertEquals("cloth", cloth.path("material").asText());
            assertTrue(cloth.path("linked").asBoolean());
            JsonNode image = cloth.path("images").path(0);
            assertEquals("[2,2]", image.path("size").toString());
            assertEquals("sRGB", image.path("space").asText());
            // From the lower left: blue, white, red, green.
            assertEquals(1, image.path("pixels").path(2).asDouble(), 1e-6);
            assertEquals(0, image.path("pixels").path(0).asDouble(), 1e-6);
            for (int i = 0; i < 30; i++) {
                int vertex = cloth.path("corners").path(i).asInt();
                assertEquals(
                        DressedSkins.u(vertex), cloth.path("uv").path(i).path(0).asDouble(), 1e-5);
                assertEquals(
                        1 - DressedSkins.v(vertex),
                        cloth.path("uv").path(i).path(1).asDouble(),
                        1e-5);
            }
            assertEquals("paint", paint.path("material").asText());
            if (fbx) { // Blender multiplies the colours of vertices in, from glTF alone
                assertEquals(0.25, paint.path("color").path(0).asDouble(), 1e-5);
                assertEquals(0.5, paint.path("color").path(1).asDouble(), 1e-5);
            }
            assertEquals(1, paint.path("colors").size());
            for (JsonNode mesh : meshes) {
                JsonNode aside = mesh.path("shapes").path(1);
                assertEquals("aside", aside.path("name").asText());
                assertEquals(0.25, aside.path("value").asDouble(), 1e-6);
                // Objects of FBX files are scaled by a hundredth.
                assertEquals(fbx ? 4 : 0.04, aside.path("farthest").asDouble(), fbx ? 1e-4 : 1e-6);
                assertEquals("stretch", mesh.path("shapes").path(0).path("name").asText());
            }
        }
    }

    @Test
    void fbxFilesAreNoLargerThanThoseOfBlender() throws IOException, InterruptedException {
        Path character = Path.of(System.getProperty("limber.root"), "assets/rigs/mixamo.glb");
        MotionFile motion = MotionFile.read(character);
        Clip clip = RandomMotion.of(motion.skeleton(), 300, 1 / 60.0);
        Path glb = folder.resolve("size.glb");
        MotionWriter.write(clip, Target.withoutClipsOf(motion), glb);
        Path ours = folder.resolve("size.fbx");
        MotionWriter.write(clip, Target.of(motion), ours);
        Blender blender = new Blender(folder);
        Path theirs = Path.of(blender.plan("fbx-y-up", glb) + ".fbx");
        blender.run();
        assertTrue(
                Files.size(ours) <= 1.3 * Files.size(theirs),
                () -> ours.toFile().length() + " bytes, Blender's has "
                        + theirs.toFile().length());
    }

    /** Returns a clip in which every joint turns a little; Blender's files hold angles in single precision. */
    private static Clip rotating(Skeleton skeleton) {
        Clip.Builder clip = new Clip.Builder(skeleton, 1 / 30.0, 4, 0);
        double[] rotation = new double[4];
        for (int frame = 0; frame < 4; frame++) {
            Pose pose = skeleton.restPose();
            for (int j = 0; j < skeleton.jointCount(); j++) {
                Quat.fromAxisAngle(new Vec3(0.6, 0, j % 2 == 0 ? 0.8 : -0.8), 0.1 * (frame + 1), rotation, 0);
                Quat.multiply(pose.rotations(), 4 * j, rotation, 0, pose.rotations(), 4 * j);
            }
            pose.translations()[0] += 0.1 * frame;
            clip.set(frame, pose);
        }
        return clip.build();
    }

    /** Joints of the FBX file are where the GLB file has them, in centimetres. */
    private static void assertSamePlaces(String axes, WorldPose metres, WorldPose centimetres) {
        for (int j = 0; j < metres.skeleton().jointCount(); j++) {
            String name = metres.skeleton().name(j);
            int same = centimetres.skeleton().indexOf(name);
            assertTrue(same >= 0, () -> axes + " lacks " + name);
            assertNear(
                    axes + " " + name,
                    metres.position(j),
                    centimetres.position(same).times(0.01),
                    FBX_SIZE);
        }
    }

    /** FBX files have their vertices in another order: each must be where some vertex of the GLB file is. */
    private static void assertSameSkin(String axes, Skin skin, WorldPose metres, Skin fbx, WorldPose centimetres) {
        List<Vec3> expected = IntStream.range(0, skin.vertexCount())
                .mapToObj(v -> Skinning.vertex(skin, metres, v))
                .toList();
        for (int v = 0; v < fbx.vertexCount(); v += 5) {
            Vec3 at = Skinning.vertex(fbx, centimetres, v).times(0.01);
            double nearest = expected.stream().mapToDouble(at::distance).min().orElseThrow();
            assertTrue(nearest < TOLERANCE * FBX_SIZE, () -> axes + ": a vertex at " + at + " is off by " + nearest);
        }
    }
}
