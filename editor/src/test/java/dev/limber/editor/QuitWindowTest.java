package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.file.Project;
import dev.limber.editor.file.ProjectFile;
import dev.limber.editor.file.SampleDocument;
import dev.limber.io.ReadOptions;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.RootMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when the editor quits or crashes, each time in a real window of its own. */
@Tag("slow")
class QuitWindowTest {
    @TempDir
    private Path folder;

    private static EditorOptions options(Optional<Path> clip, Path state) {
        return new EditorOptions(
                clip,
                Optional.empty(),
                0,
                EditorOptions.WIDTH,
                EditorOptions.HEIGHT,
                OptionalDouble.empty(),
                List.of(),
                Optional.of(state),
                ReadOptions.DEFAULT,
                Optional.empty());
    }

    @Test
    void quittingSavesOrDiscardsAsIsChosenAndAProjectOpensByItsName() throws Exception {
        Path project = folder.resolve("dance.limber");
        Path state = folder.resolve("state");
        try (EditorWindow own = EditorWindow.open(options(Optional.empty(), state))) {
            own.tell(loop -> loop.parts().operations().projects().save(project));
            own.waitUntil(
                    "it is saved",
                    loop -> Files.exists(project)
                            && loop.parts().operations().projects().file().isPresent());
            assertTrue(own.shows("Welcome to Limber###welcome"));
            own.key("Escape");
            own.tell(loop -> loop.workspace().animate(CharacterSlot.SOURCE));
            own.key("k");
            own.choose("File", "Quit");
            assertTrue(own.clickToClose("Save"));
        }
        try (EditorWindow own = EditorWindow.open(options(Optional.of(project), state))) {
            own.waitUntil(
                    "the project is open",
                    loop -> loop.parts().operations().projects().file().isPresent());
            own.frames(3);
            assertEquals("dance.limber - Limber", own.title());
            Document opened = own.ask(loop -> loop.workspace().document());
            assertEquals(
                    Set.of(0), opened.edits(CharacterSlot.SOURCE).orElseThrow().keys());
            own.key("Right");
            own.tell(loop -> loop.workspace().animate(CharacterSlot.SOURCE));
            own.key("k");
            own.key("ctrl+q");
            assertTrue(own.clickToClose("Discard"));
        }
        try (var left = Files.list(state)) {
            assertTrue(left.noneMatch(file -> file.getFileName().toString().startsWith("recovery")));
        }
    }

    @Test
    void aCopyIsOfferedAfterACrashByNameAndStaysUntilItIsSaved() throws Exception {
        Path state = Files.createDirectories(folder.resolve("state"));
        Path copy = state.resolve("recovery-1.limber");
        Document worked =
                SampleDocument.document().withSettings(RetargetSettings.DEFAULT.withRootMotion(RootMotion.IN_PLACE));
        ProjectFile.write(Project.of(worked), copy);
        Path project = folder.resolve("restored.limber");
        try (EditorWindow own = EditorWindow.open(options(Optional.empty(), state))) {
            own.screenshot("recovery");
            own.click("Restore");
            own.waitUntil(
                    "it is restored",
                    loop -> loop.parts().operations().projects().left().latest().isEmpty());
            own.frames(3);
            assertTrue(Files.exists(copy), "the copy is kept until what was restored is saved");
            own.key("ctrl+q");
            own.find("Discard");
            own.key("Escape");
            own.tell(loop -> loop.parts().operations().projects().save(project));
            own.waitUntil(
                    "it is saved", loop -> !loop.parts().operations().projects().isUnsaved());
            assertTrue(Files.notExists(copy));
            assertTrue(Files.exists(project));
        }
    }
}
