package dev.limber.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.cli.Limber;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed at any moment leaves every file old or new. How often is the system property limber.kills, 300
 * with the profile fuzz.
 */
@Tag("slow")
class KillTest {
    static final List<String> VERSIONS = List.of("old", "new");

    private static final int KILLS = Integer.getInteger("limber.kills", 5);
    private static final int LATEST = 3000; // milliseconds after the first file is begun: a cold process is slow

    @TempDir
    private Path folder;

    @Test
    void filesOfAKilledProcessAreOldOrNew() throws Exception {
        SplittableRandom random = new SplittableRandom(1);
        Map<String, Integer> whole = new TreeMap<>();
        Map<String, Integer> present = new TreeMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start();
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LATEST));
            process.destroyForcibly().waitFor();
            for (Path file : files(folder, false)) {
                String name = file.getFileName().toString();
                present.merge(name, 1, Integer::sum);
                whole.merge(name, isWhole(file) ? 1 : 0, Integer::sum);
            }
            for (Path left : files(folder, true)) {
                Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
            }
        }
        assertTrue(whole.size() >= 9, () -> "written were " + whole.keySet());
        Map<String, Writers.Writer> writers = Writers.all();
        Objects.requireNonNull(writers.get("table.csv")).write(0, folder.resolve("table.csv"));
        int leftOver = files(folder, true).size();
        for (Map.Entry<String, Integer> writer : whole.entrySet()) {
            ReliabilityTable.addKills(
                    writer.getKey(), present.getOrDefault(writer.getKey(), 0), writer.getValue(), leftOver);
        }
        assertEquals(present, whole);
        assertEquals(0, leftOver, "temporary files");
    }

    @Test
    void aProcessThatIsToldToEndRemovesWhatIsHalfWritten() throws Exception {
        Process process = start();
        TimeUnit.MILLISECONDS.sleep(200);
        process.destroy();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertEquals(List.of(), files(folder, true));
        for (Path file : files(folder, false)) {
            assertTrue(isWhole(file), file::toString);
        }
    }

    private Process start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-Dlimber.root=" + Limber.ROOT,
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingLoop.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertEquals("ready", out.readLine());
        return process;
    }

    private boolean isWhole(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        for (String version : VERSIONS) {
            Path reference = folder.resolve(version).resolve(file.getFileName());
            if (Arrays.equals(content, Files.readAllBytes(reference))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the temporary files of a folder, or the others. */
    static List<Path> files(Path folder, boolean temporary) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(".tmp") == temporary)
                    .toList();
        }
    }
}
