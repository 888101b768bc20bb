package dev.limber.editor.file;

import dev.limber.editor.document.Document;
import dev.limber.editor.view.Look;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a project file holds.
 *
 * @param look how the document was looked at
 * @param copyOf the file that it is an unsaved copy of, for the case of a crash
 */
public record Project(Document document, Optional<Look> look, Optional<Path> copyOf) {}
