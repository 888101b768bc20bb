package dev.limber.io.numpy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.io.MotionFile;
import dev.limber.io.MotionFormat;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places of joints become rotations: joints are where they were, and limbs are turned as the body can turn them. */
class JointPositionsReaderTest {
    private static final int FRAMES = 40;

    @TempDir
    private Path folder;

    /** A body that turns, leans, and bends and twists its limbs; elbows and knees are hinges. */
    private static Clip motion(int joints) {
        Skeleton skeleton = SmplSkeleton.of(joints);
        Random random = new Random(5);
        double[] phases = random.doubles(3L * joints, 0, 2 * Math.PI).toArray();
        Clip.Builder clip = new Clip.Builder(skeleton, 1 / 20.0, FRAMES, 0);
        for (int frame = 0; frame < FRAMES; frame++) {
            Pose pose = skeleton.restPose();
            for (int j = 0; j < joints; j++) {
                double[] rotation = new double[3];
                for (int axis = 0; axis < 3; axis++) {
                    rotation[axis] = 0.5 * Math.sin(0.2 * frame + phases[3 * j + axis]);
                }
                double bend = 1 + 0.5 * Math.sin(0.2 * frame + phases[3 * j]);
                switch (j) {
                    case 0 -> rotation[1] = 0.15 * frame;
                    case 4, 5 -> rotation = new double[] {bend, 0, 0};
                    case 18 -> rotation = new double[] {0, -bend, 0};
                    case 19 -> rotation = new double[] {0, bend, 0};
                    case 3, 6, 9, 7, 8, 10, 11, 12, 13, 14 -> rotation[0] *= 0.2;
                    default -> rotation[2] *= 1.5;
                }
                Quat.exp(rotation, 0, pose.rotations(), 4 * j);
            }
            new Vec3(0.05 * frame, 0.9, 0.02 * frame).store(pose.translations(), 0);
            clip.set(frame, pose);
        }
        return clip.build();
    }

    private Path write(String name, Clip clip, boolean zUp, int... shape) throws IOException {
        float[] numbers = new float[3 * clip.skeleton().jointCount() * clip.frameCount()];
        clip.forEach((frame, pose, world) -> {
            for (int j = 0; j < clip.skeleton().jointCount(); j++) {
                Vec3 at = world.position(j);
                int start = 3 * (frame * clip.skeleton().jointCount() + j);
                numbers[start] = (float) at.x();
                numbers[start + 1] = (float) (zUp ? -at.z() : at.y());
                numbers[start + 2] = (float) (zUp ? at.y() : at.z());
            }
        });
        return Files.write(folder.resolve(name), NumpyArray.floats(numbers, shape));
    }

    @Test
    void jointsAreWhereTheyWere() throws IOException {
        for (int joints : new int[] {22, 24}) {
            for (boolean zUp : new boolean[] {false, true}) {
                Clip clip = motion(joints);
                MotionFile file = MotionFile.read(write("p" + joints + zUp + ".npy", clip, zUp, FRAMES, joints, 3));
                assertEquals(MotionFormat.NPY, file.format());
                assertEquals(BodyPlan.HUMANOID, file.rig().plan());
                Clip read = file.firstClip();
                assertEquals(FRAMES, read.frameCount());
                assertEquals(20, 1 / read.frameTime(), 1e-9);
                for (int frame = 0; frame < FRAMES; frame++) {
                    WorldPose expected = WorldPose.of(clip.pose(frame));
                    WorldPose actual = WorldPose.of(read.pose(frame));
                    for (int j = 0; j < joints; j++) {
                        assertTrue(
                                expected.position(j).distance(actual.position(j)) < 1e-4,
                                expected.position(j) + " and " + actual.position(j));
                    }
                }
            }
        }
    }

    /** The bend of elbows and knees tells what places of the limb alone do not: how it is turned about itself. */
    @Test
    void bentLimbsAreTurnedAsTheyWere() throws IOException {
        Clip clip = motion(22);
        Clip read = MotionFile.read(write("p.npy", clip, false, FRAMES, 22, 3)).firstClip();
        for (int frame = 0; frame < FRAMES; frame++) {
            WorldPose expected = WorldPose.of(clip.pose(frame));
            WorldPose actual = WorldPose.of(read.pose(frame));
            for (int joint : new int[] {0, 9, 1, 2, 4, 5, 16, 17, 18, 19}) {
                double angle =
                        Math.toDegrees(Quat.angle(expected.rotations(), 4 * joint, actual.rotations(), 4 * joint));
                assertTrue(angle < 5, clip.skeleton().name(joint) + " in frame " + frame + ": " + angle);
            }
        }
    }

    @Test
    void aListOfOneMotionIsReadToo() throws IOException {
        Clip clip = motion(22);
        assertEquals(
                FRAMES,
                MotionFile.read(write("one.npy", clip, false, 1, FRAMES, 22, 3))
                        .firstClip()
                        .frameCount());
    }

    @Test
    void bodiesWithoutLengthAreReadWithoutTurns() throws IOException {
        Path file = Files.write(folder.resolve("still.npy"), NumpyArray.floats(new float[2 * 66], 2, 22, 3));
        assertEquals(2, MotionFile.read(file).firstClip().frameCount());
    }

    @Test
    void otherArraysAreRefused() throws IOException {
        Path features = Files.write(folder.resolve("features.npy"), NumpyArray.floats(new float[263], 1, 263));
        assertTrue(message(features).contains("(frames, 22, 3)"), message(features));
        float[] broken = new float[66];
        broken[7] = Float.NaN;
        Path nowhere = Files.write(folder.resolve("nowhere.npy"), NumpyArray.floats(broken, 1, 22, 3));
        assertTrue(message(nowhere).contains("frame 0, joint 2"), message(nowhere));
    }

    private static String message(Path file) {
        return String.valueOf(
                assertThrows(NumpyException.class, () -> MotionFile.read(file)).getMessage());
    }
}
