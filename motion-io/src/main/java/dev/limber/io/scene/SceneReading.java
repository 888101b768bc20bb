package dev.limber.io.scene;

import dev.limber.io.file.ReadLimits;
import java.io.IOException;
import java.nio.file.Path;

/** Reads scenes from files of one format, one at a time; worker processes are kept until it is closed. */
@FunctionalInterface
public interface SceneReading extends AutoCloseable {
    /**
     * Reads the nodes, animations and meshes of a file.
     *
     * @throws dev.limber.motion.MotionFormatException when the file is not what its format demands, or holds more than
     *     the limits allow
     * @throws IOException when it cannot be read
     */
    Scene read(Path file, ReadLimits limits) throws IOException;

    @Override
    default void close() {}
}
