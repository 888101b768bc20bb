package dev.limber.io.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files to which another file refers: only those in its folder and below, after resolving links. */
public final class Neighbours {
    private Neighbours() {}

    /** Whether a file that is there lies in a folder or below it. */
    public static boolean isInside(Path folder, Path file) throws IOException {
        // A link may lead out too, so the true places are compared.
        return file.toRealPath().startsWith(folder.toRealPath());
    }

    /** Whether there is a plain file inside a folder. */
    public static boolean isFile(Path folder, Path file) throws IOException {
        return Files.isRegularFile(file) && isInside(folder, file);
    }
}
