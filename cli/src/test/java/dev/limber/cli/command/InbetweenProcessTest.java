package dev.limber.cli.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.cli.Limber;
import dev.limber.cli.LimberProcess;
import dev.limber.evaluation.gap.PathError;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.inbetween.rig.MissingFrames;
import dev.limber.inbetween.rig.PinnedJoint;
import dev.limber.motion.Clip;
import dev.limber.motion.bvh.BvhReader;
import dev.limber.motion.rig.Rig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code limber inbetween} as a process of its own, with files alone between it and its user. */
class InbetweenProcessTest {
    private static final double ROUNDING = 1e-5; // degrees and lengths, of the floats that clips are made of
    private static final MissingFrames GAP = MissingFrames.of(new FrameSpan(60, 120));

    @TempDir
    private Path folder;

    private Limber.Run inbetween(Object... args) throws Exception {
        Object[] command = new Object[args.length + 1];
        command[0] = "inbetween";
        System.arraycopy(args, 0, command, 1, args.length);
        return LimberProcess.run(folder, Map.of(), command);
    }

    /** Returns the numbers of every frame of a BVH file. */
    private static List<double[]> frames(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .dropWhile(line -> !line.startsWith("Frame Time"))
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.stream(line.strip().split("\\s+"))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }

    @Test
    void givenFramesAreTheSameNumbersAndTheGapIsNot() throws Exception {
        Limber.Run run = inbetween(Limber.WALK, "--gap", "60:120", "--fix-feet", "-o", "filled.bvh");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("wrote filled.bvh, 260 frames", run.out().strip());
        List<double[]> before = frames(Limber.WALK);
        List<double[]> after = frames(folder.resolve("filled.bvh"));
        assertEquals(before.size(), after.size());
        for (int frame = 0; frame < before.size(); frame++) {
            if (GAP.contains(frame)) {
                assertFalse(Arrays.equals(before.get(frame), after.get(frame)), "frame " + frame);
            } else {
                assertArrayEquals(before.get(frame), after.get(frame), ROUNDING, "frame " + frame);
            }
        }
    }

    @Test
    void keptHipsAreWhereTheClipHasThemAndAKeptHandNearly() throws Exception {
        Limber.Run run = inbetween(Limber.WALK, "--gap", "60:120", "--keep", "hips,left-hand", "-o", "filled.bvh");
        assertEquals(0, run.exitCode(), run.err());
        Clip walk = BvhReader.read(Limber.WALK).clip();
        Clip filled = BvhReader.read(folder.resolve("filled.bvh")).clip();
        Rig rig = Rig.of(walk);
        assertEquals(0, PathError.of(rig, walk, filled, GAP, PinnedJoint.HIPS).worst(), 1e-6);
        assertEquals(
                0, PathError.of(rig, walk, filled, GAP, PinnedJoint.LEFT_HAND).worst(), 5e-3);
        assertTrue(PathError.of(rig, walk, filled, GAP, PinnedJoint.RIGHT_HAND).worst() > 5e-3, "is filled");
    }

    @Test
    void whatIsWrongIsSaidWithTheFileAndWhatWasExpected() throws Exception {
        Limber.Run beyond = inbetween(Limber.WALK, "--gap", "60:400", "--model", "interpolation");
        assertEquals(1, beyond.exitCode());
        assertEquals(
                "limber inbetween: " + Limber.WALK
                        + ": the gap 60:400 goes beyond the last frame; the clip's frames are 0 to 259",
                beyond.err().strip());

        Limber.Run elbow = inbetween(Limber.WALK, "--gap", "60:120", "--keep", "elbow");
        assertEquals(2, elbow.exitCode());
        assertTrue(
                elbow.err()
                        .contains("expected one of hips, left-hand, right-hand, left-foot, right-foot, found 'elbow'"),
                elbow.err());

        Files.writeString(folder.resolve("odd.bvh"), "HIERARCHY\nRUUT Hips\n");
        Limber.Run odd = inbetween("odd.bvh", "--gap", "60:120", "--model", "interpolation");
        assertEquals(1, odd.exitCode());
        assertTrue(odd.err().startsWith("limber inbetween: odd.bvh:2:1: expected "), odd.err());
        assertEquals("", odd.out());
    }

    @Test
    void clipsThatFailAreListedAndTheOthersAreDone() throws Exception {
        Path takes = Files.createDirectory(folder.resolve("takes"));
        Files.copy(Limber.WALK, takes.resolve("a-long.bvh"));
        Files.writeString(takes.resolve("b-odd.bvh"), "HIERARCHY\nRUUT Hips\n");
        Limber.run("convert", Limber.WALK, "--range", "0:50", "-o", takes.resolve("c-short.bvh"));
        Files.copy(Limber.WALK, takes.resolve("d-long.bvh"));
        Limber.Run run = inbetween("takes", "--gap", "60:120", "--model", "interpolation", "-o", "out");
        assertEquals(1, run.exitCode());
        List<String> lines = run.err().lines().toList();
        assertEquals("limber inbetween: 2 of 4 clips failed:", lines.get(0));
        assertTrue(lines.get(1).contains("b-odd.bvh:2:1"), run.err());
        assertTrue(lines.get(2).contains("c-short.bvh: the gap 60:120 goes beyond the last frame"), run.err());
        assertTrue(run.out().startsWith("wrote 2 clips, 520 frames"), run.out());
        assertTrue(Files.exists(folder.resolve("out/a-long.bvh")) && Files.exists(folder.resolve("out/d-long.bvh")));
    }
}
