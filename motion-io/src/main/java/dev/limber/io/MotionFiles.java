package dev.limber.io;

import dev.limber.motion.LimberException;
import dev.limber.motion.Place;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds the motion files in a list of files and folders. */
public final class MotionFiles {
    private MotionFiles() {}

    /** Returns the files, and in place of folders the motion files in them and below. */
    public static List<Path> of(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            files.addAll(Files.isDirectory(path) ? below(path) : List.of(path));
        }
        return files;
    }

    /**
     * Returns the motion files in a folder, which may be a link, and below, sorted; with the folders that cannot be looked
     * into.
     *
     * @throws LimberException when there are none
     */
    public static List<Path> below(Path folder) throws IOException {
        Path real = folder.toRealPath();
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (MotionFormat.isMotion(file) && Files.isRegularFile(file)) {
                    found.add(folder.resolve(real.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                found.add(folder.resolve(real.relativize(file))); // to be reported like a file that cannot be read
                return FileVisitResult.CONTINUE;
            }
        });
        if (found.isEmpty()) {
            throw new LimberException(Place.in(folder.toString()), "it contains no motion file");
        }
        Collections.sort(found);
        return found;
    }
}
