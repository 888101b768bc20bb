package dev.limber.motion.bvh;

import static dev.limber.motion.bvh.ClipAssert.assertSameMotion;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.EulerOrder;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BvhWriterTest {
    @TempDir
    private Path folder;

    private BvhFile written(Clip clip, BvhLayout layout) throws IOException {
        Path file = folder.resolve("written.bvh");
        BvhWriter.write(clip, layout, file);
        return BvhReader.read(file);
    }

    private List<double[]> rows() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("written.bvh"));
        return lines.subList(lines.indexOf("MOTION") + 3, lines.size()).stream()
                .map(line -> Stream.of(line.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "rotation-orders",
                "channel-counts",
                "inner-positions",
                "several-roots",
                "names",
                "end-sites",
                "deep",
                "zero-frames"
            })
    void writesWhatWasRead(String name) throws IOException {
        BvhFile read = TestFiles.read(name);
        BvhFile again = written(read.clip(), read.layout());
        assertSameMotion(read.clip(), again.clip());
        assertEquals(read.layout(), again.layout());
        assertEquals(List.of(), again.warnings());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.0 / 120, 0.0083333, 0.016667, 1.0 / 23.976, 1e-5, 2})
    void frameTimesComeBackExactly(double frameTime) throws IOException {
        Skeleton skeleton = TestFiles.read("plain").clip().skeleton();
        Clip clip = new Clip.Builder(skeleton, frameTime, 1).build();
        assertEquals(frameTime, written(clip, BvhLayout.of(clip)).clip().frameTime());
    }

    @Test
    void jointsMayBeInAnyOrderInMemory() throws IOException {
        Skeleton.Builder builder = new Skeleton.Builder();
        int root = builder.joint("root", Skeleton.NONE, Vec3.ZERO);
        int left = builder.joint("left", root, new Vec3(1, 0, 0));
        int right = builder.joint("right", root, new Vec3(-1, 0, 0));
        int leftTip = builder.joint("left tip", left, new Vec3(0, 1, 0));
        int rightTip = builder.joint("right tip", right, new Vec3(0, 2, 0));
        Skeleton skeleton = builder.build();
        Pose pose = skeleton.restPose();
        for (int joint : new int[] {left, right, leftTip, rightTip}) {
            EulerOrder.ZYX.toQuat(new double[] {0.1 * joint, 0, 0}, 0, pose.rotations(), 4 * joint);
        }
        Clip clip = new Clip.Builder(skeleton, 1, 1).set(0, pose).build();

        Clip read = written(clip, BvhLayout.of(skeleton)).clip();

        assertEquals(
                List.of("root", "left", "left tip", "right", "right tip"),
                read.skeleton().names());
        double[] angles = new double[3];
        for (int joint : new int[] {left, right, leftTip, rightTip}) {
            int there = read.skeleton().indexOf(skeleton.name(joint));
            EulerOrder.ZYX.fromQuat(read.pose(0).rotations(), 4 * there, angles, 0);
            assertEquals(0.1 * joint, angles[0], 1e-6);
        }
    }

    @Test
    void anglesGoOnPastHalfTurnsAndThroughThePoles() throws IOException {
        Skeleton.Builder builder = new Skeleton.Builder();
        builder.joint("tumbling", Skeleton.NONE, Vec3.ZERO);
        Skeleton skeleton = builder.build();
        int frames = 25_000; // more than are worked on at once
        Clip.Builder builderOfClip = new Clip.Builder(skeleton, 0.01, frames);
        Pose pose = skeleton.restPose();
        for (int frame = 0; frame < frames; frame++) {
            double[] angles = {frame * 0.02, frame * 0.01, frame * -0.015}; // the middle one through 90 and 270 degrees
            EulerOrder.ZYX.toQuat(angles, 0, pose.rotations(), 0);
            builderOfClip.set(frame, pose);
        }
        Clip clip = builderOfClip.build();
        assertSameMotion(clip, written(clip, BvhLayout.of(skeleton)).clip());
        List<double[]> rows = rows();
        for (int frame = 0; frame < frames; frame++) {
            double[] expected = {frame * 0.02, frame * 0.01, frame * -0.015};
            for (int i = 0; i < 3; i++) {
                assertEquals(Math.toDegrees(expected[i]), rows.get(frame)[3 + i], 0.1, "frame " + frame);
            }
        }
    }

    @Test
    void aRotationThatStaysAtThePoleKeepsItsAngles() throws IOException {
        Skeleton.Builder builder = new Skeleton.Builder();
        builder.joint("straight up", Skeleton.NONE, Vec3.ZERO);
        Skeleton skeleton = builder.build();
        Clip.Builder frames = new Clip.Builder(skeleton, 0.01, 100);
        Pose pose = skeleton.restPose();
        Random random = new Random(4);
        for (int frame = 0; frame < 100; frame++) {
            double noise = 1e-8 * random.nextGaussian();
            EulerOrder.ZYX.toQuat(new double[] {0.7 + noise, Math.PI / 2 + noise, 0.2}, 0, pose.rotations(), 0);
            frames.set(frame, pose);
        }
        written(frames.build(), BvhLayout.of(skeleton));
        double[] before = rows().get(0);
        for (double[] row : rows()) {
            for (int i = 3; i < 6; i++) {
                assertEquals(before[i], row[i], 1e-4);
            }
        }
    }

    @Test
    void smallUnitsKeepTheirDigits() throws IOException {
        Skeleton.Builder builder = new Skeleton.Builder();
        int root = builder.joint("root", Skeleton.NONE, new Vec3(0, 1e-6, 0));
        builder.joint("tip", root, new Vec3(0, 1.7e-6, 0));
        Skeleton skeleton = builder.build();
        Pose pose = skeleton.restPose();
        pose.translations()[0] = 1.23456789e-6;
        Clip clip = new Clip.Builder(skeleton, 1, 1, 0).set(0, pose).build();
        assertSameMotion(clip, written(clip, BvhLayout.of(clip)).clip());
    }

    @Test
    void namesCannotBreakTheFile() throws IOException {
        Skeleton.Builder builder = new Skeleton.Builder();
        builder.joint("a\nb{c}", Skeleton.NONE, Vec3.ZERO);
        Clip clip = new Clip.Builder(builder.build(), 1, 1).build();
        assertEquals(
                "a_b_c}", written(clip, BvhLayout.of(clip)).clip().skeleton().name(0));
    }

    @Test
    void aLayoutOfAnotherSkeletonIsRefusedAndTheFileStaysAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("kept.bvh"), "before");
        Clip clip = TestFiles.read("plain").clip();
        BvhLayout other = TestFiles.read("deep").layout();
        assertThrows(IllegalArgumentException.class, () -> BvhWriter.write(clip, other, file));
        assertEquals("before", Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.allMatch(file::equals));
        }
    }
}
