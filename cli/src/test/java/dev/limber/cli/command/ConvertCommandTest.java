package dev.limber.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.cli.Limber;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.bvh.BvhReader;
import dev.limber.motion.rig.Rig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {
    @TempDir
    private Path folder;

    @Test
    void rangeRateUpAndScaleWorkTogether() throws IOException {
        Path output = folder.resolve("out.bvh");
        Limber.Run run = Limber.run(
                "convert", Limber.WALK, "--range", "60:120", "--fps", 30, "--up", "z", "--scale", 0.1, "-o", output);
        assertEquals(0, run.exitCode(), run.err());
        Clip source = BvhReader.read(Limber.WALK).clip();
        Clip clip = BvhReader.read(output).clip();
        assertEquals(31, clip.frameCount());
        assertEquals(1 / 30.0, clip.frameTime(), 1e-9);
        double[] from = source.pose(62).translations();
        double[] to = clip.pose(1).translations();
        assertEquals(0.1 * from[0], to[0], 1e-5);
        assertEquals(-0.1 * from[2], to[1], 1e-5);
        assertEquals(0.1 * from[1], to[2], 1e-5);
        assertEquals(1, Rig.of(clip).up().z(), 1e-9);
    }

    @Test
    void anAxisThatIsUpAlreadyIsLeftAlone() throws IOException {
        Path output = folder.resolve("out.bvh");
        Limber.run("convert", Limber.WALK, "--up", "y", "-o", output);
        double[] before = BvhReader.read(Limber.WALK).clip().pose(100).translations();
        double[] after = BvhReader.read(output).clip().pose(100).translations();
        assertEquals(before[1], after[1], 1e-5);
    }

    @Test
    void aRangeBeyondTheClipSaysWhichFramesThereAre() {
        Limber.Run run = Limber.run("convert", Limber.WALK, "--range", "200:300", "-o", folder.resolve("out.bvh"));
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("its frames are 0 to 259"), run.err());
    }

    @Test
    void aRangeThatIsNoneIsBadUsage() {
        for (String range : new String[] {"10-20", "20:10", "a:b"}) {
            Limber.Run run = Limber.run("convert", Limber.WALK, "--range", range, "-o", folder.resolve("out.bvh"));
            assertEquals(2, run.exitCode(), range);
            assertTrue(run.err().contains("--range"), run.err());
        }
    }

    @Test
    void clipsOfAFileGoTogetherOrApart() throws IOException {
        Clip walk = BvhReader.read(Limber.WALK).clip();
        List<NamedClip> clips = Stream.of("Walk", "Walk back", "Run")
                .map(name -> new NamedClip(name, walk))
                .toList();
        Path hero = folder.resolve("hero.glb");
        MotionWriter.write(clips, Target.BARE, hero);
        Path together = folder.resolve("together");
        Limber.Run run = Limber.run("convert", hero, "-o", together, "--format", "fbx");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(3, MotionFile.read(together.resolve("hero.fbx")).clips().size());
        Path apart = folder.resolve("apart");
        run = Limber.run("convert", hero, "-o", apart, "--format", "fbx", "--split");
        assertEquals(0, run.exitCode(), run.err());
        for (String name : List.of("Walk", "Walk-back", "Run")) {
            MotionFile one = MotionFile.read(apart.resolve("hero-" + name + ".fbx"));
            assertEquals(1, one.clips().size(), name);
        }
        run = Limber.run("convert", hero, "-o", folder.resolve("one.glb"), "--split", "--clip", "Walk*");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(Files.exists(folder.resolve("one-Walk-back.glb")), run.out());
    }
}
