package dev.limber.editor.file;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** A file that a project names is not there. */
public final class MissingFileException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Path file;

    MissingFileException(Path file) {
        super(file + ": is missing");
        this.file = file;
    }

    public Path file() {
        return file;
    }
}
