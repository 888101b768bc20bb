package dev.limber.cli.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.cli.Limber;
import dev.limber.motion.Clip;
import dev.limber.motion.bvh.BvhReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectCommandTest {
    @TempDir
    Path directory;

    private Path converted(String name, String option, String value) {
        Path file = directory.resolve(name);
        assertEquals(
                0, Limber.run("convert", Limber.WALK, option, value, "-o", file).exitCode());
        return file;
    }

    @Test
    void aPartInAnotherUnitAndAtAnotherRateIsMadeOneOfTheFirst() throws IOException {
        Path metres = converted("metres.bvh", "--scale", "0.01");
        Path slow = converted("slow.bvh", "--fps", "30");
        Path out = directory.resolve("out.bvh");
        Limber.Run run = Limber.run(
                "connect", Limber.WALK, metres, slow, "--frames", "12", "--model", "interpolation", "-o", out);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.err().contains("metres.bvh: it is of another body"), run.err());
        assertTrue(run.err().contains("slow.bvh: it has 30.00 frames per second, the first part 60.00"), run.err());
        Clip walk = BvhReader.read(Limber.WALK).clip();
        Clip made = BvhReader.read(out).clip();
        int second = walk.frameCount() + 12;
        int third = second + walk.frameCount() + 12;
        for (int start : new int[] {0, second, third}) {
            assertEquals(
                    walk.pose(100).translations()[1],
                    made.pose(start + 100).translations()[1],
                    0.02 * walk.pose(100).translations()[1],
                    "the hips are as high from frame " + start);
        }
        assertArrayEquals(walk.pose(100).rotations(), made.pose(100).rotations(), 1e-5);
    }

    @Test
    void aGapLongerThanTheModelKnowsIsDoubted() {
        Path out = directory.resolve("out.bvh");
        Limber.Run run = Limber.run("connect", Limber.WALK, "--loop", "--frames", "400", "-o", out);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.err().contains("gap 260:659 is 6.7 s long"), run.err());
    }

    @Test
    void saysWhatIsMissingOrWrong() {
        Path out = directory.resolve("out.bvh");
        assertEquals(2, Limber.run("connect", Limber.WALK, "-o", out).exitCode());
        assertEquals(
                2,
                Limber.run("connect", Limber.WALK, "--loop", "--frames", "0", "-o", out)
                        .exitCode());
        Limber.Run beyond = Limber.run("connect", Limber.WALK + ":999", Limber.WALK, "--frames", "5", "-o", out);
        assertEquals(1, beyond.exitCode());
        assertTrue(beyond.err().contains("walk.bvh:999: there is no such frame"), beyond.err());
    }
}
