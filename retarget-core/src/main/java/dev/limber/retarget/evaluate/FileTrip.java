package dev.limber.retarget.evaluate;

import dev.limber.motion.Clip;
import dev.limber.motion.bvh.BvhLayout;
import dev.limber.motion.bvh.BvhReader;
import dev.limber.motion.bvh.BvhWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Turns a clip into what a user would get of it. */
final class FileTrip {
    private FileTrip() {}

    /** Writes the clip to a BVH file and returns what a reader finds there. */
    static Clip through(Clip clip) throws IOException {
        Path file = Files.createTempFile("limber-", ".bvh");
        try {
            BvhWriter.write(clip, BvhLayout.of(clip), file);
            return BvhReader.read(file).clip();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
