package dev.limber.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MotionCsvTest {
    @TempDir
    private Path folder;

    @Test
    void everyFrameIsARowOfWorldPositions() throws IOException {
        Skeleton.Builder skeleton = new Skeleton.Builder();
        skeleton.joint("hips", Skeleton.NONE, new Vec3(0, 1, 0));
        skeleton.joint("a, \"b\"", 0, new Vec3(0, 0.5, 0));
        Pose moved = skeleton.build().restPose();
        moved.translations()[0] = 3;
        Clip clip = new Clip.Builder(moved.skeleton(), 0.5, 2, 0).set(1, moved).build();
        Path file = folder.resolve("a.csv");
        MotionWriter.write(clip, Target.BARE, file);
        assertEquals(
                List.of(
                        "frame,seconds,hips.x,hips.y,hips.z,\"a, \"\"b\"\".x\",\"a, \"\"b\"\".y\",\"a, \"\"b\"\".z\"",
                        "0,0.000000,0.00000,1.00000,0.00000,0.00000,1.50000,0.00000",
                        "1,0.500000,3.00000,1.00000,0.00000,3.00000,1.50000,0.00000"),
                Files.readAllLines(file));
    }

    @Test
    void everyFrameIsARowOfLocalRotations() throws IOException {
        Skeleton.Builder skeleton = new Skeleton.Builder();
        skeleton.joint("hips", Skeleton.NONE, new Vec3(0, 1, 0));
        skeleton.joint("spine", 0, new Vec3(0, 0.5, 0));
        Pose moved = skeleton.build().restPose();
        Quat.fromAxisAngle(new Vec3(0, 0, 1), Math.PI / 2, moved.rotations(), 4);
        moved.translations()[2] = -2;
        Clip clip = new Clip.Builder(moved.skeleton(), 0.5, 2, 0).set(1, moved).build();
        Path file = folder.resolve("a.csv");
        MotionWriter.write(clip, Target.BARE.written(Optional.empty(), Target.Table.ROTATIONS), file);
        assertEquals(
                List.of(
                        "frame,seconds,hips.x,hips.y,hips.z,hips.qw,hips.qx,hips.qy,hips.qz,"
                                + "spine.qw,spine.qx,spine.qy,spine.qz",
                        "0,0.000000,0.00000,1.00000,0.00000,1.00000,0.00000,0.00000,0.00000,"
                                + "1.00000,0.00000,0.00000,0.00000",
                        "1,0.500000,0.00000,1.00000,-2.00000,1.00000,0.00000,0.00000,0.00000,"
                                + "0.707107,0.00000,0.00000,0.707107"),
                Files.readAllLines(file));
    }
}
