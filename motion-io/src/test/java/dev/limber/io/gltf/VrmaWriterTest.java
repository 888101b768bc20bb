package dev.limber.io.gltf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.io.samples.SmallVrm;
import dev.limber.motion.Clip;
import dev.limber.motion.LimberException;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyUnit;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.Mannequin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** VRM animations of bodies of all kinds: whoever plays them has the bones where the clip has them. */
class VrmaWriterTest {
    @TempDir
    private Path folder;

    private static Target withSkin(Skin skin) {
        return new Target(Optional.empty(), true, List.of(skin), Optional.empty(), Optional.empty());
    }

    /** Returns a wild motion of the bones of the body; what lies between them rests. */
    private static Clip motion(Skeleton skeleton, Map<String, Integer> bones) {
        Pose rest = skeleton.restPose();
        return RandomMotion.of(skeleton, 7, 1 / 24.0).map((frame, pose) -> {
            for (int j = 0; j < skeleton.jointCount(); j++) {
                if (!bones.containsValue(j)) {
                    Quat.copy(rest.rotations(), 4 * j, pose.rotations(), 4 * j);
                }
            }
        });
    }

    @Test
    void everyBodyHasItsBonesWhereTheClipHasThem() throws IOException {
        for (Mannequin body : Mannequin.all()) {
            Rig rig = Rig.of(body.skeleton());
            Map<String, Integer> bones = VrmBones.of(rig.roles());
            Clip clip = motion(body.skeleton(), bones);
            Path file = folder.resolve(body.id() + ".vrma");
            assertEquals(
                    List.of(), MotionWriter.write(List.of(new NamedClip("Wild", clip)), withSkin(body.skin()), file));
            MotionFile read = MotionFile.read(file);
            assertEquals(bones.size(), read.skeleton().jointCount(), body.id());
            assertTPose(read.skeleton());
            double[] rotation = new double[4];
            Quat.fromAxes(rig.up().cross(rig.forward()), rig.up(), rig.forward(), rotation, 0);
            Quat.inverse(rotation, 0, rotation, 0);
            assertSame(clip, read.clip("Wild"), bones, rotation, BodyUnit.guess(rig));
        }
    }

    private static void assertTPose(Skeleton skeleton) {
        WorldPose rest = WorldPose.of(skeleton.restPose());
        double[] none = {1, 0, 0, 0};
        for (int j = 0; j < skeleton.jointCount(); j++) {
            assertEquals(0, Quat.angle(none, 0, rest.rotations(), 4 * j), 1e-6);
        }
        for (String side : List.of("left", "right")) {
            Vec3 shoulder = rest.position(skeleton.indexOf(side + "UpperArm"));
            Vec3 hand = rest.position(skeleton.indexOf(side + "Hand"));
            assertEquals(shoulder.y(), hand.y(), 1e-3);
            assertEquals(side.equals("left"), hand.x() > shoulder.x(), "it faces Z");
            assertTrue(rest.position(skeleton.indexOf(side + "Foot")).y() < 0.2);
            assertTrue(rest.position(skeleton.indexOf(side + "Foot")).y() > 0);
        }
    }

