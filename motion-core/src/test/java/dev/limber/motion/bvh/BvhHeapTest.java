package dev.limber.motion.bvh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Clip;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads 100 MB in a JVM whose heap is too small for anything careless. */
@Tag("slow")
class BvhHeapTest {
    private static final int JOINTS = 22;
    private static final int FRAMES = 160_000;
    private static final long FLOATS = FRAMES * (4L * JOINTS + 3);
    private static final long JVM_ITSELF = 8 << 20;

    @TempDir
    private Path folder;

    @Test
    void twiceTheFloatsAreEnoughHeap() throws IOException, InterruptedException {
        Path file = folder.resolve("large.bvh");
        writeLarge(file);
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx" + (2 * 4 * FLOATS + JVM_ITSELF),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        file.toString())
                .inheritIO()
                .start();
        assertEquals(0, reader.waitFor());
    }

    /** Writes about 100 MB: a chain of joints, in every row the same angles. */
    private static void writeLarge(Path file) throws IOException {
        StringBuilder hierarchy = new StringBuilder("HIERARCHY\n");
        for (int joint = 0; joint < JOINTS; joint++) {
            hierarchy
                    .append(joint == 0 ? "ROOT j0 {\n" : "JOINT j" + joint + " {\n")
                    .append("OFFSET 0 10 0\nCHANNELS ")
                    .append(joint == 0 ? "6 Xposition Yposition Zposition" : "3")
                    .append(" Zrotation Yrotation Xrotation\n");
        }
        hierarchy.append("}\n".repeat(JOINTS));
        hierarchy.append("MOTION\nFrames: ").append(FRAMES).append("\nFrame Time: 0.008333\n");
        String row = "-12.345678 ".repeat(3 * JOINTS + 2) + "9.5\n";
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(hierarchy.toString().getBytes(StandardCharsets.UTF_8));
            byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
            for (int frame = 0; frame < FRAMES; frame++) {
                out.write(bytes);
            }
        }
    }

    /** The program that runs in the small JVM. */
    static final class Reader {
        private Reader() {}

        public static void main(String[] args) throws IOException {
            Clip clip = BvhReader.read(Path.of(args[0])).clip();
            if (clip.frameCount() != FRAMES) {
                throw new IllegalStateException(clip.frameCount() + " frames");
            }
        }
    }
}
