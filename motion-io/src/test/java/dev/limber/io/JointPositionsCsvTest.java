package dev.limber.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JointPositionsCsvTest {
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
}
