package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.clips.ClipRow;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.scene.ViewArea;
import dev.limber.inbetween.rig.EditedClip;
import dev.limber.io.ReadOptions;
import dev.limber.motion.Clip;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.models.MethodName;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project is worked on by mouse and keys, saved and closed, and opened again in another window. */
@Tag("slow")
class ReopenWindowTest {

    @TempDir
    private Path folder;

    private Path asset(String from, String to) throws Exception {
        Path file = Path.of(System.getProperty("limber.root"), "assets").resolve(from);
        return Files.copy(file, folder.resolve(to));
    }

    private static EditorOptions options(Optional<Path> clip, Optional<Path> rig) {
        return new EditorOptions(
                clip,
                rig,
                0,
                EditorOptions.WIDTH,
                EditorOptions.HEIGHT,
                OptionalDouble.empty(),
                List.of(),
                Optional.empty(),
                ReadOptions.DEFAULT,
                Optional.empty());
    }

    private static void waitForJobs(EditorWindow window) throws InterruptedException {
        window.waitUntil(
                "the work in the background is done",
                loop -> loop.workspace().jobs().current().isEmpty()
                        && loop.parts().retargeting().result().isPresent());
        window.frames(2);
    }

    /** Returns the picture of the window, with the mouse where it lights nothing up. */
    private static BufferedImage picture(EditorWindow window, String name) throws Exception {
        window.tell(loop -> loop.workspace().notices().dismiss());
        window.move(800, 890);
        window.frames(2);
        return window.screenshot(name);
    }

    private static Document document(EditorWindow window) {
        return window.ask(loop -> loop.workspace().document());
    }

    @Test
    void aProjectIsFoundExactlyAsItWasLeft() throws Exception {
        Path project = folder.resolve("50% done.limber");
        Document left;
        BufferedImage leftPicture;
        ViewArea area;
        try (EditorWindow window = EditorWindow.open(options(
                Optional.of(asset("clips/walk.bvh", "walk.bvh")), Optional.of(asset("rigs/unreal.glb", "hero.glb"))))) {
            waitForJobs(window);
            work(window);
            window.ask(loop -> {
                loop.parts().operations().projects().save(project); // the dialog is of the system's, not of the window
                return true;
            });
            waitForJobs(window);
            window.key("k");
            window.waitUntil(
                    "a key is set",
                    loop -> loop.workspace()
                                    .document()
                                    .edits(CharacterSlot.SOURCE)
                                    .orElseThrow()
                                    .keys()
                                    .size()
                            == 3);
            waitForJobs(window);
            window.key("ctrl+s");
            waitForJobs(window);
            window.ask(loop -> {
                loop.parts().animation().selectedKeys().clear(); // which is nothing of the project's
                return true;
            });
            left = document(window);
            leftPicture = picture(window, "project-left");
            area = window.ask(loop -> loop.parts().viewport().area());
        }
        assertTrue(Files.readString(project).contains("\"method\" : \"AUTO\""));
        try (EditorWindow window = EditorWindow.open(options(Optional.empty(), Optional.empty()))) {
            waitForJobs(window);
            window.ask(loop -> {
                loop.parts().operations().projects().open(project);
                return true;
            });
            window.waitUntil(
                    "the project is open", loop -> loop.workspace().document().method() == MethodName.AUTO);
            waitForJobs(window);
            assertSame(left, document(window));
            BufferedImage found = picture(window, "project-found");
            assertEquals(
                    0,
                    Pictures.changed(leftPicture, found, (int) area.x(), (int) area.y(), (int) area.width(), (int)
                            area.height()),
                    "pixels of the view");
            assertEquals(
                    0,
                    Pictures.changed(leftPicture, found, 0, 30, 1600, 870),
                    "pixels of the panels but for the menus");
        }
    }

    private static List<ClipRow> rows(EditorWindow window) {
        return window.ask(
                loop -> List.copyOf(loop.parts().operations().clips().list().rows()));
    }

