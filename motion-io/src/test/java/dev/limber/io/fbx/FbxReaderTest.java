package dev.limber.io.fbx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.io.fbx.tree.FbxException;
import dev.limber.io.gltf.RandomMotion;
import dev.limber.io.gltf.Skinning;
import dev.limber.io.samples.SmallFiles;
import dev.limber.motion.Clip;
import dev.limber.motion.LimberData;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FbxReaderTest {
    @TempDir
    private Path folder;

    private MotionFile read(String text) throws IOException {
        return MotionFile.read(Files.writeString(folder.resolve("a.fbx"), text));
    }

    @Test
    void messagesNameFileAndPlace() {
        FbxException e =
                assertThrows(FbxException.class, () -> read("; FBX 7.4.0 project file\nA: *2000000000 {\na: 1\n}\n"));
        assertTrue(
                String.valueOf(e.getMessage())
                        .endsWith("a.fbx: row 2: an array claims '2000000000' numbers in a file of 49 bytes"),
                e::getMessage);
    }

    @Test
    void aClipOnACharacterOfAnotherFormatBringsSkinAndEveryFrame() throws IOException {
        MotionFile character = MotionFile.read(SmallFiles.gltf(folder));
        Clip clip = RandomMotion.of(character.skeleton(), 4, 1 / 24.0);
        Path file = folder.resolve("made.fbx");
        MotionWriter.write(clip, Target.of(character), file);
        MotionFile fbx = MotionFile.read(file);
        assertEquals(character.skeleton().names(), fbx.skeleton().names());
        Skin before = character.skins().get(0);
        Skin after = fbx.skins().get(0);
        assertEquals(before.vertexCount(), after.vertexCount());
        Clip read = fbx.clips().get(0).clip();
        assertEquals(4, read.frameCount());
        assertEquals(24, 1 / read.frameTime(), 1e-9);
        for (int frame = 0; frame < 4; frame++) {
            for (int v = 0; v < before.vertexCount(); v++) {
                // A triangle is no human: lengths stay as they are.
                Vec3 expected = Skinning.vertex(before, WorldPose.of(clip.pose(frame)), v);
                Vec3 actual = Skinning.vertex(after, WorldPose.of(read.pose(frame)), v);
                assertTrue(expected.distance(actual) < 1e-4, () -> "expected " + expected + ", was " + actual);
            }
        }
        // The second clip goes into the file that was made, with the first one kept or not.
        for (boolean replace : new boolean[] {false, true}) {
            Path more = folder.resolve("more.fbx");
            MotionWriter.write(read, replace ? Target.withoutClipsOf(fbx) : Target.of(fbx), more);
            List<NamedClip> clips = MotionFile.read(more).clips();
            assertEquals(
                    replace ? List.of("more") : List.of("made", "more"),
                    clips.stream().map(NamedClip::name).toList());
            assertEquals(4, clips.get(clips.size() - 1).clip().frameCount());
        }
    }

    @Test
    void motionsOfTheDataAreOfPeople() throws IOException {
        try (Stream<Path> files = Files.list(LimberData.folder().resolve("rigs/fbx"))) {
            List<Path> sorted = files.sorted().toList();
            assertEquals(3, sorted.size());
            for (Path file : sorted) {
                MotionFile motion = MotionFile.read(file);
                assertEquals(1, motion.clips().size());
                Clip clip = motion.clips().get(0).clip();
                assertEquals(30, 1 / clip.frameTime(), 1e-9);
                assertEquals(BodyPlan.HUMANOID, Rig.of(clip).plan(), file::toString);
                assertBonesKeepTheirLengths(clip);
            }
        }
    }

    private static void assertBonesKeepTheirLengths(Clip clip) {
        Skeleton skeleton = clip.skeleton();
        WorldPose pose = new WorldPose(skeleton);
        for (int frame = 0; frame < clip.frameCount(); frame += 10) {
            pose.update(clip.pose(frame));
            for (int j = 1; j < skeleton.jointCount(); j++) {
                double length = pose.position(j).distance(pose.position(skeleton.parent(j)));
                double rest = skeleton.restTranslation(j).length();
                assertEquals(rest, length, 1e-3 * rest + 1e-3, skeleton.name(j));
            }
        }
    }
}
