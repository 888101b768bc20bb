package dev.limber.cli.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.cli.Limber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateGapsCommandTest {
    private static final int RATIO = 4;
    private static final int KEY_ERROR = 5;

    @TempDir
    Path directory;

    @Test
    void keysComeBackFromTheFileAndAWalkIsCloserThanInterpolation() throws IOException {
        Path page = directory.resolve("table.md");
        Limber.Run run = Limber.run("evaluate", "gaps", Limber.WALK, "--markdown", page);
        assertEquals(0, run.exitCode(), run.err());
        List<String[]> rows = Files.readAllLines(page).stream()
                .takeWhile(line -> !line.equals("## Worst gaps"))
                .filter(line -> line.startsWith("| interpolation ") || line.startsWith("| cmu "))
                .map(line -> line.substring(2).split(" \\| "))
                .toList();
        assertTrue(rows.size() >= 9, run.out());
        assertTrue(run.out().contains("Worst gaps") && run.out().contains("walk.bvh"), run.out());
        for (String[] row : rows) {
            assertTrue(Double.parseDouble(row[KEY_ERROR]) < 1e-6, run.out());
            if (row[0].startsWith("cmu") && !row[1].equals("5")) {
                assertTrue(Double.parseDouble(row[RATIO]) < 1, run.out());
            }
        }
    }

    @Test
    void clipsThatAreTooShortAreSaidToBe() {
        Path shortClip = directory.resolve("short.bvh");
        assertEquals(
                0,
                Limber.run("convert", Limber.WALK, "--range", "0:30", "-o", shortClip)
                        .exitCode());
        Limber.Run run = Limber.run("evaluate", "gaps", shortClip, "--model", "interpolation");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("no clip is long enough for a gap"), run.err());
    }
}