    @Test
    void theListOfClipsIsFoundAsItWasLeftAndMissingFilesAreTold() throws Exception {
        Path project = folder.resolve("list.limber");
        Path takes = Files.createDirectories(folder.resolve("takes"));
        Path walk = asset("clips/walk.bvh", "takes/a.bvh");
        Files.copy(walk, takes.resolve("b.bvh"));
        List<ClipRow> left;
        try (EditorWindow window = EditorWindow.open(options(Optional.empty(), Optional.empty()))) {
            waitForJobs(window);
            window.tell(loop -> loop.parts().operations().projects().save(project));
            waitForJobs(window);
            window.tell(loop -> loop.parts().operations().files().openDropped(takes));
            window.frames(10);
            window.click("Clips of the list");
            waitForJobs(window);
            window.click("Clips");
            window.waitUntil("there are rows", loop -> rows(loop) == 2);
            window.click("In place");
            window.rightClick("b");
            window.click("Keep the current settings for this clip");
            window.click("Strides scaled to the legs");
            window.click("Retarget all");
            waitForJobs(window);
            window.frames(3);
            assertTrue(window.title().startsWith("\u25CF "), window.title());
            window.click("b"); // the list is not lost by another source: nothing asks
            waitForJobs(window);
            window.key("ctrl+q");
            left = rows(window);
            assertTrue(window.clickToClose("Save"));
        }
        assertTrue(left.get(1).own().isPresent());
        try (EditorWindow window = EditorWindow.open(options(Optional.of(project), Optional.empty()))) {
            window.waitUntil("the list is there", loop -> rows(loop) == 2);
            waitForJobs(window);
            assertEquals(left, rows(window));
            boolean unsaved =
                    window.ask(loop -> loop.parts().operations().projects().isUnsaved());
            assertFalse(unsaved);
            window.click("Clips");
            window.screenshot("clips-reopened");
        }
        Files.delete(takes.resolve("a.bvh"));
        try (EditorWindow window = EditorWindow.open(options(Optional.of(project), Optional.empty()))) {
            window.waitUntil("the list is there", loop -> rows(loop) == 2);
            waitForJobs(window);
            window.find("Close (Esc)");
            window.click("Clips");
            window.screenshot("clips-missing");
            window.key("Escape");
            assertEquals(ClipRow.State.UNREADABLE, rows(window).get(0).state());
            assertEquals(left.get(1).own(), rows(window).get(1).own());
            Files.copy(walk.resolveSibling("b.bvh"), walk);
            window.tell(loop -> loop.parts().operations().projects().save(project));
            waitForJobs(window);
        }
        try (EditorWindow window = EditorWindow.open(options(Optional.of(project), Optional.empty()))) {
            window.waitUntil("the list is there", loop -> rows(loop) == 2);
            waitForJobs(window);
            assertTrue(rows(window).get(0).isReadable(), "it was kept while its file was missing");
        }
    }

    private static int rows(EditorLoop loop) {
        return loop.parts().operations().clips().list().rows().size();
    }

    /** Corrects a pair, chooses a method, makes a gap, looks from elsewhere and selects a joint. */
    private static void work(EditorWindow window) throws Exception {
        window.click("head target");
        window.frames(5);
        window.click("spine_01");
        window.click("##method");
        window.click("Automatic: the better of both");
        window.waitUntil(
                "the method is chosen", loop -> loop.workspace().document().method() == MethodName.AUTO);
        int ruler = window.rowY("ruler");
        window.click("Animate");
        window.click("source");
        window.hold("shift", () -> window.drag(window.frameX(51), ruler, window.frameX(122), ruler));
        window.key("g");
        window.waitUntil(
                "there is a gap",
                loop -> !loop.workspace()
                        .document()
                        .edits(CharacterSlot.SOURCE)
                        .orElseThrow()
                        .gaps()
                        .spans()
                        .isEmpty());
        window.drag(600, 500, 680, 460);
        window.drag(window.frameX(33), ruler, window.frameX(40), ruler);
        window.click("Properties");
        waitForJobs(window);
    }

    private static void assertSame(Document left, Document found) {
        assertEquals(left.method(), found.method());
        assertEquals(left.settings(), found.settings());
        assertEquals(left.selection(), found.selection());
        JointMap map = left.map().orElseThrow();
        assertEquals(map.pairs(), found.map().orElseThrow().pairs());
        assertEquals(map.rotations(), found.map().orElseThrow().rotations());
        EditedClip edits = left.edits(CharacterSlot.SOURCE).orElseThrow();
        EditedClip again = found.edits(CharacterSlot.SOURCE).orElseThrow();
        assertEquals(3, edits.keys().size());
        assertEquals(edits.keys(), again.keys());
        assertEquals(edits.gaps(), again.gaps());
        Clip clip = edits.clip();
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            assertArrayEquals(
                    clip.pose(frame).rotations(), again.clip().pose(frame).rotations());
            assertArrayEquals(
                    clip.pose(frame).translations(), again.clip().pose(frame).translations());
        }
    }
}
