package dev.limber.editor.workspace;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A success message for the user.
 *
 * @param file that was written, for a look at its folder
 */
public record Notice(String text, Optional<Path> file) {}
