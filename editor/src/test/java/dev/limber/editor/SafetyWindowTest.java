package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.file.SampleDocument;
import dev.limber.editor.job.Lane;
import dev.limber.editor.picture.PictureFormat;
import dev.limber.editor.picture.PictureSettings;
import dev.limber.editor.scene.ViewArea;
import dev.limber.editor.view.JointPick;
import dev.limber.editor.workspace.Problem;
import dev.limber.inbetween.rig.FrameSpan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The editor never loses work and never goes down with an error, shown in a real window. */
@Tag("slow")
class SafetyWindowTest {
    private static final Path ASSETS = Path.of(System.getProperty("limber.root"), "assets");

    @RegisterExtension
    static final EditorWindow window = EditorWindow.ofSample();

    @TempDir
    private Path folder;

    private Document document() {
        return window.ask(loop -> loop.workspace().document());
    }

    /** Sets a key on the source: work that is not saved. */
    private Document work() throws Exception {
        window.tell(loop -> loop.workspace().animate(CharacterSlot.SOURCE));
        window.key("k");
        window.waitUntil(
                "there is something to save",
                loop -> loop.parts().operations().projects().isUnsaved());
        return document();
    }

    @Test
    void quittingAndTheFramesXAskWhileSomethingIsUnsavedAndEscKeepsAll() throws Exception {
        Document worked = work();
        window.frames(3);
        assertTrue(window.title().startsWith("\u25CF "), window.title());
        window.key("ctrl+q");
        window.find("Discard");
        window.screenshot("quit-asks");
        window.key("ctrl+z"); // no key reaches the document through the question
        window.key("Escape");
        window.frames(3);
        assertFalse(window.shows("Discard"));
        window.closeByFrame();
        window.find("Discard");
        window.click("Cancel (Esc)");
        assertSame(worked, document());
        window.key("ctrl+z");
        window.waitUntil(
                "nothing is left to save",
                loop -> !loop.parts().operations().projects().isUnsaved());
        window.frames(3);
        assertFalse(window.title().startsWith("\u25CF"), "undone to what was opened, nothing is unsaved");
    }

    @Test
    void openingAnotherMotionOrProjectAsksFirst() throws Exception {
        Document worked = work();
        Path clip = ASSETS.resolve("clips/walk.bvh");
        window.tell(loop -> loop.parts().operations().files().openSource(clip));
        window.find("Discard");
        window.key("Escape");
        window.tell(loop -> loop.parts().operations().files().openDropped(folder.resolve("any.limber")));
        window.find("Discard");
        window.key("Escape");
        assertSame(worked, document());
        window.tell(loop -> loop.parts().operations().files().openSource(clip));
        window.click("Discard");
        window.waitUntil(
                "the motion is open",
                loop -> loop.workspace()
                        .document()
                        .source()
                        .orElseThrow()
                        .actor()
                        .file()
                        .isPresent());
    }

    @Test
    void anErrorInAResultOrInAPanelIsToldAndTheDocumentLivesOn() throws Exception {
        Document worked = work();
        window.tell(loop -> loop.workspace()
                .jobs()
                .submit(
                        "A job",
                        progress -> 1,
                        result -> {
                            throw new IllegalStateException("made to fail");
                        },
                        failure -> {}));
        window.find("Close (Esc)");
        Problem problem = window.ask(loop -> loop.workspace().problems().first().orElseThrow());
        assertTrue(problem.what().contains("made to fail"), problem.what());
        Path log = Path.of(System.getProperty("java.io.tmpdir"), "limber-errors.log");
        assertTrue(problem.advice().contains(log.toString()), problem.advice());
        assertTrue(Files.readString(log).contains("made to fail"));
        window.screenshot("error");
        window.key("Escape");
        window.frames(3);
        assertFalse(window.shows("Close (Esc)"));

        window.tell(loop -> loop.workspace()
                .view()
                .setPick(Optional.of(new JointPick(CharacterSlot.TARGET, "a test", joint -> {
                    throw new IllegalStateException("made to fail in a panel");
                }))));
        ViewArea area = window.ask(loop -> loop.parts().viewport().area());
        int[] at = window.ask(loop -> {
            for (int y = (int) area.y(); y < area.y() + area.height(); y += 3) {
                for (int x = (int) area.x(); x < area.x() + area.width(); x += 3) {
                    if (loop.parts()
                            .viewport()
                            .pick(x, y)
                            .filter(j -> j.slot() == CharacterSlot.TARGET)
                            .isPresent()) {
                        return new int[] {x, y};
                    }
                }
            }
            throw new AssertionError("no joint in view");
        });
        window.click(at[0], at[1]);
        window.find("Close (Esc)");
        window.key("Escape");
        window.frames(3);
        assertSame(worked, document());
        window.key("ctrl+z");
        window.waitUntil("all works on", loop -> !loop.workspace().document().equals(worked));
        window.screenshot("after-error");
    }

    @Test
    void neitherADialogNorPicturesThatAreBegunTwiceHoldOtherWorkUp() throws Exception {
        CountDownLatch dialog = new CountDownLatch(1);
        window.tell(loop -> loop.workspace()
                .ask(
                        "A dialog that stays open",
                        progress -> {
                            dialog.await();
                            return Optional.empty();
                        },
                        path -> {}));
        window.tell(loop -> {
            for (int i = 0; i < 2; i++) {
                loop.parts()
                        .pictures()
                        .start(new PictureSettings(
                                new FrameSpan(0, 4 - i),
                                false,
                                160,
                                90,
                                PictureFormat.PNG,
                                folder.resolve("p" + i),
                                "",
                                60));
            }
            loop.workspace().history().reset(SampleDocument.document());
        });
        window.waitForJobs();
        assertTrue(Files.exists(folder.resolve("p1/0004.png")));
        boolean open = window.ask(loop -> !loop.workspace().jobs().isIdle(Lane.DIALOGS));
        assertTrue(open);
        dialog.countDown();
        window.waitUntil("the dialog is closed", loop -> loop.workspace().jobs().isIdle(Lane.DIALOGS));
    }

    @Test
    void aRigWithToeContactsButNoToeJointIsShown() throws Exception {
        Path file = folder.resolve("toeless.bvh");
        Files.writeString(file, ToelessClip.bvh());
        window.tell(loop -> loop.parts().operations().files().openSource(file));
        window.waitUntil(
                "the clip is open",
                loop -> loop.workspace()
                        .document()
                        .source()
                        .orElseThrow()
                        .actor()
                        .file()
                        .isPresent());
        window.waitForJobs();
        for (int i = 0; i < 6; i++) {
            window.key("shift+Right");
        }
        assertTrue(window.ask(loop -> loop.workspace().problems().first()).isEmpty());
    }
}
