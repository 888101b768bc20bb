package dev.limber.cli.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.cli.Limber;
import dev.limber.inbetween.CanonicalBody;
import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.bvh.BvhLayout;
import dev.limber.motion.bvh.BvhWriter;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.SafetensorsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainInbetweenCommandTest {
    @TempDir
    Path directory;

    private void writeRecording(String name) throws IOException {
        float[] offsets = new float[3 * CanonicalBody.JOINTS];
        Arrays.fill(offsets, 3, offsets.length, 5f);
        Skeleton skeleton = CanonicalBody.skeleton(offsets);
        Clip still = new Clip.Builder(skeleton, CanonicalBody.FRAME_TIME, 90, 0).build();
        BvhWriter.write(still, BvhLayout.of(skeleton), directory.resolve(name));
    }

    @Test
    void beginsARunAndGoesOnWithIt() throws IOException {
        writeRecording("walk_a.bvh");
        writeRecording("walk_b.bvh");
        Path run = directory.resolve("run");
        Limber.Run begun = Limber.run("train", "inbetween", run, "--data", directory, "--test", "_b", "--steps", 1);
        assertEquals(0, begun.exitCode(), begun.err());
        assertTrue(begun.out().contains("finished with step 1"), begun.out());
        Limber.Run goneOn = Limber.run("train", "inbetween", run, "--steps", 2);
        assertEquals(0, goneOn.exitCode(), goneOn.err());
        assertTrue(goneOn.out().contains("finished with step 2"), goneOn.out());
        assertTrue(Files.exists(run.resolve("model.safetensors")));
    }

    @Test
    void goesOnFromAModelWithOtherRecordings() throws IOException {
        writeRecording("walk_a.bvh");
        writeRecording("walk_b.bvh");
        Path run = directory.resolve("run");
        Limber.Run begun = Limber.run(
                "train", "inbetween", run, "--data", directory, "--test", "_b", "--from", "cmu", "--steps", 1);
        assertEquals(0, begun.exitCode(), begun.err());
        Safetensors cmu = SafetensorsFile.read(Path.of("../assets/models/inbetween-cmu.safetensors"));
        Safetensors model = SafetensorsFile.read(run.resolve("model.safetensors"));
        float[] before = cmu.tensor("layer.0.up.weight").values();
        float[] after = model.tensor("layer.0.up.weight").values();
        assertArrayEquals(before, after, 0.01f, "after one step");
    }

    @Test
    void aModelOfAnotherKindOrNameIsBadUsage() throws IOException {
        writeRecording("walk_a.bvh");
        Path run = directory.resolve("run");
        Limber.Run unknown =
                Limber.run("train", "inbetween", run, "--data", directory, "--test", "_b", "--from", "nobody");
        assertEquals(2, unknown.exitCode());
        assertTrue(unknown.err().contains("there is no 'nobody'"), unknown.err());
        Limber.Run recurrent = Limber.run(
                "train",
                "inbetween",
                run,
                "--data",
                directory,
                "--test",
                "_b",
                "--from",
                "cmu",
                "--network",
                "RECURRENT");
        assertEquals(2, recurrent.exitCode());
    }

    @Test
    void withoutARunItAsksForData() {
        Limber.Run run = Limber.run("train", "inbetween", directory);
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("--data sets what to train on"), run.err());
    }

    @Test
    void aTextThatNoRecordingHasIsBadUsage() throws IOException {
        writeRecording("walk_a.bvh");
        Limber.Run run =
                Limber.run("train", "inbetween", directory.resolve("run"), "--data", directory, "--test", "_b");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("some but not all must have '_b'"), run.err());
    }

    @Test
    void recordingsOfOtherBodiesArePutOnOne() throws IOException {
        Files.copy(Limber.WALK, directory.resolve("walk_a.bvh"));
        Files.copy(Limber.WALK, directory.resolve("walk_b.bvh"));
        Files.writeString(directory.resolve("walk_c.bvh"), "no BVH");
        Path run = directory.resolve("run");
        Limber.Run begun = Limber.run(
                "train", "inbetween", run, "--data", directory, "--test", "_b", "--leave-out", 1, "--steps", 1);
        assertEquals(0, begun.exitCode(), begun.err());
        assertTrue(begun.err().contains("walk_c.bvh is left out"), begun.err());
        // 259 frames at 60 a second
        assertTrue(begun.out().contains("training on 1 recordings, 130 frames"), begun.out());
    }
}
