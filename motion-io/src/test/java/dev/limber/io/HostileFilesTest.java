package dev.limber.io;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.limber.io.gltf.RandomMotion;
import dev.limber.io.samples.SmallFiles;
import dev.limber.io.samples.SmallJ3o;
import dev.limber.motion.MotionFormatException;
import dev.limber.motion.bvh.BvhWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files of every format give a clear error or are read, within a second of processor time and the test's heap,
 * whatever is wrong with them. The number of inputs a format is the system property limber.fuzz, which the profile fuzz
 * makes larger.
 */
@Tag("slow")
class HostileFilesTest {
    private static final int INPUTS = Integer.getInteger("limber.fuzz", 20_000);
    private static final long ONE_SECOND = 1_000_000_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;

    @Test
    void gltf() throws IOException {
        attack(SmallFiles.gltf(folder), "a.gltf");
    }

    @Test
    void glb() throws IOException {
        Path character = SmallFiles.gltf(folder);
        Path glb = folder.resolve("seed.glb");
        MotionWriter.write(
                RandomMotion.of(MotionFile.read(character).skeleton(), 3, 0.1),
                Target.of(MotionFile.read(character)),
                glb);
        attack(glb, "a.glb");
    }

    @Test
    void bvh() throws IOException {
        Path bvh = folder.resolve("seed.bvh");
        BvhWriter.write(
                BvhExport.of(
                        RandomMotion.of(MotionFile.read(SmallFiles.gltf(folder)).skeleton(), 3, 0.1),
                        ExportPreset.BLENDER),
                bvh);
        attack(bvh, "a.bvh");
    }

    @Test
    void asciiFbx() throws IOException {
        attack(SmallFiles.asciiFbx(folder), "a.fbx");
    }

    @Test
    void binaryFbx() throws IOException {
        attack(SmallFiles.binaryFbx(folder), "a.fbx");
    }

    @Test
    void fbxWithAMeshAndMotion() throws IOException {
        MotionFile character = MotionFile.read(SmallFiles.gltf(folder));
        Path fbx = folder.resolve("seed.fbx");
        MotionWriter.write(RandomMotion.of(character.skeleton(), 3, 0.1), Target.of(character), fbx);
        attack(fbx, "a.fbx");
    }

    @Test
    void j3o() throws IOException {
        Path seed = SmallJ3o.j3o(folder);
        try (MotionReader reader = new MotionReader()) {
            attack(seed, "a.j3o", reader::read);
        }
    }

    @Test
    void asf() throws IOException {
        attack(SmallFiles.asf(folder), "a.asf");
    }

    @Test
    void amc() throws IOException {
        Path amc = SmallFiles.amc(folder);
        Files.move(SmallFiles.asf(folder), folder.resolve("a.asf"));
        attack(amc, "a.amc");
    }

    private void attack(Path seed, String name) throws IOException {
        attack(seed, name, MotionFile::read);
    }

    /** How a file is read. */
    @FunctionalInterface
    private interface Reading {
        MotionFile of(Path file) throws IOException;
    }

    private void attack(Path seed, String name, Reading reading) throws IOException {
        byte[] whole = Files.readAllBytes(seed);
        Files.delete(seed);
        Mutations mutations = new Mutations(1);
        Path file = folder.resolve(name);
        int refused = 0;
        for (int i = 0; i < INPUTS; i++) {
            Files.write(file, mutations.of(whole));
            long start = threads.getCurrentThreadCpuTime();
            try {
                reading.of(file);
            } catch (MotionFormatException e) {
                refused++;
            } catch (RuntimeException | Error e) {
                Path kept = Files.copy(file, Files.createTempFile("hostile", name));
                fail("input " + i + ", kept as " + kept, e);
            }
            long time = threads.getCurrentThreadCpuTime() - start;
            int input = i;
            assertTrue(time < ONE_SECOND, () -> "input " + input + " took " + time / 1e9 + " s");
        }
        assertTrue(refused > INPUTS / 10, "only " + refused + " inputs were refused");
    }
}
