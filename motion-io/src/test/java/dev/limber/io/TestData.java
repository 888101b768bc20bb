package dev.limber.io;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

/** The data sets, which are not part of the project: tests of them skip without, but not in CI. */
public final class TestData {
    private TestData() {}

    /** Returns the folder that LIMBER_DATA names. */
    public static Path folder() {
        String data = System.getenv("LIMBER_DATA");
        if ("true".equals(System.getenv("CI"))) {
            assertNotNull(data, "LIMBER_DATA must be set in CI");
        }
        assumeTrue(data != null, "LIMBER_DATA is not set");
        return Path.of(String.valueOf(data));
    }
}
