package dev.limber.spark;

import dev.limber.io.MotionFile;
import dev.limber.motion.rig.Rig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The file of a rig and the rig in it, which takes as long to understand as a short clip to retarget. */
record RigFile(MotionFile file, Rig rig) {
    static RigFile read(Path path) {
        try {
            MotionFile file = MotionFile.read(path);
            return new RigFile(file, file.rig());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