    private static void assertSame(
            Clip clip, Clip written, Map<String, Integer> bones, double[] rotation, double metres) {
        assertEquals(clip.frameCount(), written.frameCount());
        assertEquals(clip.frameTime(), written.frameTime(), 1e-6);
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            WorldPose a = WorldPose.of(clip.pose(frame));
            WorldPose b = WorldPose.of(written.pose(frame));
            bones.forEach((bone, joint) -> {
                Vec3 expected = Quat.rotate(rotation, 0, a.position(joint)).times(metres);
                Vec3 actual = b.position(written.skeleton().indexOf(bone));
                assertTrue(expected.distance(actual) < 1e-4, () -> bone + ": " + expected + " and " + actual);
            });
        }
    }

    @Test
    void vrmFilesSayWhichJointIsWhichBone() throws IOException {
        for (boolean old : new boolean[] {false, true}) {
            Path vrm = folder.resolve(old + ".vrm");
            Map<String, String> names = SmallVrm.write(old, vrm);
            MotionFile character = MotionFile.read(vrm);
            Map<String, Integer> bones = new HashMap<>();
            names.forEach((bone, name) -> bones.put(bone, character.skeleton().indexOf(name)));
            Clip clip = RandomMotion.of(character.skeleton(), 5, 1 / 30.0);
            Path file = folder.resolve("of-vrm.vrma");
            assertEquals(List.of(), MotionWriter.write(clip, Target.of(character), file));
            MotionFile read = MotionFile.read(file);
            assertTPose(read.skeleton());
            double[] rotation = {old ? 0 : 1, 0, old ? 1 : 0, 0};
            assertSame(clip, read.firstClip(), bones, rotation, 1);
            Path again = folder.resolve("again.vrm");
            MotionWriter.write(clip, Target.of(character), again);
            assertEquals(json(character.path()).get("extensions"), json(again).get("extensions"));
        }
    }

    private static ObjectNode json(Path file) throws IOException {
        return (ObjectNode) GltfDocument.MAPPER.readTree(
                GlbContainer.of("file", Files.readAllBytes(file)).jsonStream());
    }

    @Test
    void expressionsOfAnAnimationAreKept() throws IOException {
        TinyGltf gltf = new TinyGltf();
        int times = gltf.floats("SCALAR", 3, 0.5, 0.6, 0.7);
        int moves = gltf.floats("VEC3", 3, 0, 1, 0, 0, 1.1, 0, 0, 1, 0);
        int weights = gltf.floats("VEC3", 3, 0, 0, 0, 1, 0, 0, 0.5, 0, 0);
        String text = gltf.with("\"scenes\":[{\"nodes\":[0,1]}],\"nodes\":[{\"name\":\"hips\"},{\"name\":\"happy\"}],"
                        + "\"extensionsUsed\":[\"VRMC_vrm_animation\"],\"extensions\":{\"VRMC_vrm_animation\":{"
                        + "\"specVersion\":\"1.0\",\"humanoid\":{\"humanBones\":{\"hips\":{\"node\":0}}},"
                        + "\"expressions\":{\"preset\":{\"happy\":{\"node\":1}}}}},"
                        + "\"animations\":[{\"name\":\"Dance\",\"samplers\":[{\"input\":" + times + ",\"output\":"
                        + moves
                        + "},{\"input\":" + times + ",\"output\":" + weights + "}],\"channels\":["
                        + "{\"sampler\":0,\"target\":{\"node\":0,\"path\":\"translation\"}},"
                        + "{\"sampler\":1,\"target\":{\"node\":1,\"path\":\"translation\"}}]}]")
                .json();
        Path file = Files.writeString(folder.resolve("dance.vrma"), text);
        MotionFile read = MotionFile.read(file);
        assertEquals(List.of("hips"), read.skeleton().names(), "an expression is no joint");
        Path out = folder.resolve("out.vrma");
        assertEquals(List.of(), MotionWriter.write(read.clips(), Target.withoutClipsOf(read), out));
        GltfDocument document = GltfDocument.read(out);
        assertEquals(json(file).get("extensions"), json(out).get("extensions"));
        var animation = document.json().getAnimations().get(0);
        var channel = animation.getChannels().get(animation.getChannels().size() - 1);
        assertEquals(1, channel.getTarget().getNode());
        var sampler = animation.getSamplers().get(channel.getSampler());
        float[] keys = document.accessors().floats(sampler.getInput(), 1);
        assertEquals(0.1, keys[1], 1e-6, "from where the clip begins");
        assertEquals(1, document.accessors().floats(sampler.getOutput(), 3)[3], 0);
        Clip cut = RandomMotion.of(read.skeleton(), 9, 0.1);
        List<String> warnings =
                MotionWriter.write(List.of(new NamedClip("Dance", cut)), Target.withoutClipsOf(read), out);
        assertTrue(warnings.toString().contains("expressions"), warnings::toString);
    }

    /** A retargeted animation keeps what the face did: the nodes get other places, and the gaze hangs on the head. */
    @Test
    void expressionsAndGazeOfTheSourceGoAlong() throws IOException {
        TinyGltf gltf = new TinyGltf();
        int times = gltf.floats("SCALAR", 3, 0, 0.1, 0.2);
        int moves = gltf.floats("VEC3", 3, 0, 1, 0, 0, 1.1, 0, 0, 1, 0);
        int weights = gltf.floats("VEC3", 3, 0, 0, 0, 1, 0, 0, 0.5, 0, 0);
        int gaze = gltf.floats("VEC4", 3, 0, 0, 0, 1, 0, 0.6, 0, 0.8, 0, 0, 0, 1);
        String nod = "{\"name\":\"%s\",\"samplers\":[{\"input\":" + times + ",\"output\":" + moves + "},{\"input\":"
                + times
                + ",\"output\":" + weights + "},{\"input\":" + times + ",\"output\":" + gaze + "}],\"channels\":["
                + "{\"sampler\":0,\"target\":{\"node\":0,\"path\":\"translation\"}},"
                + "{\"sampler\":1,\"target\":{\"node\":2,\"path\":\"translation\"}},"
                + "{\"sampler\":2,\"target\":{\"node\":3,\"path\":\"rotation\"}}]}";
        String text = gltf.with("\"scenes\":[{\"nodes\":[0,2]}],\"nodes\":[{\"name\":\"hips\",\"children\":[1]},"
                        + "{\"name\":\"head\",\"translation\":[0,0.5,0],\"children\":[3]},"
                        + "{\"name\":\"joy\"},{\"name\":\"eyes\",\"translation\":[0,0,0.1]}],"
                        + "\"extensionsUsed\":[\"VRMC_vrm_animation\"],\"extensions\":{\"VRMC_vrm_animation\":{"
                        + "\"specVersion\":\"1.0\",\"humanoid\":{\"humanBones\":{\"hips\":{\"node\":0},\"head\":{\"node\":1}}},"
                        + "\"expressions\":{\"preset\":{\"happy\":{\"node\":2}}},"
                        + "\"lookAt\":{\"node\":3,\"offsetFromHeadBone\":[0,0.06,0]}}},"
                        + "\"animations\":[" + nod.formatted("Nod") + "," + nod.formatted("Shake") + "]")
                .json();
        Path source = Files.writeString(folder.resolve("nod.vrma"), text);
        Mannequin body = Mannequin.all().get(1);
        Clip clip = RandomMotion.of(body.skeleton(), 3, 0.1);
        Path file = folder.resolve("retargeted.vrma");
        Target target = withSkin(body.skin()).from(source);
        assertEquals(List.of(), MotionWriter.write(List.of(new NamedClip("Shake", clip)), target, file));
        GltfDocument document = GltfDocument.read(file);
        ObjectNode json = json(file);
        JsonNode extension = json.at("/extensions/VRMC_vrm_animation");
        JsonNode nodes = json.get("nodes");
        int happy = extension.at("/expressions/preset/happy/node").asInt(-1);
        int eyes = extension.at("/lookAt/node").asInt(-1);
        assertEquals("joy", nodes.get(happy).get("name").asText());
        assertEquals("eyes", nodes.get(eyes).get("name").asText());
        assertEquals(0.06, extension.at("/lookAt/offsetFromHeadBone/1").asDouble());
        JsonNode head = nodes.get(extension.at("/humanoid/humanBones/head/node").asInt());
        assertEquals(eyes, head.at("/children/0").asInt(-1), "the gaze hangs on the head");
        assertArrayEquals(new float[] {0, 0, 0, 1, 0, 0, 0.5f, 0, 0}, keys(document, json, happy, 3));
        assertArrayEquals(new float[] {0, 0, 0, 1, 0, 0.6f, 0, 0.8f, 0, 0, 0, 1}, keys(document, json, eyes, 4));
        assertEquals(
                VrmBones.of(Rig.of(body.skeleton()).roles()).size(),
                MotionFile.read(file).skeleton().jointCount());
        Clip longer = RandomMotion.of(body.skeleton(), 9, 0.1);
        List<String> warnings = MotionWriter.write(List.of(new NamedClip("Shake", longer)), target, file);
        assertTrue(warnings.toString().contains("expressions"), warnings::toString);
    }

    private static float[] keys(GltfDocument document, ObjectNode json, int node, int width) {
        JsonNode animation = json.at("/animations/0");
        for (JsonNode channel : animation.get("channels")) {
            if (channel.at("/target/node").asInt() == node) {
                int sampler = channel.get("sampler").asInt();
                return document.accessors()
                        .floats(animation.at("/samplers/" + sampler + "/output").asInt(), width);
            }
        }
        throw new AssertionError("no keys of node " + node);
    }

    @Test
    void whatIsNoHumanBodyIsRefused() {
        Skeleton.Builder builder = new Skeleton.Builder();
        for (int j = 0; j < 4; j++) {
            builder.joint("tentacle" + j, j - 1, new Vec3(0, 1, 0));
        }
        Clip clip = RandomMotion.of(builder.build(), 2, 0.1);
        List<NamedClip> clips = new ArrayList<>(List.of(new NamedClip("a", clip)));
        LimberException e = assertThrows(
                LimberException.class, () -> MotionWriter.write(clips, Target.BARE, folder.resolve("no.vrma")));
        assertTrue(String.valueOf(e.getMessage()).contains("human body"), e::getMessage);
    }
}
