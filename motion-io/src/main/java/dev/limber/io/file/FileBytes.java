package dev.limber.io.file;

import dev.limber.motion.MotionFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads whole files; those that cannot be motion files are refused first. */
public final class FileBytes {
    private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private FileBytes() {}

    /** Reads a file of any size that is read by default. */
    public static byte[] read(Path file) throws IOException {
        return read(file, ReadLimits.DEFAULT);
    }

    /**
     * Reads a file.
     *
     * @throws TooLargeException when it is larger than the limits allow
     * @throws MotionFormatException when it is no plain file, or larger than an array
     */
    public static byte[] read(Path file, ReadLimits limits) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new MotionFormatException(file + ": is not a file");
        }
        long size = Files.size(file);
        limits.check(file.toString(), Limit.BYTES, size);
        if (size > LONGEST_ARRAY) {
            throw new MotionFormatException(file + ": has " + size + " bytes; files of this kind are read up to 2 GB");
        }
        return Files.readAllBytes(file);
    }
}
