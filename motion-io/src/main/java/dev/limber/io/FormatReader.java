package dev.limber.io;

import java.io.IOException;
import java.nio.file.Path;

/** Reads files of one format, one at a time; worker processes are kept until it is closed. */
@FunctionalInterface
public interface FormatReader extends AutoCloseable {
    /**
     * Reads a plain file.
     *
     * @throws dev.limber.motion.MotionFormatException when the file is not what its format demands
     * @throws IOException when it cannot be read
     */
    MotionFile read(Path file, ReadOptions options) throws IOException;

    @Override
    default void close() {}
}
