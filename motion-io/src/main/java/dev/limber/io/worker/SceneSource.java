package dev.limber.io.worker;

import dev.limber.io.scene.Scene;

/** Reads files of one format, in a worker process. */
@FunctionalInterface
public interface SceneSource {
    /**
     * Reads a file.
     *
     * @param file its name, for messages
     * @throws dev.limber.motion.MotionFormatException when it is not what its format demands
     */
    Scene read(String file, byte[] content);
}
