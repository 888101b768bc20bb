package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A project whose files were moved, opened in the window. */
@Tag("slow")
class MissingFileWindowTest {
    private static final Path ASSETS = Path.of(System.getProperty("limber.root"), "assets");

    @RegisterExtension
    static final EditorWindow window = EditorWindow.ofSample();

    @TempDir
    private Path folder;

    private Path project = Path.of("");
    private Path walk = Path.of("");

    private static Path copy(Path from, Path to) throws Exception {
        Files.createDirectories(to.getParent());
        return Files.copy(from, to);
    }

    /** Saves a project of a walk with a key, and a target, and moves the walk away. */
    @BeforeEach
    void loseTheWalk() throws Exception {
        walk = copy(ASSETS.resolve("clips/walk.bvh"), folder.resolve("takes/walk.bvh"));
        Path rig = copy(ASSETS.resolve("rigs/cmu.glb"), folder.resolve("rigs/hero.glb"));
        project = folder.resolve("job.limber");
        window.tell(loop -> loop.parts().operations().files().openFirst(walk));
        window.waitForJobs();
        window.tell(loop -> loop.parts().operations().files().openTarget(rig));
        window.waitForJobs();
        window.click("Animate");
        window.tell(loop -> loop.workspace().animate(CharacterSlot.SOURCE));
        window.key("k");
        window.tell(loop -> loop.parts().operations().projects().save(project));
        window.waitForJobs();
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.move(walk, folder.resolve("elsewhere/walk.bvh"));
        window.startOver();
        window.tell(loop -> loop.parts().operations().projects().open(project));
        window.find("Find it...");
        window.frames(3); // a dialog finds its place in the frame after its first
    }

    private static Document document() {
        return window.ask(loop -> loop.workspace().document());
    }

    private static Optional<Path> file() {
        return window.ask(loop -> loop.parts().operations().projects().file());
    }

    @Test
    void theFileIsNamedAndFound() throws Exception {
        assertEquals(
                walk,
                window.ask(loop -> loop.parts()
                        .operations()
                        .projects()
                        .missingFile()
                        .question()
                        .orElseThrow()
                        .file()));
        window.screenshot("missing-file");
        // the dialog is of the system's, not of the window
        window.tell(
                loop -> loop.parts().operations().projects().missingFile().found(folder.resolve("elsewhere/walk.bvh")));
        window.waitForJobs();
        assertFalse(window.shows("Find it..."));
        assertEquals(
                Set.of(0), document().edits(CharacterSlot.SOURCE).orElseThrow().keys());
        assertEquals("hero", document().target().orElseThrow().name());
        assertEquals(Optional.of(project), file());
        window.key("ctrl+s");
        window.waitForJobs();
        assertTrue(Files.readString(project).contains("elsewhere/walk.bvh"), "the project knows where it is now");
    }

    @Test
    void theProjectOpensWithoutIt() throws Exception {
        String before = Files.readString(project);
        window.click("Open without it");
        window.waitUntil(
                "the project is open",
                loop -> loop.workspace()
                        .document()
                        .target()
                        .filter(t -> t.name().equals("hero"))
                        .isPresent());
        window.frames(5);
        window.screenshot("missing-file-left-out");
        assertTrue(document().source().isEmpty());
        assertTrue(window.ask(loop -> loop.workspace().problems().first())
                .orElseThrow()
                .what()
                .contains("walk.bvh"));
        assertEquals(Optional.empty(), file(), "saving does not write over what was left out");
        assertEquals(before, Files.readString(project));
        window.key("Escape");
    }

    @Test
    void escLeavesEverythingAsItIs() throws Exception {
        Document before = document();
        window.key("Escape");
        assertFalse(window.shows("Find it..."));
        assertEquals(before, document());
    }
}
