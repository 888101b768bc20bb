package dev.limber.editor.workspace;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Something that went well and that the user should know.
 *
 * @param file that was written, for a look at its folder
 */
public record Notice(String text, Optional<Path> file) {}
