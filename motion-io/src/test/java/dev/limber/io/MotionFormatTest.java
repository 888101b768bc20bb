package dev.limber.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.LimberException;
import dev.limber.motion.MotionFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are known by what they start with before their names, and what cannot be read or written says what can. */
class MotionFormatTest {
    @TempDir
    private Path folder;

    private MotionFormat of(String name, String content) throws IOException {
        return MotionFormat.of(Files.writeString(folder.resolve(name), content));
    }

    private String refusal(String name, String content) {
        return String.valueOf(assertThrows(MotionFormatException.class, () -> of(name, content))
                .getMessage());
    }

    @Test
    void contentCountsBeforeTheName() throws IOException {
        assertEquals(MotionFormat.BVH, of("walk.fbx", "\n hierarchy\nROOT hips"));
        assertEquals(MotionFormat.BVH, of("walk.txt", "HIERARCHY"));
        assertEquals(MotionFormat.GLTF, of("hero.bvh", "{\"asset\": {}}"));
        assertEquals(MotionFormat.FBX, of("hero.glb", "; FBX 7.4.0 project file"));
        assertEquals(MotionFormat.AMC, of("02_01.AMC", "#!OML:ASF"));
        assertEquals(MotionFormat.VRMA, of("wave.vrma", "?"));
        assertEquals(MotionFormat.GLTF, of("wave.vrma", "glTF"));
    }

    @Test
    void whatIsNoMotionSaysWhatItIs() {
        assertTrue(refusal("walk.bvh", "version https://git-lfs.github.com/spec/v1\noid sha256:12")
                .contains("git lfs pull"));
        assertTrue(refusal("walk.fbx", "<!doctype html><html>").contains("web page"));
        assertTrue(refusal("walk.txt", "walk").endsWith("expected " + MotionFormat.readable()));
        MotionFormatException e = assertThrows(MotionFormatException.class, () -> MotionFormat.of(folder));
        assertTrue(String.valueOf(e.getMessage()).contains("folder"), e.getMessage());
    }

    @Test
    void unknownOutputsNameThoseThatAreKnown() {
        LimberException e = assertThrows(LimberException.class, () -> MotionFormat.toWrite(Path.of("hero.gltf")));
        assertTrue(
                String.valueOf(e.getMessage()).endsWith("expected one of " + MotionFormat.writable()), e.getMessage());
        assertEquals(MotionFormat.GLTF, MotionFormat.toWrite(Path.of("hero.VRM")));
        assertTrue(MotionFormat.readable().contains(", AMC")
                || MotionFormat.readable().contains(" or AMC"));
        assertFalse(MotionFormat.isMotion(Path.of("02.asf")), "a skeleton is no motion");
        assertTrue(MotionFormat.isMotion(Path.of("hero.J3O")));
        assertEquals("", MotionFormat.extension(Path.of(".hidden")));
    }

    @Test
    void whatIsPackedOrOfAnotherProgramSaysWhatItIs() {
        assertTrue(refusal("a.fbx", "PK\u0003\u0004....").contains("archive"));
        assertTrue(refusal("a.bvh", "BZh91AY").contains("archive"));
        assertTrue(refusal("a.fbx", "BLENDER-v300").contains("Blender"));
        assertTrue(refusal("a.fbx", "//Maya ASCII 2020 scene").contains("Maya"));
        assertTrue(refusal("a.bvh", "%PDF-1.4").contains("PDF"));
        assertTrue(refusal("a.bvh", "").endsWith("is empty"));
    }

    @Test
    void whatIsWrongWithJsonIsSaidInOurWords() {
        String cut = damaged("{\"asset\":{\"version\":\"2.0\"},\"nodes\":[{");
        assertTrue(cut.contains("truncated"), cut);
        String none = damaged("{nodes}");
        assertTrue(none.contains("expected JSON"), none);
        String value = damaged("{\"asset\":{\"version\":\"2.0\"},\"accessors\":[{\"count\":-1}]}");
        assertTrue(value.contains("accessors[0].count"), value);
    }

    private String damaged(String json) {
        return String.valueOf(assertThrows(
                        MotionFormatException.class,
                        () -> MotionFile.read(Files.writeString(folder.resolve("damaged.gltf"), json)))
                .getMessage());
    }
}
