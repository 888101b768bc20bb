package dev.limber.io.file;

import dev.limber.motion.MotionFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whole files; those that cannot be motion files are refused before they are read. */
public final class FileBytes {
    /** Larger than any character; smaller than what a Java array holds. */
    private static final long MAX = 1L << 30;

    private FileBytes() {}

    /**
     * Reads a file.
     *
     * @throws MotionFormatException when it is larger than 1 GB or no plain file
     */
    public static byte[] read(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new MotionFormatException(file + ": is not a file");
        }
        long size = Files.size(file);
        if (size > MAX) {
            throw new MotionFormatException(file + ": has " + size + " bytes, more than the " + MAX + " that are read");
        }
        return Files.readAllBytes(file);
    }
}
