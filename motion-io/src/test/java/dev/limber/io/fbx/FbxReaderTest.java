package dev.limber.io.fbx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.io.MotionFile;
import dev.limber.io.samples.SmallFiles;
import dev.limber.motion.Clip;
import dev.limber.motion.LimberData;
import dev.limber.motion.Skeleton;
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

    private static void assertNear(Vec3 expected, Vec3 actual) {
        assertTrue(expected.distance(actual) < 1e-4, () -> "expected " + expected + ", was " + actual);
    }

    @Test
    void preRotationsAndPivotsMoveJointsButAreNone() throws IOException {
        Skeleton skeleton = read(SmallFiles.asciiFbx(1)).skeleton();
        WorldPose rest = WorldPose.of(skeleton.restPose());
        // The pre-rotation and the rotation make a half turn; the pivot is a unit above the fore-arm's own place, and
        // a half turn about it takes that place two units up, which is down where the arm is turned.
        assertNear(new Vec3(0, 10, 0), rest.position(skeleton.indexOf("arm")));
        assertNear(new Vec3(-5, 8, 0), rest.position(skeleton.indexOf("forearm")));
        assertTrue(skeleton.names().stream().noneMatch(name -> name.contains("$")), skeleton.names()::toString);
    }

    @Test
    void lengthsComeInCentimetres() throws IOException {
        Skeleton skeleton = read(SmallFiles.asciiFbx(100)).skeleton();
        assertNear(new Vec3(-500, 800, 0), WorldPose.of(skeleton.restPose()).position(skeleton.indexOf("forearm")));
    }

    @Test
    void damagedFilesAreRefusedBeforeNativeCodeSeesThem() {
        assertRefused("ends with 1 elements open", "; FBX 7.4.0 project file\nObjects:  {\n");
        assertRefused("an array claims 2000000000 numbers", "; FBX 7.4.0 project file\nA: *2000000000 {\na: 1\n}\n");
        assertRefused("ends within its header", "Kaydara FBX Binary");
    }

    private void assertRefused(String message, String text) {
        FbxException e = assertThrows(FbxException.class, () -> read(text));
        assertTrue(String.valueOf(e.getMessage()).contains(message), e::getMessage);
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
