package dev.limber.motion.bvh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/** The files of test-data/bvh, each of which shows one thing. */
final class TestFiles {
    private TestFiles() {}

    static Path path(String name) {
        String root = Objects.requireNonNull(System.getProperty("limber.root"), "system property limber.root");
        return Path.of(root, "test-data", "bvh", name + ".bvh");
    }

    static BvhFile read(String name) throws IOException {
        return BvhReader.read(path(name));
    }
}
