package dev.limber.editor.document;

import dev.limber.motion.rig.Rig;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A character that was opened.
 *
 * @param file where it came from; empty for the sample that the editor starts with
 */
public record Actor(String name, Optional<Path> file, Rig rig) {}
