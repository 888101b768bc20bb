package dev.limber.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.limber.io.MotionFile;
import dev.limber.motion.Clip;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.GeometricRetargeter;
import dev.limber.retarget.RetargetSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code limber serve --stdio} as another program sees it. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // no interrupt ends the reading of a pipe
class ServeProcessTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final Map<Integer, JsonNode> answers = new HashMap<>();
    private Process process;
    private Writer to;
    private BufferedReader from;

    @BeforeEach
    void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(LimberProcess.command()))
                .directory(folder.toFile())
                .redirectError(folder.resolve("stderr").toFile());
        builder.command().add("serve");
        builder.command().add("--stdio");
        process = builder.start();
        to = process.outputWriter();
        from = process.inputReader();
    }

    @AfterEach
    void endsWithItsInput() throws IOException, InterruptedException {
        to.close();
        boolean ended = process.waitFor(1, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertTrue(ended, "serve does not end with its input");
        assertEquals(0, process.exitValue(), () -> read(folder.resolve("stderr")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Sends JSON whose quotes are single ones. */
    private void send(String line) throws IOException {
        sendRaw(line.replace('\'', '"'));
    }

    private void sendRaw(String line) throws IOException {
        to.write(line + "\n");
        to.flush();
    }

    /** Returns the answer to a request; others that come before it are kept. */
    private JsonNode answer(int id) throws IOException {
        while (!answers.containsKey(id)) {
            String line = from.readLine();
            assertTrue(line != null, () -> "no answer: " + read(folder.resolve("stderr")));
            JsonNode message = JSON.readTree(line);
            assertFalse(message.path("id").isNull(), () -> "a request was not understood: " + line);
            if (!message.has("progress")) {
                answers.put(message.path("id").asInt(), message);
            }
        }
        return answers.remove(id);
    }

    private static String file(Path path) {
        return "{'file': '" + path.toString().replace("\\", "\\\\") + "'}";
    }

    @Test
    void retargetsAFileAndAMessageAlike() throws IOException {
        Path out = folder.resolve("moved.bvh");
        send("{'id': 1, 'request': 'retarget', 'params': {'source': " + file(Limber.WALK) + ", 'rig': "
                + file(Limber.rig("mixamo")) + ", 'output': '" + out.toString().replace("\\", "\\\\") + "'}}");
        JsonNode written = answer(1).path("result");
        assertEquals(260, written.path("frameCount").asInt(), written::toString);
        assertFalse(written.has("frames"));

        send("{'id': 2, 'request': 'retarget', 'params': {'source': " + file(Limber.WALK) + ", 'rig': "
                + file(Limber.rig("mixamo")) + "}}");
        JsonNode told = answer(2).path("result");
        ObjectNode rig = JSON.createObjectNode();
        rig.set("skeleton", told.path("skeleton"));
        ObjectNode request = JSON.createObjectNode().put("id", 3).put("request", "retarget");
        ObjectNode params = request.putObject("params");
        params.putObject("source").put("file", Limber.WALK.toString());
        params.set("rig", rig);
        params.set("map", told.path("map"));
        sendRaw(request.toString()); // reasons in the map hold apostrophes
        JsonNode inline = answer(3).path("result");

        Clip walk = MotionFile.read(Limber.WALK).firstClip();
        Rig target = MotionFile.read(Limber.rig("mixamo")).rig();
        Clip expected = new GeometricRetargeter(Rig.of(walk), target, RetargetSettings.DEFAULT).retarget(walk);
        assertRotations(expected, told.path("frames"));
        assertRotations(expected, inline.path("frames"));
        assertEquals(260, MotionFile.read(out).firstClip().frameCount());
    }

    @Test
    void movesInTheStyleOfTheRigsOwnClips() throws IOException {
        String start =
                "'request': 'retarget', 'params': {'manner': 'all', 'source': " + file(Limber.WALK) + ", 'rig': ";
        send("{'id': 1, " + start + file(Limber.WALK) + "}}");
        JsonNode own = answer(1);
        String reason = own.path("result").path("method").path("reason").asText();
        assertTrue(reason.contains("in the style of 1 own clips"), own::toString);
        assertEquals(260, own.path("result").path("frameCount").asInt());

        send("{'id': 2, " + start + file(Limber.rig("mixamo")) + "}}");
        JsonNode error = answer(2).path("error");
        assertEquals("input", error.path("kind").asText(), error::toString);
        assertTrue(error.path("message").asText().contains("no clips of its own"), error::toString);
    }

    private static void assertRotations(Clip expected, JsonNode frames) throws IOException {
        ByteBuffer floats =
                ByteBuffer.wrap(frames.path("rotations").binaryValue()).order(ByteOrder.LITTLE_ENDIAN);
        for (int frame = 0; frame < expected.frameCount(); frame++) {
            for (double value : expected.pose(frame).rotations()) {
                assertEquals(value, floats.getFloat(), 1e-5);
            }
        }
        assertFalse(floats.hasRemaining());
    }

    @Test
    void fillsGapsOfAMessageInVariants() throws IOException {
        send("{'id': 'fill', 'request': 'inbetween', 'params': {'source': " + file(Limber.WALK)
                + ", 'gaps': [[40, 70]], 'model': 'interpolation', 'samples': 3}}");
        String line = from.readLine();
        while (JSON.readTree(line).has("progress")) {
            line = from.readLine();
        }
        JsonNode result = JSON.readTree(line).path("result");
        assertEquals(1, result.path("results").size(), "interpolation knows one result");
        assertEquals(260, result.path("results").path(0).path("frameCount").asInt());
    }

    @Test
    void errorsAreDataAndNameWhatIsWrong() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.bvh"), "HIERARCHY\nROOT hips\n{\nOFFSET 0 x 0\n");
        send("{'id': 1, 'request': 'rig', 'params': {'rig': " + file(bad) + "}}");
        JsonNode error = answer(1).path("error");
        assertEquals("input", error.path("kind").asText(), error::toString);
        assertTrue(error.path("message").asText().contains("bad.bvh:4"), error::toString);
        assertEquals(4, error.path("row").asInt(), error::toString);

        send("{'id': 2, 'request': 'rig', 'params': {'rig': {'file': 'nowhere.bvh'}}}");
        assertEquals("file", answer(2).path("error").path("kind").asText());

        send("{'id': 3, 'request': 'rig', 'params': {'rug': 1}}");
        assertEquals("request", answer(3).path("error").path("kind").asText());

        send("{'id': 4, 'request': 'dance'}");
        JsonNode unknown = answer(4).path("error");
        assertTrue(unknown.path("message").asText().contains("retarget"), unknown::toString);

        send("{'id': 5, 'request': 'rig', 'params': {'rig': {'skeleton': {'names': ['a', 'b'], 'parents': [-1, 1],"
                + " 'translations': [[0, 0, 0], [0, 1, 0]]}}}}");
        JsonNode parent = answer(5).path("error");
        assertEquals("request", parent.path("kind").asText(), parent::toString);
        assertTrue(parent.path("message").asText().contains("'b'"), parent::toString);

        send("no json");
        JsonNode broken = JSON.readTree(from.readLine());
        assertTrue(broken.path("id").isNull(), broken::toString);
        assertEquals("request", broken.path("error").path("kind").asText());

        send("{'id': 6, 'request': 'hello'}");
        assertEquals(1, answer(6).path("result").path("protocol").asInt(), "it goes on after errors");
    }

    @Test
    void aRequestIsCancelled() throws IOException {
        StringBuilder rows = new StringBuilder(Files.readString(Limber.WALK));
        String frames = rows.substring(rows.indexOf("Frame Time:"));
        String motion = frames.substring(frames.indexOf('\n') + 1);
        String head = rows.substring(0, rows.indexOf("Frames:"));
        Path longClip = folder.resolve("long.bvh");
        Files.writeString(
                longClip,
                head + "Frames: " + 260 * 200 + "\n" + frames.substring(0, frames.indexOf('\n') + 1)
                        + motion.repeat(200));
        send("{'id': 1, 'request': 'retarget', 'params': {'source': " + file(longClip) + ", 'rig': "
                + file(Limber.rig("mixamo")) + "}}");
        assertTrue(JSON.readTree(from.readLine()).has("progress"));
        send("{'id': 2, 'request': 'cancel', 'params': {'id': 1}}");
        assertTrue(answer(2).path("result").path("cancelled").asBoolean());
        assertEquals("cancelled", answer(1).path("error").path("kind").asText());
        send("{'id': 3, 'request': 'cancel', 'params': {'id': 1}}");
        assertFalse(answer(3).path("result").path("cancelled").asBoolean());
    }
}
