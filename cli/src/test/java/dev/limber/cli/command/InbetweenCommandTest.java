package dev.limber.cli.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.cli.Limber;
import dev.limber.motion.Clip;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.bvh.BvhLayout;
import dev.limber.motion.bvh.BvhReader;
import dev.limber.motion.bvh.BvhWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InbetweenCommandTest {
    @TempDir
    Path directory;

    @Test
    void fillsAGapAndWritesAllElseAsItWas() throws IOException {
        Path out = directory.resolve("filled.bvh");
        Path sheet = directory.resolve("look.png");
        Limber.Run run =
                Limber.run("inbetween", Limber.WALK, "--gap", "60:120", "--fix-feet", "-o", out, "--sheet", sheet);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(Files.size(sheet) > 0);
        Clip before = BvhReader.read(Limber.WALK).clip();
        Clip after = BvhReader.read(out).clip();
        assertEquals(before.frameCount(), after.frameCount());
        for (int frame = 0; frame < before.frameCount(); frame++) {
            if (frame < 60 || frame > 120) {
                assertArrayEquals(
                        before.pose(frame).rotations(), after.pose(frame).rotations(), 1e-5, "frame " + frame);
            }
        }
        double[] straight = before.pose(90).rotations();
        boolean same = Arrays.equals(straight, after.pose(90).rotations());
        assertEquals(false, same, "frame 90 is filled anew");
    }

    @Test
    void aLongGapAndVariantsThatInterpolationDoesNotKnowAreSaid() {
        Path out = directory.resolve("filled.bvh");
        Limber.Run filled = Limber.run("inbetween", Limber.WALK, "--gap", "5:250", "-o", out);
        assertEquals(0, filled.exitCode(), filled.err());
        assertTrue(filled.err().contains("gap 5:250 is 4.1 s long"), filled.err());
        Limber.Run straight = Limber.run(
                "inbetween", Limber.WALK, "--gap", "20:60", "--samples", "3", "--model", "interpolation", "-o", out);
        assertEquals(0, straight.exitCode(), straight.err());
        assertTrue(straight.err().contains("--samples 3 has no effect"), straight.err());
    }

    @Test
    void samplesAreVariants() throws IOException {
        Path out = directory.resolve("filled.bvh");
        Limber.Run run = Limber.run("inbetween", Limber.WALK, "--gap", "80:120", "--samples", "2", "-o", out);
        assertEquals(0, run.exitCode(), run.err());
        Clip first = BvhReader.read(directory.resolve("filled-1.bvh")).clip();
        Clip second = BvhReader.read(directory.resolve("filled-2.bvh")).clip();
        assertArrayEquals(first.pose(79).rotations(), second.pose(79).rotations(), "given");
        double[] a = first.pose(100).rotations();
        double[] b = second.pose(100).rotations();
        double largest = 0;
        for (int at = 0; at < a.length; at += 4) {
            largest = Math.max(largest, Quat.angle(a, at, b, at));
        }
        assertTrue(Math.toDegrees(largest) > 5, "the pose is another: " + Math.toDegrees(largest));

        Limber.run("inbetween", Limber.WALK, "--gap", "80:120", "-o", out);
        double[] alone = BvhReader.read(out).clip().pose(100).rotations();
        assertArrayEquals(alone, a, "the first is what there is without --samples");
    }

    @Test
    void keysAreKeptByInterpolationToo() throws IOException {
        Path out = directory.resolve("filled.bvh");
        Limber.Run run =
                Limber.run("inbetween", Limber.WALK, "--keys", "0,24,60", "--model", "interpolation", "-o", out);
        assertEquals(0, run.exitCode(), run.err());
        Clip before = BvhReader.read(Limber.WALK).clip();
        Clip after = BvhReader.read(out).clip();
        for (int key : new int[] {0, 24, 60, 61}) {
            assertArrayEquals(before.pose(key).rotations(), after.pose(key).rotations(), 1e-5, "frame " + key);
        }
    }

    @Test
    void aClipThatIsTooShortFailsAndTheOthersGoOn() throws IOException {
        Path takes = Files.createDirectory(directory.resolve("takes"));
        Files.copy(Limber.WALK, takes.resolve("long.bvh"));
        Limber.run("convert", Limber.WALK, "--range", "0:50", "-o", takes.resolve("short.bvh"));
        Path out = directory.resolve("out");
        Limber.Run run = Limber.run("inbetween", takes, "--gap", "60:120", "--model", "interpolation", "-o", out);
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("short.bvh") && run.err().contains("60:120"), run.err());
        assertTrue(Files.exists(out.resolve("long.bvh")));
    }

    @Test
    void saysWhatIsMissingOrWrong() {
        assertEquals(2, Limber.run("inbetween", Limber.WALK).exitCode());
        assertEquals(2, Limber.run("inbetween", Limber.WALK, "--gap", "70").exitCode());
        assertEquals(
                2,
                Limber.run("inbetween", Limber.WALK, "--gap", "60:70", "--keys", "1,2")
                        .exitCode());
        Limber.Run run = Limber.run("inbetween", Limber.WALK, "--gap", "60:70", "--model", "nobody");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("cmu") && run.err().contains("interpolation"), run.err());
    }

    @Test
    void keysThatAreNoFramesAreRefused() {
        Path out = directory.resolve("filled.bvh");
        Limber.Run run = Limber.run("inbetween", Limber.WALK, "--keys", "0,60,999", "--retime", "-o", out);
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("there is no frame 999 to be a key; the clip's frames are 0 to 259"), run.err());
        Limber.Run last = Limber.run("inbetween", Limber.WALK, "--keys", "0,259,260", "-o", out);
        assertTrue(last.err().contains("there is no frame 260"), last.err());
        Limber.Run negative = Limber.run("inbetween", Limber.WALK, "--keys=-5,20", "-o", out);
        assertTrue(negative.err().contains("there is no frame -5 to be a key; frames count from 0"), negative.err());
    }

    @Test
    void gapsOfAnAnimalAreInterpolatedAndThatIsSaid() throws IOException {
        Path horse = directory.resolve("horse.bvh");
        Clip clip = new Clip.Builder(horse(), 1 / 30.0, 20, 0).build();
        BvhWriter.write(clip, BvhLayout.of(clip), horse);
        Path out = directory.resolve("filled.bvh");
        Limber.Run run = Limber.run("inbetween", horse, "--gap", "5:10", "-o", out);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.err().contains("a quadruped, which no model knows: interpolated; feet"), run.err());
        assertTrue(Files.exists(out));
        Limber.Run asked = Limber.run("inbetween", horse, "--gap", "5:10", "--model", "cmu", "-o", out);
        assertEquals(1, asked.exitCode(), asked.err());
        assertTrue(asked.err().contains("not humanoid"), asked.err());
    }

    private static Skeleton horse() {
        Skeleton.Builder builder = new Skeleton.Builder();
        int hips = builder.joint("hips", Skeleton.NONE, new Vec3(0, 1.2, -0.7));
        int chest = builder.joint("chest", hips, new Vec3(0, 0, 1.3));
        int head = builder.joint("head", chest, new Vec3(0, 0.6, 0.4));
        builder.joint("nose", head, new Vec3(0, -0.2, 0.4));
        int tail = builder.joint("tail1", hips, new Vec3(0, -0.1, -0.2));
        builder.joint("tail2", tail, new Vec3(0, -0.4, -0.1));
        for (int side = -1; side <= 1; side += 2) {
            for (int parent : new int[] {hips, chest}) {
                String leg = (side > 0 ? "left_" : "right_") + (parent == hips ? "hind_leg_" : "front_leg_");
                int joint = builder.joint(leg + 1, parent, new Vec3(0.2 * side, -0.2, 0));
                joint = builder.joint(leg + 2, joint, new Vec3(0, -0.5, 0.1));
                joint = builder.joint(leg + 3, joint, new Vec3(0, -0.4, -0.1));
                builder.joint(leg + 4, joint, new Vec3(0, -0.1, 0.1));
            }
        }
        return builder.build();
    }
}
