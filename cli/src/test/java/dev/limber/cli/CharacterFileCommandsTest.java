package dev.limber.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.io.MotionFile;
import dev.limber.motion.LimberData;
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

    private static void assertDone(Limber.Run run) {
        assertEquals(0, run.exitCode(), run::err);
    }

    @Test
    void mistakesSayWhatWasExpected() throws IOException {
        Path bvh = folder.resolve("a.bvh");
        assertFails("where to?", Limber.run("convert", Limber.WALK));
        assertFails("expected one of blender, maya", Limber.run("convert", Limber.WALK, bvh, "--for", "paint"));
        assertFails(
                "needs a glTF, GLB or VRM character as --rig",
                Limber.run("retarget", Limber.WALK, "--rig", Limber.rig("mixamo"), "-o", folder.resolve("a.glb")));
        assertFails("with a glTF character as its --rig", Limber.run("convert", Limber.WALK, folder.resolve("a.glb")));
    }

    private static void assertFails(String message, Limber.Run run) {
        assertTrue(run.exitCode() != 0, run::out);
        assertTrue(run.err().contains(message), run::err);
    }
}
