package dev.limber.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of the editor that end by themselves, as processes of their own. What shows nothing of use is an error. */
@Tag("slow")
class EditPictureTest {
    @TempDir
    private Path folder;

    private Limber.Run edit(Map<String, String> environment, Object clip, String end, Object to) throws Exception {
        return LimberProcess.run(folder, environment, "edit", clip, end, to);
    }

    private Limber.Run edit(Object clip, String end, Object to) throws Exception {
        boolean display = System.getenv("DISPLAY") != null;
        assertTrue(display || !"true".equals(System.getenv("CI")), "CI needs a display (xvfb-run)");
        assumeTrue(display, "no DISPLAY");
        return edit(Map.of(), clip, end, to);
    }

    @Test
    void aPictureIsAsLargeAsTheWindow() throws Exception {
        Limber.Run run = edit(Limber.WALK, "--screenshot", "walk.png");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(1600, ImageIO.read(folder.resolve("walk.png").toFile()).getWidth());
    }

    @Test
    void aMissingClipIsAnErrorAndNoPicture() throws Exception {
        Limber.Run run = edit("absent.bvh", "--screenshot", "absent.png");
        assertEquals(1, run.exitCode(), run.out());
        assertTrue(run.err().contains("limber edit: Opening absent.bvh: "), run.err());
        assertTrue(run.err().contains("absent.bvh: no such file or directory"), run.err());
        assertFalse(Files.exists(folder.resolve("absent.png")));
    }

    @Test
    void aProjectWithoutItsMotionIsAnErrorAndNoPicture() throws Exception {
        Files.writeString(folder.resolve("job.limber"), "{\"version\": 9, \"source\": \"absent.bvh\"}");
        Limber.Run run = edit("job.limber", "--screenshot", "job.png");
        assertEquals(1, run.exitCode(), run.out());
        assertTrue(run.err().contains("absent.bvh, which is missing"), run.err());
        assertFalse(Files.exists(folder.resolve("job.png")));
    }

    @Test
    void aDamagedClipIsAnErrorThatNamesThePlace() throws Exception {
        Files.writeString(folder.resolve("odd.bvh"), "HIERARCHY\nRUUT Hips\n");
        Limber.Run run = edit("odd.bvh", "--screenshot", "odd.png");
        assertEquals(1, run.exitCode(), run.out());
        assertTrue(run.err().contains("odd.bvh:2:1"), run.err());
        assertFalse(Files.exists(folder.resolve("odd.png")));
    }

    @Test
    void aBenchmarkOfAMissingClipEnds() throws Exception {
        assertEquals(1, edit("absent.bvh", "--benchmark", "1").exitCode());
    }

    @Test
    void aDisplayThatIsNotThereIsAnError() throws Exception {
        Limber.Run run = edit(Map.of("DISPLAY", ":987"), Limber.WALK, "--screenshot", "walk.png");
        assertEquals(1, run.exitCode(), run.out());
        assertTrue(run.err().contains("limber edit: the editor failed: "), run.err());
    }
}
