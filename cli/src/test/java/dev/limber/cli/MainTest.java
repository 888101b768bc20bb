package dev.limber.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own, on the class path that the launcher would give it. */
class MainTest {
    @TempDir
    private Path folder;

    @Test
    void demoWritesAClipForEveryRigAndASheet() throws Exception {
        Limber.Run run = start(Map.of(), "demo");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("", run.err());
        try (Stream<Path> files = Files.list(folder.resolve("demo"))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertEquals(
                    List.of(
                            "sheet.png",
                            "walk-child.bvh",
                            "walk-cmu.bvh",
                            "walk-giant.bvh",
                            "walk-mixamo.bvh",
                            "walk-unreal.bvh",
                            "walk-vrm.bvh"),
                    names);
        }
        assertTrue(ImageIO.read(folder.resolve("demo/sheet.png").toFile()).getWidth() > 1000);
        assertTrue(run.out().contains("sheet.png"), run.out());
    }

    @Test
    void badUsageIsExitCode2AndSaysWhatToTry() throws Exception {
        Limber.Run run = start(Map.of(), "retarget", "--rgi", "x.bvh");
        assertEquals(2, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("limber retarget: "), run.err());
        assertTrue(run.err().lines().count() <= 3, run.err());
    }

    @Test
    void failedWorkIsExitCode1InOneLine() throws Exception {
        Limber.Run run = start(
                Map.of(), "retarget", "absent.bvh", "--rig", Limber.rig("vrm").toString());
        assertEquals(1, run.exitCode());
        assertEquals(
                "limber retarget: absent.bvh: no such file or directory",
                run.err().strip());
    }

    @Test
    void aStackTraceIsShownOnRequestOnly() throws Exception {
        Files.writeString(folder.resolve("odd.bvh"), "HIERARCHY\nRUUT Hips\n");
        Limber.Run quiet = start(Map.of(), "map", "odd.bvh", "odd.bvh");
        assertFalse(quiet.err().contains("\tat "), quiet.err());
        assertTrue(quiet.err().contains("odd.bvh:2:1"), quiet.err());
        Limber.Run option = start(Map.of(), "map", "odd.bvh", "odd.bvh", "--debug");
        assertTrue(option.err().contains("\tat "), option.err());
        Limber.Run variable = start(Map.of("LIMBER_DEBUG", "1"), "map", "odd.bvh", "odd.bvh");
        assertTrue(variable.err().contains("\tat "), variable.err());
    }

    private Limber.Run start(Map<String, String> environment, Object... args) throws IOException, InterruptedException {
        return LimberProcess.run(folder, environment, args);
    }
}
