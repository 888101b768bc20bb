package dev.limber.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.limber.io.file.Limit;
import dev.limber.io.file.ReadLimits;
import dev.limber.io.file.TooLargeException;
import dev.limber.io.samples.SmallFiles;
import dev.limber.motion.NamedClip;
import dev.limber.motion.sample.WalkingClip;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that hold more than is read are refused, in words that say what to do; a user may allow more. */
class ReadLimitsTest {
    @TempDir
    private Path folder;

    private Path walk(String name) throws IOException {
        Path file = folder.resolve(name);
        MotionWriter.write(List.of(new NamedClip("walk", WalkingClip.make())), Target.BARE, file);
        return file;
    }

    private static MotionFile read(Path file, Limit limit, long most) throws IOException {
        ReadOptions usual = ReadOptions.DEFAULT;
        ReadLimits limits = ReadLimits.DEFAULT.with(Map.of(limit, most));
        return MotionFile.read(file, new ReadOptions(usual.profiles(), usual.bvh(), limits, usual.skeleton()));
    }

    private static String refused(Path file, Limit limit, long most) {
        return String.valueOf(assertThrows(TooLargeException.class, () -> read(file, limit, most))
                .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"walk.bvh", "walk.glb", "walk.fbx"})
    void everyFormatIsHeldToThem(String name) throws IOException {
        Path file = walk(name);
        int frames = read(file, Limit.FRAMES, 10_000).firstClip().frameCount();
        assertEquals(frames, read(file, Limit.FRAMES, frames).firstClip().frameCount());
        for (Limit limit : List.of(Limit.BYTES, Limit.JOINTS, Limit.DEPTH, Limit.FRAMES)) {
            String message = refused(file, limit, 2);
            assertTrue(message.startsWith(file.toString()), message);
            assertTrue(message.contains(" " + limit.label() + ", more than the 2 that are read"), message);
            assertTrue(message.endsWith("--limit " + limit.label() + "=N raises that"), message);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Limit.class,
            names = {"SAMPLES", "VERTICES"})
    void scenesAreHeldToThemBeforeTheyGrow(Limit limit) throws IOException {
        Path file = SmallFiles.gltf(folder);
        read(file, limit, 10_000);
        assertTrue(refused(file, limit, 1).contains("--limit " + limit.label()));
    }

    @Test
    void samplesOfFbxAreCountedToo() throws IOException {
        assertTrue(refused(walk("walk.fbx"), Limit.SAMPLES, 100).contains("--limit samples"));
    }

    /** A turntable of nine minutes has two keys; a key that went astray lies hours after the others. */
    @ParameterizedTest
    @ValueSource(doubles = {540, 30_000})
    void framesBetweenFewKeysAreBounded(double seconds) throws IOException {
        Path file = folder.resolve("turntable.gltf");
        ByteBuffer numbers = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        numbers.putFloat(0).putFloat((float) seconds);
        for (int i = 0; i < 8; i++) {
            numbers.putFloat(i == 3 || i == 5 ? 1 : 0);
        }
        ObjectNode json = (ObjectNode) new ObjectMapper()
                .readTree(Path.of(System.getProperty("limber.root"), "test-data", "hostile", "key-hours-later.gltf")
                        .toFile());
        ((ObjectNode) json.path("buffers").path(0))
                .put(
                        "uri",
                        "data:application/octet-stream;base64,"
                                + Base64.getEncoder().encodeToString(numbers.array()));
        Files.write(file, new ObjectMapper().writeValueAsBytes(json));
        if (seconds < 1000) {
            assertEquals(
                    seconds * 30 + 1,
                    read(file, Limit.BYTES, 10_000).firstClip().frameCount());
        } else {
            assertTrue(refused(file, Limit.BYTES, 10_000).contains("--limit sparse_frames=N"));
            read(file, Limit.SPARSE_FRAMES, 10_000_000);
        }
    }

    /** What many nodes share takes as much memory as if each had its own. */
    @Test
    void oneMeshOfManyNodesCountsForEach() throws IOException {
        Path small = SmallFiles.gltf(folder);
        ObjectNode json = (ObjectNode) new ObjectMapper().readTree(small.toFile());
        ArrayNode nodes = (ArrayNode) json.path("nodes");
        JsonNode skinned = null;
        for (JsonNode node : nodes) {
            skinned = node.has("mesh") ? node : skinned;
        }
        ArrayNode roots = (ArrayNode) json.path("scenes").path(0).path("nodes");
        for (int i = 0; i < 1000; i++) {
            roots.add(nodes.size());
            nodes.add(java.util.Objects.requireNonNull(skinned).deepCopy());
        }
        Path many = folder.resolve("many.gltf");
        Files.write(many, new ObjectMapper().writeValueAsBytes(json));
        read(small, Limit.VERTICES, 1000);
        refused(many, Limit.VERTICES, 1000);
    }

    /** Many buffers may lie in the same file beside it. */
    @Test
    void buffersCountTogether() throws IOException {
        Path small = SmallFiles.gltf(folder);
        ObjectNode json = (ObjectNode) new ObjectMapper().readTree(small.toFile());
        Files.write(folder.resolve("beside.bin"), new byte[100_000]);
        ArrayNode buffers = (ArrayNode) json.path("buffers");
        for (int i = 0; i < 10; i++) {
            buffers.addObject().put("uri", "beside.bin").put("byteLength", 1);
        }
        Path many = folder.resolve("many.gltf");
        Files.write(many, new ObjectMapper().writeValueAsBytes(json));
        read(many, Limit.BYTES, 2_000_000);
        refused(many, Limit.BYTES, 500_000);
    }
}
