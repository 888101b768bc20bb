package dev.limber.motion;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The data sets that the environment variable LIMBER_DATA points at; they are no part of this repository. */
public final class LimberData {
    private LimberData() {}

    /**
     * Returns the folder of all data. Without it the calling test is skipped; in CI, where it must be there, the test
     * fails.
     */
    public static Path folder() {
        String folder = System.getenv("LIMBER_DATA");
        boolean there = folder != null && Files.isDirectory(Path.of(folder));
        String message = "the data sets are not there: LIMBER_DATA is " + folder;
        assertTrue(there || !"true".equals(System.getenv("CI")), message);
        assumeTrue(there, message);
        return Path.of(String.valueOf(folder));
    }

    /** Returns all BVH files of a folder of the data and the folders in it, sorted. */
    public static List<Path> bvhFiles(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".bvh"))
                    .sorted()
                    .toList();
        }
    }
}
