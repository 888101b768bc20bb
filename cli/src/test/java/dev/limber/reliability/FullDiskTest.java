package dev.limber.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.limber.cli.Limber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where files may only grow to a size, as on a disk that is full there, the old file stays and the user is told. */
@Tag("slow")
class FullDiskTest {
    private static final int BLOCK = 512; // bytes of a unit of ulimit -f, in POSIX shells
    private static final int LIMITS = 12; // for each file

    @TempDir
    private Path folder;

    @Test
    void aFullDiskLeavesTheOldFile() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        Map<String, Writers.Writer> writers = Writers.all();
        Map<String, byte[]> old = new TreeMap<>();
        long largest = 0;
        for (Map.Entry<String, Writers.Writer> writer : writers.entrySet()) {
            Path file = folder.resolve(writer.getKey());
            writer.getValue().write(1, file);
            largest = Math.max(largest, Files.size(file));
            writer.getValue().write(0, file);
            old.put(writer.getKey(), Files.readAllBytes(file));
        }
        Map<String, int[]> outcomes = new TreeMap<>(); // limits, failed and told, old file whole
        int leftOver = 0;
        for (int i = 0; i < LIMITS; i++) {
            long blocks = i * (largest / BLOCK) / LIMITS;
            for (String line : write(blocks)) {
                String[] words = line.split(" ", 3); // OK or FAILED, the writer, the message
                int[] outcome = outcomes.computeIfAbsent(words[1], name -> new int[3]);
                Path file = folder.resolve(words[1]);
                if (words[0].equals("FAILED")) {
                    outcome[0]++;
                    outcome[1] += words[2].isBlank() ? 0 : 1;
                    outcome[2] += Arrays.equals(old.get(words[1]), Files.readAllBytes(file)) ? 1 : 0;
                }
                Objects.requireNonNull(writers.get(words[1])).write(0, file);
            }
            leftOver += KillTest.files(folder, true).size();
        }
        for (Map.Entry<String, int[]> writer : outcomes.entrySet()) {
            int[] n = writer.getValue();
            ReliabilityTable.addDisks(writer.getKey(), n[0], n[1], n[2], leftOver);
        }
        assertEquals(
                writers.keySet().stream().sorted().toList(),
                outcomes.keySet().stream().toList());
        outcomes.forEach((name, n) -> {
            assertTrue(n[0] > 0, () -> name + " never failed");
            assertEquals(n[0], n[1], () -> name + " failed silently");
            assertEquals(n[0], n[2], () -> name + " was lost");
        });
        assertEquals(0, leftOver, "temporary files");
    }

    /** Runs {@link OneWrite} where no file can be longer, and returns its lines. */
    private String[] write(long blocks) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "ulimit -f " + blocks + " && exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-Djava.awt.headless=true",
                        "-Dlimber.root=" + Limber.ROOT,
                        "-cp",
                        System.getProperty("java.class.path"),
                        OneWrite.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        return out.split("\n");
    }
}
