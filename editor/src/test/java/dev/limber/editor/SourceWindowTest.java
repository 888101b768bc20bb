package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.clips.ClipRow;
import dev.limber.editor.clips.ClipRow.State;
import dev.limber.editor.document.Document;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.retarget.FloorSettings;
import dev.limber.retarget.Posture;
import dev.limber.retarget.SourceSettings;
import imgui.ImGui;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Posture, floor and other settings of the whole motion, by mouse in a real window. */
@Tag("slow")
class SourceWindowTest {
    private static final Path ASSETS = Path.of(System.getProperty("limber.root"), "assets");

    @RegisterExtension
    static final EditorWindow window = EditorWindow.ofSample();

    @TempDir
    private Path folder;

    private Document document() {
        return window.ask(loop -> loop.workspace().document());
    }

    private SourceSettings source() {
        return document().settings().source();
    }

    private List<ClipRow> rows() {
        return window.ask(
                loop -> List.copyOf(loop.parts().operations().clips().list().rows()));
    }

    private String problems() {
        return window.ask(loop -> loop.workspace().problems().all().toString());
    }

    private void open() throws Exception {
        window.click("Properties");
        if (!window.shows("Posture")) {
            window.click("Source and posture");
        }
    }

    @Test
    void aPersonGoesOnAllFours() throws Exception {
        Document before = document();
        open();
        window.choose("Posture", "On all fours");
        window.waitForJobs();
        assertEquals(Posture.ALL_FOURS, document().settings().body().posture());
        assertFalse(document().map().orElseThrow().chains().isEmpty());
        assertEquals("[]", problems());
        window.screenshot("all-fours");
        window.choose("Posture", "As at rest");
        window.waitForJobs();
        assertEquals(before.map(), document().map());
        window.key("ctrl+z");
        window.key("ctrl+z");
        window.waitForJobs();
        assertEquals(before.plan(), document().plan());
    }

    @Test
    void theFloorIsSetAndTheMotionMirrored() throws Exception {
        open();
        window.reveal("Source floor");
        window.choose("Source floor", "At a height");
        assertEquals(FloorSettings.at(0), source().floor());
        window.waitForJobs(); // findings move what is below them
        window.reveal("Height of the floor");
        Widgets.Place height = window.find("Height of the floor");
        int y = Math.round((height.top() + height.bottom()) / 2);
        int x = Math.round(height.left()) + 20;
        window.drag(x, y, x + 40, y);
        assertEquals(FloorSettings.Kind.HEIGHT, source().floor().kind());
        assertTrue(source().floor().height() > 0.1, source().floor()::toString);
        window.key("ctrl+z");
        assertEquals(FloorSettings.at(0), source().floor(), "a drag is one step");
        window.waitForJobs();
        window.reveal("Source floor");
        window.choose("Source floor", "Steps of the source");
        assertEquals(FloorSettings.Kind.SOURCE, source().floor().kind());
        window.waitForJobs();
        window.reveal("Mirror left and right");
        window.click("Mirror left and right");
        assertTrue(source().mirror());
        window.waitForJobs();
        assertEquals("[]", problems());
        window.screenshot("source-section");
    }

    @Test
    void aClipKeepsSettingsOfItsOwnAndTheCommandSaysSo() throws Exception {
        Path takes = Files.createDirectories(folder.resolve("takes"));
        Files.copy(ASSETS.resolve("clips/walk.bvh"), takes.resolve("first.bvh"));
        Files.copy(ASSETS.resolve("clips/walk.bvh"), takes.resolve("second.bvh"));
        window.tell(loop -> loop.parts().operations().files().openTarget(ASSETS.resolve("rigs/cmu.glb")));
        window.waitForJobs();
        window.tell(loop -> loop.parts().operations().clips().add(List.of(takes)));
        window.waitForJobs();
        open();
        window.choose("Posture", "On all fours");
        window.waitForJobs();
        window.click("Clips");
        window.rightClick("second");
        window.screenshot("clip-menu");
        window.click("Keep the current settings for this clip");
        window.key("ctrl+z");
        window.waitForJobs();
        assertEquals(Posture.OWN, document().settings().body().posture());
        window.click("Retarget all");
        window.waitForJobs();
        for (ClipRow row : rows()) {
            assertTrue(row.state() == State.GOOD || row.state() == State.DOUBTFUL, row::toString);
        }
        window.screenshot("clips-own-settings");
        State own = rows().get(1).state();
        open();
        window.waitForJobs();
        window.reveal("Source floor");
        window.choose("Source floor", "Steps of the source");
        window.waitForJobs();
        assertEquals(State.WAITING, rows().get(0).state());
        assertEquals(own, rows().get(1).state(), "other settings of all clips are not its own");

        window.click("Clips");
        window.click("Export all...");
        window.click("##clip-folder");
        window.type(folder.resolve("out").toString());
        window.click("Copy the command line");
        String command = window.ask(loop -> ImGui.getClipboardText());
        window.click("Close");
        List<String> lines = command.lines().toList();
        assertEquals(2, lines.size(), command);
        assertTrue(lines.get(0).contains("first.bvh") && lines.get(0).contains("--floor source"), command);
        assertTrue(lines.get(1).contains("second.bvh") && lines.get(1).contains("--posture all-fours"), command);
        assertFalse(lines.get(1).contains("--floor"), command);

        window.rightClick("second");
        window.click("Use the settings of all clips");
        assertEquals(Optional.empty(), rows().get(1).own());
        assertNotEquals(own, rows().get(1).state());
    }
}
