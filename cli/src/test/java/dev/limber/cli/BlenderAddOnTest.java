package dev.limber.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.limber.io.MotionFile;
import dev.limber.motion.Clip;
import dev.limber.motion.LimberData;
import dev.limber.motion.Resample;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.GeometricRetargeter;
import dev.limber.retarget.RetargetSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The add-on in a Blender without a window: what it leaves in Blender's armatures is what Limber's own kinematics says. */
@Tag("slow")
class BlenderAddOnTest {
    private static final double TOLERANCE = 1e-4; // of the body's height
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final ArrayNode jobs = JSON.createArrayNode();

    @BeforeEach
    void needsBlender() {
        boolean there = runs("blender", "--version");
        assertTrue(there || !"true".equals(System.getenv("CI")), "Blender must be installed in CI");
        assumeTrue(there, "Blender is not installed");
    }

    private static boolean runs(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Plans work in Blender; returns where its result will be. */
    private Path plan(String work, Path source, Map<String, Object> more) {
        Path out = folder.resolve("result" + jobs.size() + ".json");
        ObjectNode job = jobs.addObject();
        job.put("work", work).put("source", source.toString()).put("out", out.toString());
        more.forEach((name, value) -> job.set(name, JSON.valueToTree(value)));
        return out;
    }

    /** Does in one Blender all that is planned. */
    private void run() throws IOException, InterruptedException {
        Path plan = folder.resolve("jobs.json");
        JSON.writeValue(plan.toFile(), jobs);
        Path log = folder.resolve("blender.log");
        ProcessBuilder blender = new ProcessBuilder(
                        "blender",
                        "--background",
                        "--factory-startup",
                        "--python-exit-code",
                        "1",
                        "--python",
                        Limber.ROOT.resolve("blender/tests/drive.py").toString(),
                        "--",
                        plan.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        blender.environment().put("LIMBER", LimberProcess.script(folder).toString());
        Process process = blender.start();
        boolean done = process.waitFor(10, TimeUnit.MINUTES);
        process.destroyForcibly();
        String said = Files.readString(log);
        assertTrue(done, () -> "Blender took too long: " + said);
        assertEquals(0, process.exitValue(), said);
    }

    @Test
    void bonesAreWhereOurKinematicsPutsThem() throws IOException, InterruptedException {
        Map<Path, Path> sources = new LinkedHashMap<>();
        for (String target : List.of("vrm_like", "rigify_like", "rigify")) {
            sources.put(plan("retarget", Limber.WALK, Map.of("target", target)), Limber.WALK);
        }
        run();
        for (Map.Entry<Path, Path> result : sources.entrySet()) {
            assertRetargeted(result.getValue(), JSON.readTree(result.getKey().toFile()));
        }
    }

    @Test
    void aRecordingMovesACharacterOfMixamo() throws IOException, InterruptedException {
        Path recording = LimberData.folder().resolve("cmu/mb/02_01.bvh");
        Path character = LimberData.folder().resolve("mixamo/Ortiz/Removing Driver.fbx");
        Path result = plan("retarget", recording, Map.of("target", "mixamo", "character", character.toString()));
        run();
        assertRetargeted(recording, JSON.readTree(result.toFile()));
    }

    private static void assertRetargeted(Path source, JsonNode result) throws IOException {
        assertTrue(result.path("untouched").asBoolean(), "rest pose, scale and rotation modes");
        assertEquals(
                0, result.path("findings").size(), () -> result.path("findings").toString());
        Skeleton skeleton = skeleton(result.path("skeleton"));
        Clip clip = Resample.to(
                result.path("fps").asDouble(), MotionFile.read(source).firstClip());
        Rig rig = Rig.of(skeleton);
        Clip expected = new GeometricRetargeter(Rig.of(clip), rig, RetargetSettings.DEFAULT).retarget(clip);
        assertEquals(expected.frameCount(), result.path("heads").size());
        WorldPose pose = new WorldPose(skeleton);
        for (int frame = 0; frame < expected.frameCount(); frame++) {
            pose.update(expected.pose(frame));
            for (int j = 0; j < skeleton.jointCount(); j++) {
                Vec3 head = vector(result.path("heads").path(frame).path(j));
                double off = pose.position(j).distance(head) / rig.height();
                String where = skeleton.name(j) + ", frame " + frame;
                assertTrue(off < TOLERANCE, () -> where + " is off by " + off + " of the height");
            }
        }
    }

    private static Skeleton skeleton(JsonNode json) {
        Skeleton.Builder builder = new Skeleton.Builder();
        for (int j = 0; j < json.path("names").size(); j++) {
            double[] rotation = JSON.convertValue(json.path("rotations").path(j), double[].class);
            builder.joint(
                    json.path("names").path(j).asText(),
                    json.path("parents").path(j).asInt(),
                    vector(json.path("translations").path(j)),
                    rotation);
        }
        json.path("tips").forEach(tip -> builder.endSite(tip.path("joint").asInt(), vector(tip.path("at"))));
        return builder.build();
    }

    private static Vec3 vector(JsonNode node) {
        return new Vec3(
                node.path(0).asDouble(), node.path(1).asDouble(), node.path(2).asDouble());
    }

    @Test
    void anArmatureMovesAnotherWhoseOwnActionIsStashed() throws IOException, InterruptedException {
        Path result = plan("between_armatures", Limber.WALK, Map.of());
        run();
        JsonNode json = JSON.readTree(result.toFile());
        assertEquals(
                "[[\"old\",true,1],[\"walk on Avatar\",false,1]]",
                json.path("tracks").toString());
        assertEquals(json.path("source"), json.path("frames"));
    }

    @Test
    void aFolderBecomesActionsAndABadFileAFinding() throws IOException, InterruptedException {
        Path clips = Files.createDirectory(folder.resolve("clips"));
        Files.copy(Limber.WALK, clips.resolve("a.bvh"));
        Files.writeString(clips.resolve("b.bvh"), "HIERARCHY\nROOT\n");
        Files.copy(Limber.WALK, clips.resolve("c.bvh"));
        Path result = plan("folder", clips, Map.of());
        Path error = plan("errors", clips.resolve("b.bvh"), Map.of());
        run();
        JsonNode json = JSON.readTree(result.toFile());
        assertEquals(
                "[[\"a on Avatar\",false],[\"c on Avatar\",true]]",
                json.path("tracks").toString());
        assertTrue(json.path("findings").path(0).asText().contains("b.bvh:"), json::toString);
        JsonNode failed = JSON.readTree(error.toFile());
        assertTrue(failed.path("error").asText().contains("b.bvh:"), failed::toString);
        assertEquals(0, failed.path("actions").asInt());
    }

    @Test
    void keysAreFilledInVariantsAndAllElseStays() throws IOException, InterruptedException {
        Path result =
                plan("inbetween", Limber.WALK, Map.of("model", "cmu", "samples", 2, "keys", List.of(60, 90, 120)));
        run();
        JsonNode json = JSON.readTree(result.toFile());
        JsonNode before = json.path("before"); // frames 57 to 123
        List<JsonNode> variants = new ArrayList<>();
        json.path("variants").forEach(variants::add);
        assertEquals(2, variants.size());
        double height = 180; // cm
        for (JsonNode variant : variants) {
            for (int kept : new int[] {0, 1, 2, 3, 33, 63, 64, 65, 66}) {
                assertTrue(farthest(before.path(kept), variant.path(kept)) < TOLERANCE * height, "frame " + kept);
            }
            assertTrue(farthest(before.path(48), variant.path(48)) > 10 * TOLERANCE * height, "nothing was filled");
        }
        assertTrue(farthest(variants.get(0).path(48), variants.get(1).path(48)) > 0, "variants are the same");
        assertEquals(json.path("playing"), json.path("accepted").path(0));
        assertEquals(1, json.path("accepted").path(1).asInt(), "one action is kept");
        assertTrue(json.path("discarded").path(0).asBoolean(), "the old action plays again");
        assertEquals(1, json.path("discarded").path(1).asInt(), "discarded variants are gone");
        assertEquals(before, json.path("after"));
    }

    @Test
    void theWindowGoesOnAndUndoTakesTheResultBack() throws IOException, InterruptedException {
        boolean display = System.getenv("DISPLAY") != null;
        assertTrue(display || !"true".equals(System.getenv("CI")), "CI must have a display");
        assumeTrue(display, "there is no display");
        Path result = folder.resolve("window.json");
        Path log = folder.resolve("window.log");
        ProcessBuilder blender = new ProcessBuilder(
                        "blender",
                        "--factory-startup",
                        "--window-geometry",
                        "0",
                        "0",
                        "1280",
                        "800",
                        "--python",
                        Limber.ROOT.resolve("blender/tests/window.py").toString(),
                        "--",
                        Limber.WALK.toString(),
                        result.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        blender.environment().put("LIMBER", LimberProcess.script(folder).toString());
        Process process = blender.start();
        boolean done = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertTrue(done && Files.exists(result), () -> read(log));
        JsonNode seen = JSON.readTree(result.toFile());
        assertEquals("[\"RUNNING_MODAL\"]", seen.path("started").toString(), seen::toString);
        assertEquals(0, seen.path("at once").asInt(), seen::toString);
        assertEquals(1, seen.path("made").asInt(), seen::toString);
        assertTrue(seen.path("longest").asDouble() < 1, seen::toString);
        assertEquals(0, seen.path("undone").asInt(), seen::toString);
        assertEquals(0, seen.path("actions").size(), seen::toString);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static double farthest(JsonNode a, JsonNode b) {
        double farthest = 0;
        for (int j = 0; j < a.size(); j++) {
            farthest = Math.max(farthest, vector(a.path(j)).distance(vector(b.path(j))));
        }
        return farthest;
    }
}
