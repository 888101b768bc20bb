package dev.limber.editor.file;

import dev.limber.editor.document.Document;
import dev.limber.editor.document.ListedClip;
import dev.limber.editor.view.Look;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a project file holds.
 *
 * @param clips the list of clips that go onto the target
 * @param look how the document was looked at
 * @param copyOf the file that it is an unsaved copy of, for the case of a crash
 */
public record Project(Document document, List<ListedClip> clips, Optional<Look> look, Optional<Path> copyOf) {
    public Project {
        clips = List.copyOf(clips);
    }

    /** A document alone. */
    public static Project of(Document document) {
        return new Project(document, List.of(), Optional.empty(), Optional.empty());
    }
}
