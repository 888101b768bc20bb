package dev.limber.io.gltf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.motion.Clip;
import dev.limber.motion.LimberData;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GltfClipWriterTest {
    /** Bones under a turned, scaled armature, with a node between them that is no joint. */
    private static final String CHARACTER = "\"nodes\":[{\"name\":\"armature\",\"scale\":[100,100,100],"
            + "\"rotation\":[-0.70710678,0,0,0.70710678],\"children\":[1]},"
            + "{\"name\":\"hips\",\"translation\":[0,0,0.9],\"children\":[2]},"
            + "{\"name\":\"spine\",\"translation\":[0,0,0.2],\"rotation\":[0,0.6,0,0.8],\"children\":[3]},"
            + "{\"name\":\"head\",\"translation\":[0.1,0,0.5]}],\"skins\":[{\"joints\":[1,2,3]}],"
            + "\"materials\":[{\"name\":\"cloth\",\"extensions\":{\"MY_unknown\":{\"a\":1}}}],"
            + "\"extras\":{\"kept\":true}";

    @TempDir
    private Path folder;

    @Test
    void whatIsReadBackIsTheClip() throws IOException {
        Path character = new TinyGltf().with(CHARACTER).write(folder);
        Skeleton skeleton = MotionFile.read(character).skeleton();
        Clip clip = RandomMotion.of(skeleton, 20, 1 / 60.0);
        Path out = folder.resolve("out.glb");
        MotionWriter.write(List.of(new NamedClip("Walk", clip)), Target.of(MotionFile.read(character)), out);
        assertSameMotion(clip, MotionFile.read(out).clip("Walk"));
    }

    @Test
    void theRestOfTheFileIsKept() throws IOException {
        Path character = new TinyGltf().with(CHARACTER).write(folder);
        Path out = folder.resolve("out.glb");
        Clip clip = RandomMotion.of(MotionFile.read(character).skeleton(), 2, 0.1);
        MotionWriter.write(List.of(new NamedClip("A", clip)), Target.of(MotionFile.read(character)), out);
        MotionWriter.write(List.of(new NamedClip("B", clip)), Target.of(MotionFile.read(out)), out);
        ObjectNode before = json(character);
        ObjectNode after = json(out);
        for (String member : new String[] {"nodes", "skins", "materials", "extras"}) {
            assertEquals(before.get(member), after.get(member), member);
        }
        assertEquals(2, after.get("animations").size());
    }

    private static ObjectNode json(Path file) throws IOException {
        GlbContainer glb = GlbContainer.of("file", Files.readAllBytes(file));
        JsonNode json = GltfDocument.MAPPER.readTree(glb.jsonStream());
        return (ObjectNode) json;
    }

    @Test
    void clipsOfOtherSkeletonsAreRefused() throws IOException {
        Path character = new TinyGltf().with(CHARACTER).write(folder);
        Skeleton.Builder other = new Skeleton.Builder();
        other.joint("hips", Skeleton.NONE, Vec3.ZERO);
        Clip clip = RandomMotion.of(other.build(), 2, 0.1);
        assertThrows(
                IllegalArgumentException.class,
                () -> MotionWriter.write(
                        List.of(new NamedClip("A", clip)),
                        Target.of(MotionFile.read(character)),
                        folder.resolve("out.glb")));
    }

    @Test
    void charactersOfTheDataTakeClipsAndKeepTheirOwn() throws IOException {
        Path rigs = LimberData.folder().resolve("rigs");
        for (String name : new String[] {"quaternius-Character.glb", "kaykit-Knight.glb"}) {
            Path character = rigs.resolve(name);
            MotionFile before = MotionFile.read(character);
            Clip clip = RandomMotion.of(before.skeleton(), 5, 1 / 30.0);
            Path out = folder.resolve(name);
            MotionWriter.write(List.of(new NamedClip("Added", clip)), Target.of(MotionFile.read(character)), out);
            MotionFile after = MotionFile.read(out);
            assertEquals(before.clips().size() + 1, after.clips().size());
            assertEquals(before.skins().size(), after.skins().size());
            assertRestKept(character, out);
            assertSameMotion(clip, after.clip("Added"));
            assertSameMotion(
                    before.clips().get(0).clip(),
                    after.clip(before.clips().get(0).name()));
        }
    }

    /** All members, all numbers and all pictures of the file are those that were there; more may follow. */
    private static void assertRestKept(Path before, Path after) throws IOException {
        ObjectNode old = json(before);
        ObjectNode now = json(after);
        for (Map.Entry<String, JsonNode> member : old.properties()) {
            JsonNode kept = now.path(member.getKey());
            switch (member.getKey()) {
                case "buffers", "bufferViews" -> {}
                case "animations", "accessors" -> {
                    for (int i = 0; i < member.getValue().size(); i++) {
                        assertEquals(member.getValue().get(i), kept.get(i), member.getKey());
                    }
                }
                default -> assertEquals(member.getValue(), kept, member.getKey());
            }
        }
        GltfDocument a = GltfDocument.read(before);
        GltfDocument b = GltfDocument.read(after);
        for (int view = 0; view < old.path("bufferViews").size(); view++) {
            assertEquals(a.buffers().bytes(view), b.buffers().bytes(view), "bytes of view " + view);
        }
    }

    private static void assertSameMotion(Clip expected, Clip actual) {
        assertEquals(expected.frameCount(), actual.frameCount());
        assertEquals(expected.frameTime(), actual.frameTime(), 1e-6);
        for (int frame = 0; frame < expected.frameCount(); frame++) {
            WorldPose a = WorldPose.of(expected.pose(frame));
            WorldPose b = WorldPose.of(actual.pose(frame));
            for (int j = 0; j < expected.skeleton().jointCount(); j++) {
                Vec3 p = a.position(j);
                Vec3 q = b.position(j);
                String where = expected.skeleton().name(j) + " in frame " + frame;
                assertTrue(p.distance(q) < 2e-5 * (1 + p.length()), () -> where + ": " + p + " and " + q);
            }
        }
    }
}
