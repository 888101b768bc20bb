package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.limber.editor.bench.FrameTimes;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Selection;
import dev.limber.editor.file.SampleDocument;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.io.ReadOptions;
import imgui.ImGui;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the render thread allocates while motion plays: little, as collecting it would make the picture stutter. */
@Tag("slow")
class SteadyPlaybackTest {
    private static final long MOST = 12 * 1024; // bytes a frame
    private static final int FRAMES = 60;

    /** Bytes that the render thread has allocated, and frames that it has drawn. */
    private record Count(long bytes, int frames) {
        static Count now() {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            return new Count(
                    threads.getThreadAllocatedBytes(Thread.currentThread().getId()), ImGui.getFrameCount());
        }
    }

    @Test
    void twoHeavyCharacters() {
        EditorWindow.assumeDisplay();
        EditorOptions options = new EditorOptions(
                Optional.empty(),
                Optional.empty(),
                0,
                EditorOptions.WIDTH,
                EditorOptions.HEIGHT,
                OptionalDouble.empty(),
                List.of(2),
                Optional.empty(),
                ReadOptions.DEFAULT,
                Optional.empty());
        FrameTimes times = Editor.benchmark(options).get(0);
        assertEquals(2, times.characters());
        assertEquals(65, times.joints());
        assertTrue(times.vertices() > 20_000, times.toString());
        assertTrue(times.bytes() < MOST, times.toString());
    }

    @Test
    void outlinesOfAllJoints() throws Exception {
        try (EditorWindow window = EditorWindow.open(EditorOptions.DEFAULT)) {
            window.waitForJobs();
            window.tell(loop -> {
                loop.workspace().select(Optional.of(new Selection(CharacterSlot.TARGET, 0)));
                loop.workspace().selectAll();
                loop.workspace().playhead().togglePlaying();
            });
            assertSteady(window);
        }
    }

    @Test
    void keysGapsAndCurvesInFront() throws Exception {
        try (EditorWindow window = EditorWindow.open(EditorOptions.DEFAULT)) {
            window.click("Animate");
            window.click("Curves");
            window.ask(loop -> {
                Document walk = SampleDocument.document();
                loop.workspace()
                        .history()
                        .reset(walk.withEdits(
                                        CharacterSlot.SOURCE,
                                        walk.edits(CharacterSlot.SOURCE)
                                                .orElseThrow()
                                                .withGap(new FrameSpan(60, 120)))
                                .withSelection(Optional.of(new Selection(CharacterSlot.SOURCE, 3))));
                loop.workspace().playhead().togglePlaying();
                return true;
            });
            window.waitUntil(
                    "the work in the background is done",
                    loop -> loop.workspace().jobs().current().isEmpty());
            assertSteady(window);
        }
    }

    private static void assertSteady(EditorWindow window) throws InterruptedException {
        window.frames(FRAMES);
        window.tell(loop -> Widgets.unwatch());
        window.frames(2);
        Count before = window.ask(loop -> Count.now());
        window.frames(FRAMES);
        Count after = window.ask(loop -> Count.now());
        long bytes = (after.bytes() - before.bytes()) / (after.frames() - before.frames());
        assertTrue(bytes < MOST, bytes + " bytes a frame");
    }
}
