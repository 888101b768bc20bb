package dev.limber.evaluation.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.bvh.BvhLayout;
import dev.limber.motion.bvh.BvhReader;
import dev.limber.motion.bvh.BvhWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Converts a clip to what a user would get. */
public final class FileRoundTrip {
    /** Writes a BVH file. */
    @FunctionalInterface
    public interface Writing {
        void to(Path file) throws IOException;
    }

    private FileRoundTrip() {}

    /** Writes the clip to a BVH file and returns what a reader finds there. */
    public static Clip through(Clip clip) throws IOException {
        return through(file -> BvhWriter.write(clip, BvhLayout.of(clip), file));
    }

    /** Returns what a reader finds in a file that is then deleted. */
    public static Clip through(Writing writing) throws IOException {
        Path file = Files.createTempFile("limber-", ".bvh");
        try {
            writing.to(file);
            return BvhReader.read(file).clip();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
