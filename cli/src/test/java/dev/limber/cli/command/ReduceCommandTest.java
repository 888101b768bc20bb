package dev.limber.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.cli.Limber;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.bvh.BvhReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReduceCommandTest {
    @TempDir
    private Path folder;

    /** Returns the second line of a run, which lists the keys. */
    private static int[] keys(Limber.Run run) {
        assertEquals(0, run.exitCode(), run.err());
        String list = run.out().lines().toList().get(1);
        return Arrays.stream(list.split(",")).mapToInt(Integer::parseInt).toArray();
    }

    @Test
    void theKeysAreListedAndKeptAndTheRestIsInterpolated() throws IOException {
        Path output = folder.resolve("reduced.bvh");
        int[] keys = keys(Limber.run("reduce", Limber.WALK, "-o", output));
        assertTrue(keys.length > 10 && keys.length < 130, Arrays.toString(keys));
        Clip walk = BvhReader.read(Limber.WALK).clip();
        Clip reduced = BvhReader.read(output).clip();
        assertEquals(walk.frameCount(), reduced.frameCount());
        for (int key : keys) {
            Pose expected = walk.pose(key);
            Pose actual = reduced.pose(key);
            for (int i = 0; i < 3; i++) {
                assertEquals(expected.translations()[i], actual.translations()[i], 1e-4);
            }
        }
    }

    @Test
    void aLargerToleranceLeavesFewerKeys() {
        int fine = keys(Limber.run("reduce", Limber.WALK, "--tolerance", 1)).length;
        int coarse = keys(Limber.run("reduce", Limber.WALK, "--tolerance", 8)).length;
        assertTrue(coarse < fine, coarse + " < " + fine);
        assertEquals(2, Limber.run("reduce", Limber.WALK, "--tolerance", 0).exitCode());
    }
}
