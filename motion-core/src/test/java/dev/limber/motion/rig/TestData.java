package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.bvh.BvhReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Real files from the folder that LIMBER_DATA names. Without it tests are skipped, but not in CI. */
final class TestData {
    private TestData() {}

    static Path folder() {
        String data = System.getenv("LIMBER_DATA");
        if ("true".equals(System.getenv("CI"))) {
            assertTrue(data != null, "in CI, LIMBER_DATA must name the data");
        }
        assumeTrue(data != null, "LIMBER_DATA is not set");
        return Path.of(data);
    }

    /** Returns the first clip, by path, below a folder of the data. */
    static Clip firstClip(String set) throws IOException {
        try (Stream<Path> files = Files.walk(folder().resolve(set))) {
            Path file = files.filter(path -> path.toString().endsWith(".bvh"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            return BvhReader.read(file).clip();
        }
    }

    /** Returns the nodes of a binary glTF file that its skins use, and those above them. */
    static Skeleton glb(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(folder().resolve("rigs").resolve(name));
        int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(12);
        JsonNode file = new ObjectMapper().readTree(new String(bytes, 20, length, StandardCharsets.UTF_8));
        Set<Integer> joints = new HashSet<>();
        file.get("skins").forEach(skin -> skin.get("joints").forEach(joint -> joints.add(joint.asInt())));
        Skeleton.Builder skeleton = new Skeleton.Builder();
        for (JsonNode root : file.get("scenes").get(0).get("nodes")) {
            addNode(file.get("nodes"), root.asInt(), Skeleton.NONE, joints, skeleton);
        }
        return skeleton.build();
    }

    private static void addNode(JsonNode nodes, int index, int parent, Set<Integer> joints, Skeleton.Builder skeleton) {
        if (!holdsJoint(nodes, index, joints)) {
            return;
        }
        JsonNode node = nodes.get(index);
        double[] t = numbers(node.path("translation"), 0, 0, 0);
        double[] r = numbers(node.path("rotation"), 0, 0, 0, 1);
        double[] rotation = {r[3], r[0], r[1], r[2]};
        int joint = skeleton.joint(node.path("name").asText(), parent, Vec3.of(t, 0), rotation);
        node.path("children").forEach(child -> addNode(nodes, child.asInt(), joint, joints, skeleton));
    }

    private static boolean holdsJoint(JsonNode nodes, int index, Set<Integer> joints) {
        boolean holds = joints.contains(index);
        for (JsonNode child : nodes.get(index).path("children")) {
            holds |= holdsJoint(nodes, child.asInt(), joints);
        }
        return holds;
    }

    private static double[] numbers(JsonNode array, double... otherwise) {
        double[] numbers = otherwise.clone();
        for (int i = 0; i < array.size(); i++) {
            numbers[i] = array.get(i).asDouble();
        }
        return numbers;
    }
}
