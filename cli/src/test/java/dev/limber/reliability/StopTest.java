package dev.limber.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.limber.cli.Limber;
import dev.limber.cli.LimberProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C, which is SIGINT, and SIGTERM end a batch with the report of what was done. */
@Tag("slow")
class StopTest {
    private static final int CLIPS = 400;

    @TempDir
    private Path folder;

    /** What runs in the background of a shell ignores SIGINT, and so does all that it starts: env puts that right. */
    private static final List<String> MINDS_SIGNALS = List.of("env", "--default-signal=INT,TERM");

    private static boolean canSignal() {
        try {
            List<String> command = new ArrayList<>(MINDS_SIGNALS);
            command.add("true");
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void aBatchThatIsToldToEndReportsWhatItDid(String signal) throws Exception {
        assumeTrue(canSignal(), "env of GNU coreutils 8.31");
        Path takes = Files.createDirectories(folder.resolve("takes"));
        for (int i = 0; i < CLIPS; i++) {
            Files.copy(Limber.WALK, takes.resolve("walk" + i + ".bvh"));
        }
        Path out = Files.createDirectories(folder.resolve("out"));
        Path report = folder.resolve("report.json");
        List<String> command = new ArrayList<>(MINDS_SIGNALS);
        command.addAll(LimberProcess.command());
        command.addAll(List.of(
                "retarget",
                takes.toString(),
                "--rig",
                Limber.rig("unreal").toString(),
                "-o",
                out.toString(),
                "--report",
                report.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        while (KillTest.files(out, false).isEmpty()) {
            assertTrue(process.isAlive(), () -> "it ended by itself");
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor());
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        JsonNode json = new ObjectMapper().readTree(report.toFile());
        assertEquals(CLIPS, json.path("clips").size());
        int done = 0;
        for (JsonNode clip : json.path("clips")) {
            if (clip.has("error")) {
                assertTrue(clip.path("error").asText().contains("the command was stopped"), clip::toString);
            } else {
                done++;
                assertTrue(Files.size(Path.of(clip.path("outputs").path(0).asText())) > 0);
            }
        }
        assertTrue(done > 0 && done < CLIPS, "done: " + done);
        assertEquals(List.of(), KillTest.files(out, true));
    }
}
