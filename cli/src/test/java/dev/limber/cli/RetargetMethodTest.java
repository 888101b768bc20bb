package dev.limber.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.limber.motion.LimberData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The methods of 'retarget', with the model that comes with limber. */
class RetargetMethodTest {
    @TempDir
    private Path folder;

    private String retarget(String method) throws IOException {
        Path out = folder.resolve(method + ".bvh");
        Path report = folder.resolve(method + ".json");
        Limber.Run run = Limber.run(
                "retarget",
                Limber.WALK,
                "--rig",
                Limber.rig("unreal"),
                "-o",
                out,
                "--report",
                report,
                "--method",
                method);
        assertEquals(0, run.exitCode(), run.err());
        return Files.readString(out);
    }

    @Test
    void autoTakesGeometryForARigThatTheNetworksDoNotKnowAndSaysSo() throws IOException {
        String geometric = retarget("geometric");
        assertEquals(geometric, retarget("auto"));
        assertNotEquals(geometric, retarget("neural"));
        JsonNode clip = new ObjectMapper()
                .readTree(folder.resolve("auto.json").toFile())
                .get("clips")
                .get(0);
        assertEquals("geometric", clip.get("method").get("method").asText());
        assertTrue(clip.get("method").get("reason").asText().contains("rig's bones differ by"));
    }

    @Test
    void skeletonAwareNetworksServeTheBodiesThatTheyWereTrainedOn() throws IOException {
        Path cmu = LimberData.folder().resolve("cmu");
        Path san = Limber.ROOT.resolve("assets/models/san-cmu.safetensors");
        Path out = folder.resolve("daz.bvh");
        Object[] command = {
            "retarget", cmu.resolve("mb/08_01.bvh"), "--rig", cmu.resolve("daz/08_01.bvh"), "-o", out, "--model", san
        };
        Limber.Run run = Limber.run(with(command, "--method", "neural"));
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(Files.exists(out));

        byte[] moved = Files.readAllBytes(out);
        Limber.Run named = Limber.run(with(command, "--method", "san"));
        assertEquals(0, named.exitCode(), named.err());
        assertArrayEquals(moved, Files.readAllBytes(out), "the same networks by another name");

        Limber.Run auto = Limber.run(with(command, "--method", "auto"));
        assertEquals(1, auto.exitCode());
        assertTrue(auto.err().contains("use the method neural, not auto"), auto.err());

        command[3] = Limber.rig("unreal");
        Limber.Run stranger = Limber.run(with(command, "--method", "neural"));
        assertEquals(1, stranger.exitCode());
        assertTrue(stranger.err().contains("mb, daz, iclone"), stranger.err());
    }

    private static Object[] with(Object[] command, Object... more) {
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray();
    }

    @Test
    void aMethodThatThereIsNotIsRefused() {
        Limber.Run run = Limber.run("retarget", Limber.WALK, "--rig", Limber.rig("unreal"), "--method", "magic");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("--method: expected geometric, neural, auto, san, found 'magic'"), run.err());
    }
}
