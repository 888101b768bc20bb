package dev.limber.inbetween;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The data sets that the environment variable LIMBER_DATA points at, as in the tests of motion-core. */
public final class LimberData {
    private LimberData() {}

    /** Returns a folder of the data. Without it the calling test is skipped, but fails in CI. */
    public static Path folder(String name) {
        String data = System.getenv("LIMBER_DATA");
        boolean there = data != null && Files.isDirectory(Path.of(data));
        String message = "the data sets are not there: LIMBER_DATA is " + data;
        assertTrue(there || !"true".equals(System.getenv("CI")), message);
        assumeTrue(there, message);
        return Path.of(String.valueOf(data), name);
    }
}
