package dev.limber.editor.file;

import java.io.IOException;
import java.nio.file.Path;

/** A file that a project names is not there. */
public final class MissingFileException extends IOException {
    private final transient Path file;

    MissingFileException(Path file) {
        super(file + ": is missing");
        this.file = file;
    }

    public Path file() {
        return file;
    }
}
