package dev.limber.io.asf;

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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmcReaderTest {
    private static final String[][] SAME_BONES = {
        {"root", "lfemur", "Hips", "LeftUpLeg"},
        {"lfemur", "ltibia", "LeftUpLeg", "LeftLeg"},
        {"ltibia", "lfoot", "LeftLeg", "LeftFoot"},
        {"rfoot", "rtoes", "RightFoot", "RightToeBase"},
        {"root", "thorax", "Hips", "Spine1"},
        {"lowerneck", "head", "Neck", "Head"},
        {"lclavicle", "lhumerus", "LeftShoulder", "LeftArm"},
        {"rhumerus", "rradius", "RightArm", "RightForeArm"},
        {"rradius", "rwrist", "RightForeArm", "RightHand"},
    };

    @TempDir
    private Path folder;

    private Clip read(String amc) throws IOException {
        SmallFiles.asf(folder);
        return MotionFile.read(Files.writeString(folder.resolve("small_01.amc"), amc))
                .clip("small_01");
    }

    @Test
    void bonesTurnAboutTheirOwnAxes() throws IOException {
        Clip clip = read(":DEGREES\n1\nroot 1 2 3 0 0 0\nthigh 90\n");
        WorldPose pose = WorldPose.of(clip.pose(0));
        // The bone's x axis is the world's y axis, along which it lies: it twists and its end stays.
        assertTrue(new Vec3(1, -2, 3).distance(pose.position(2)) < 1e-5, () -> "shin at " + pose.position(2));
        assertEquals(new Vec3(0, -3, 0), clip.skeleton().endSites().get(0).offset());
        assertEquals(120, 1 / clip.frameTime(), 1e-9);
    }

    @Test
    void lettersOfBonesMayDifferAndTheirLengthsAreLeftOut() throws IOException {
        SmallFiles.asf(folder);
        Path asf = folder.resolve("small.asf");
        String text = Files.readString(asf);
        Files.writeString(asf, text.replaceFirst("dof rx", "dof rx l"));
        assertTrue(text.contains("dof rx"), text);
        MotionFile file = MotionFile.read(
                Files.writeString(folder.resolve("small_01.amc"), "1\nroot 1 2 3 0 0 0\nThigh 90 0.5\n"));
        WorldPose pose = WorldPose.of(file.clip("small_01").pose(0));
        assertTrue(new Vec3(1, -2, 3).distance(pose.position(2)) < 1e-5, () -> "shin at " + pose.position(2));
        assertTrue(
                file.warnings().stream().anyMatch(warning -> warning.contains("lengths of bones")),
                () -> file.warnings().toString());
    }

    @Test
    void mistakesAreReportedWithTheirRow() {
        assertMistake("small_01.amc:3: expected a bone of the skeleton, found 'foot'", "1\nroot 0 0 0 0 0 0\nfoot 1\n");
        assertMistake("small_01.amc:2: bone 'root' has 6 degrees of freedom, found 2 numbers", "1\nroot 0 0\n");
        assertMistake("small_01.amc:2: expected a finite number, found 'NaN'", "1\nroot 0 0 NaN 0 0 0\n");
        assertMistake("small_01.amc:3: expected frame 2, found 7", "1\nroot 0 0 0 0 0 0\n7\n");
    }

    private void assertMistake(String message, String amc) {
        AcclaimException e = assertThrows(AcclaimException.class, () -> read(amc));
        assertTrue(String.valueOf(e.getMessage()).endsWith(message), e::getMessage);
    }

    @Test
    void cmuMotionsAgreeWithTheirBvhForm() throws IOException {
        Path cmu = LimberData.folder().resolve("cmu");
        Clip amc = MotionFile.read(cmu.resolve("asfamc/02_01.amc")).clip("02_01");
        Clip bvh = MotionFile.read(cmu.resolve("mb/02_01.bvh")).clip("02_01");
        // The BVH form has a T-pose before the first frame; joints bear other names; its thorax has no length.
        assertEquals(bvh.frameCount() - 1, amc.frameCount());
        WorldPose ours = new WorldPose(amc.skeleton());
        WorldPose theirs = new WorldPose(bvh.skeleton());
        for (int frame = 0; frame < amc.frameCount(); frame += 10) {
            ours.update(amc.pose(frame));
            theirs.update(bvh.pose(frame + 1));
            for (String[] bone : SAME_BONES) {
                Vec3 a = bone(ours, bone[0], bone[1]);
                Vec3 b = bone(theirs, bone[2], bone[3]);
                String where = String.join(" ", bone) + " in frame " + frame;
                assertTrue(a.distance(b) < 1e-3, () -> where + ": " + a + " and " + b);
            }
        }
    }

    private static Vec3 bone(WorldPose pose, String from, String to) {
        Skeleton skeleton = pose.skeleton();
        return pose.position(skeleton.indexOf(to)).minus(pose.position(skeleton.indexOf(from)));
    }
}
