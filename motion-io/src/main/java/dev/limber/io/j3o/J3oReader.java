package dev.limber.io.j3o;

import dev.limber.io.file.FileBytes;
import dev.limber.io.file.ReadLimits;
import dev.limber.io.scene.Scene;
import dev.limber.io.scene.SceneReading;
import dev.limber.io.worker.SceneProcess;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads models of jMonkeyEngine, with armatures of version 3.3 and later or with the skeletons of earlier ones. The
 * engine's importer creates any object that a file names, of any size that it claims. So classes and lengths are
 * checked first, and the importer runs in a separate process.
 */
public final class J3oReader implements SceneReading {
    private final SceneProcess process = new SceneProcess(JmeWorker.class);

    /**
     * Reads the nodes, animations and meshes of a file; nothing outside the file is opened.
     *
     * @throws dev.limber.motion.MotionFormatException when the file is damaged or holds objects of other programs
     */
    @Override
    public Scene read(Path path, ReadLimits limits) throws IOException {
        byte[] content = FileBytes.read(path, limits);
        J3oCheck.check(path.toString(), content);
        return process.read(path, content.length);
    }

    /** Ends the process. */
    @Override
    public void close() {
        process.close();
    }
}
