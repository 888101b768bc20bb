package dev.limber.motion.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Clip;
import dev.limber.motion.bvh.BvhReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleAssetsTest {
    private static final Path COMMITTED = Path.of(System.getProperty("limber.root"), "assets");

    @TempDir
    private Path made;

    /** Compared as motion, not as text: the last digit of a sine may differ from one processor to another. */
    @Test
    void theCommittedFilesAreWhatTheCodeMakes() throws IOException {
        SampleAssets.write(made);
        List<Path> files = bvhFiles(made);
        assertEquals(Mannequin.all().size() + 1, files.size());
        assertEquals(files, bvhFiles(COMMITTED), "run ./limber make-assets and commit what it writes");
        for (Path file : files) {
            assertSameMotion(read(made.resolve(file)), read(COMMITTED.resolve(file)), file.toString());
        }
    }

    private static List<Path> bvhFiles(Path assets) throws IOException {
        try (Stream<Path> files = Files.walk(assets)) {
            return files.filter(file -> file.toString().endsWith(".bvh"))
                    .map(assets::relativize)
                    .sorted()
                    .toList();
        }
    }

    private static Clip read(Path file) throws IOException {
        return BvhReader.read(file).clip();
    }

    private static void assertSameMotion(Clip expected, Clip actual, String file) {
        assertEquals(expected.skeleton().names(), actual.skeleton().names(), file);
        assertEquals(expected.frameCount(), actual.frameCount(), file);
        for (int frame = 0; frame < expected.frameCount(); frame++) {
            String at = file + ": frame " + frame;
            assertArrayEquals(
                    expected.pose(frame).rotations(), actual.pose(frame).rotations(), 1e-6, at);
            assertArrayEquals(
                    expected.pose(frame).translations(), actual.pose(frame).translations(), 1e-4, at);
        }
    }
}
