package dev.limber.motion.bvh;

import dev.limber.motion.Clip;
import dev.limber.motion.MotionFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads BVH files as they occur in practice: any rotation order, any channels on any joint, any names, several roots,
 * every kind of line end. Streams the file once into the arrays of the clip. Harmless faults become warnings of the
 * result; others are a {@link MotionFormatException} that names the place.
 */
public final class BvhReader {
    private BvhReader() {}

    /**
     * Reads a file with {@link BvhOptions#DEFAULT}.
     *
     * @throws MotionFormatException when the file is not BVH
     * @throws IOException when it cannot be read
     */
    public static BvhFile read(Path file) throws IOException {
        return read(file, BvhOptions.DEFAULT);
    }

    /** As {@link #read(Path)}, with options. */
    public static BvhFile read(Path file, BvhOptions options) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, Files.size(file), String.valueOf(file.getFileName()), options);
        }
    }

    /**
     * Reads a file from a stream, which stays open.
     *
     * @param size bytes of the stream at most; bounds the memory for the frames that it announces
     * @param name of the file, for messages
     */
    public static BvhFile read(InputStream in, long size, String name, BvhOptions options) throws IOException {
        BvhScanner scanner = new BvhScanner(in, name);
        List<String> warnings = new ArrayList<>();
        BvhHierarchy hierarchy = BvhHierarchy.read(scanner);
        Clip clip = new BvhMotion(scanner, hierarchy, options, warnings).read(size);
        return new BvhFile(clip, hierarchy.layout(), warnings);
    }
}
