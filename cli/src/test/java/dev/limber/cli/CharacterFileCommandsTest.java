package dev.limber.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.io.MotionFile;
import dev.limber.motion.Clip;
import dev.limber.motion.LimberData;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyUnit;
import dev.limber.motion.rig.Rig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CharacterFileCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void aGlbRigBecomesAGlbWithTheClipWhichConvertsToBvhAndCsv() throws IOException {
        Path hero = LimberData.folder().resolve("rigs/mesh2motion-human-male.glb");
        Path walking = folder.resolve("hero-walk.glb");
        assertDone(Limber.run("retarget", Limber.WALK, "--rig", hero, "-o", walking));
        assertEquals(1, MotionFile.read(walking).clips().size());
        assertEquals(
                MotionFile.read(hero).skins().size(),
                MotionFile.read(walking).skins().size());
        assertDone(Limber.run("convert", walking, folder.resolve("hero.bvh"), "--clip", "walk", "--for", "3dsmax"));
        assertDone(Limber.run("convert", walking, folder.resolve("hero.csv")));
        assertTrue(Files.readString(folder.resolve("hero.bvh")).contains("CHANNELS 3 Zrotation Xrotation Yrotation"));
        assertTrue(Files.readString(folder.resolve("hero.csv")).startsWith("frame,seconds,root.x"));
    }

    @Test
    void clipsWithoutACharacterBecomeAGlbWithABareSkeleton() throws IOException {
        Path glb = folder.resolve("walk.glb");
        assertDone(Limber.run("convert", Limber.WALK, glb));
        MotionFile read = MotionFile.read(glb);
        Clip walk = MotionFile.read(Limber.WALK).clip("walk");
        Clip back = read.clip("walk");
        assertEquals(walk.frameCount(), back.frameCount());
        int hand = walk.skeleton().indexOf("LeftHand");
        Vec3 expected = WorldPose.of(walk.pose(100)).position(hand);
        Vec3 actual = WorldPose.of(back.pose(100)).position(back.skeleton().indexOf("LeftHand"));
        double metres = BodyUnit.metres(Rig.of(walk)).orElseThrow(); // glTF is in metres
        assertEquals(0, expected.times(metres).distance(actual), 1e-5);
    }

    private static void assertDone(Limber.Run run) {
        assertEquals(0, run.exitCode(), run::err);
    }

    @Test
    void mistakesSayWhatWasExpected() throws IOException {
        Path bvh = folder.resolve("a.bvh");
        assertFails("no output", Limber.run("convert", Limber.WALK));
        assertFails("expected one of blender, maya", Limber.run("convert", Limber.WALK, bvh, "--for", "paint"));
        assertFails("expected one of .bvh, .glb", Limber.run("convert", Limber.WALK, "-o", folder.resolve("a.xyz")));
        assertFails("expected one of .bvh, .glb", Limber.run("convert", Limber.WALK, folder.resolve("a.gltf")));
        assertFails("no clip 'run'; there are 1 'walk'", Limber.run("convert", Limber.WALK, bvh, "--clip", "run"));
    }

    private static void assertFails(String message, Limber.Run run) {
        assertTrue(run.exitCode() != 0, run::out);
        assertTrue(run.err().contains(message), run::err);
    }
}
