package dev.limber.cli;

import dev.limber.motion.Clip;
import dev.limber.motion.bvh.BvhFile;
import dev.limber.motion.bvh.BvhLayout;
import dev.limber.motion.bvh.BvhReader;
import dev.limber.motion.bvh.BvhWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Reads and writes motion files by their extension. */
final class MotionFiles {
    private MotionFiles() {}

    static boolean isMotion(Path file) {
        return file.getFileName() != null
                && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".bvh");
    }

    /** Returns the file's name without its extension. */
    static String baseName(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    static BvhFile read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new CommandFailedException(file + ": expected a BVH file, found a directory");
        }
        return BvhReader.read(file);
    }

    /** Writes the clip with the channels of {@code layout}, and more where the clip moves joints that it leaves fixed. */
    static void write(Clip clip, BvhLayout layout, Path file) throws IOException {
        boolean fits = Arrays.stream(clip.translatedJoints()).allMatch(layout::translates);
        makeFolderOf(file);
        BvhWriter.write(clip, fits ? layout : BvhLayout.of(clip), file);
    }

    static void makeFolderOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
    }
}
