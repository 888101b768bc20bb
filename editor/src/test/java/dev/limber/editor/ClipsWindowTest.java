package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.clips.ClipRow;
import dev.limber.editor.clips.ClipRow.State;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Slice;
import imgui.ImGui;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A folder of clips goes onto the target of a real window: retargeted, looked through, and written. */
@Tag("slow")
class ClipsWindowTest {
    private static final Path ASSETS = Path.of(System.getProperty("limber.root"), "assets");

    @RegisterExtension
    static final EditorWindow window = EditorWindow.ofSample();

    @TempDir
    private Path folder;

    /** A folder with a file of one clip, one of two below it, and one that is none. */
    private Path takes() throws IOException {
        Path takes = Files.createDirectories(folder.resolve("takes"));
        Path walk = ASSETS.resolve("clips/walk.bvh");
        Files.copy(walk, takes.resolve("a walk.bvh"));
        Clip clip = MotionFile.read(walk).firstClip();
        Path below = Files.createDirectories(takes.resolve("more"));
        MotionWriter.write(
                List.of(new NamedClip("start", Slice.of(clip, 0, 40)), new NamedClip("end", Slice.of(clip, 40, 100))),
                Target.BARE,
                below.resolve("both.glb"));
        Files.writeString(takes.resolve("torn.bvh"), "HIERARCHY\nROOT hips\n{\n");
        return takes;
    }

    private List<ClipRow> rows() {
        return window.ask(
                loop -> List.copyOf(loop.parts().operations().clips().list().rows()));
    }

    @Test
    void aClipboardWithoutTextDoesNotEndTheWindow() throws Exception {
        window.ask(loop -> String.valueOf(ImGui.getClipboardText()));
        window.frames(5);
        assertFalse(window.title().isEmpty());
    }

    @Test
    void aFolderIsAddedRetargetedAndExportedByAPattern() throws Exception {
        Path takes = takes();
        window.tell(loop -> loop.parts().operations().files().openTarget(ASSETS.resolve("rigs/cmu.glb")));
        window.waitForJobs();
        window.tell(loop -> loop.parts().operations().files().openDropped(takes));
        window.frames(10);
        window.screenshot("clips-drop");
        window.click("Clips of the list");
        window.waitForJobs();
        assertEquals(
                List.of("a walk", "start", "end", "torn.bvh"),
                rows().stream().map(ClipRow::name).toList(),
                () -> window.ask(loop -> loop.workspace().problems().first()).toString());
        assertEquals(State.UNREADABLE, rows().get(3).state());

        window.click("Clips");
        window.click("Retarget all");
        window.waitForJobs();
        for (ClipRow row : rows().subList(0, 3)) {
            assertTrue(row.state() == State.GOOD || row.state() == State.DOUBTFUL, row::toString);
        }
        window.screenshot("clips");

        window.click("Export all...");
        window.frames(5);
        Path out = folder.resolve("out");
        window.click("##clip-folder");
        window.type(out.toString());
        window.screenshot("clips-export");
        window.click("Copy the command line");
        String command = window.ask(loop -> ImGui.getClipboardText());
        assertTrue(command.contains("'" + takes.resolve("a walk.bvh") + "'"), command);
        assertTrue(command.contains("--split --name '{clip}-{rig}'"), command);
        window.click("Export the clips");
        window.waitForJobs();
        for (String name : List.of("a walk-cmu", "both-start-cmu", "both-end-cmu")) {
            MotionFile written = MotionFile.read(out.resolve(name + ".glb"));
            assertEquals(1, written.skins().size(), name);
        }
        assertEquals(
                60, MotionFile.read(out.resolve("both-end-cmu.glb")).firstClip().frameCount());
        assertTrue(rows().get(0).message().contains("a walk-cmu.glb"));

        window.click("end");
        window.waitForJobs();
        int frames = window.ask(loop -> loop.workspace().playhead().frameCount());
        assertEquals(60, frames);
        assertFalse(rows().get(0).state() == State.WAITING, "another source changes nothing about the others");
        window.click("In place");
        window.waitForJobs();
        assertEquals(State.WAITING, rows().get(0).state());
        List<ClipRow> before = rows();
        window.click("Clear the list");
        assertTrue(rows().isEmpty());
        window.screenshot("clips-cleared");
        window.click("Bring 4 clips back");
        assertEquals(before, rows());
        assertFalse(window.shows("Bring 4 clips back"));
        window.rightClick("start");
        window.click("Remove from the list");
        assertEquals(3, rows().size());
        window.click("Bring the clip back");
        assertEquals(4, rows().size());
        window.click("Clear the list");
    }
}
