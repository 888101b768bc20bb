package dev.limber.io.blender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Blender without a window. Tests that need it skip where it is not installed, but fail in CI. */
final class Blender {
    private final Path folder;
    private final List<String> jobs = new ArrayList<>();

    Blender(Path folder) {
        this.folder = folder;
        boolean there = installed();
        assertTrue(there || !"true".equals(System.getenv("CI")), "Blender must be installed in CI");
        assumeTrue(there, "Blender is not installed");
    }

    private static boolean installed() {
        try {
            return new ProcessBuilder("blender", "--version")
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

    /** Plans to import a file; returns where the JSON will be. */
    Path plan(String kind, Path file) {
        Path out = folder.resolve(file.getFileName() + ".json");
        jobs.addAll(List.of(kind, file.toString(), out.toString()));
        return out;
    }

    /** Runs Blender once for all that is planned. */
    void run() throws IOException, InterruptedException {
        Path script = folder.resolve("drive.py");
        try (InputStream in = Objects.requireNonNull(Blender.class.getResourceAsStream("drive.py"))) {
            Files.write(script, in.readAllBytes());
        }
        List<String> command = new ArrayList<>(
                List.of("blender", "--background", "--python-exit-code", "1", "--python", script.toString(), "--"));
        command.addAll(jobs);
        Path log = folder.resolve("blender.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean done = process.waitFor(10, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertTrue(done, "Blender took too long");
        assertEquals(0, process.exitValue(), () -> read(log));
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }
}
