package dev.limber.editor.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.Mannequin;
import dev.limber.motion.sample.WalkingClip;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoseLibraryTest {
    private static final Clip WALK = WalkingClip.make();
    private static final Rig RIG = Rig.of(WALK);

    @TempDir
    private Path folder;

    private static StoredPose pose(String name, int frame) {
        int hips = RIG.roles().joint(BodyPart.HIPS, Side.CENTER);
        return StoredPose.of(name, RIG, hips, WALK.pose(frame));
    }

    @Test
    void posesOutlastARunAndComeBackAsTheyWere() throws Exception {
        PoseLibrary library = new PoseLibrary(Optional.of(folder));
        library.store(pose("step", 40));
        library.store(pose("stand", 0));
        library.store(pose("step", 100)); // in the place of the first
        List<StoredPose> poses = new PoseLibrary(Optional.of(folder)).of(RIG.skeleton());
        assertEquals(
                List.of("stand", "step"), poses.stream().map(StoredPose::name).toList());
        Pose again = poses.get(1).on(RIG, WALK.pose(7));
        assertArrayEquals(WALK.pose(100).rotations(), again.rotations(), 1e-7);
        library.remove(poses.get(0));
        assertEquals(1, new PoseLibrary(Optional.of(folder)).of(RIG.skeleton()).size());
    }

    @Test
    void aPoseFitsCharactersWithItsJointsOnly() {
        assertTrue(pose("step", 40).fits(RIG.skeleton()));
        Mannequin mixamo = Mannequin.all().stream()
                .filter(mannequin -> mannequin.id().equals("mixamo"))
                .findFirst()
                .orElseThrow();
        Rig other = Rig.of(mixamo.skeleton());
        assertFalse(pose("step", 40).fits(other.skeleton()));
    }

    @Test
    void aDamagedFileGivesNoPoses() throws Exception {
        Path file = folder.resolve("poses.json");
        for (String damaged : List.of(
                "[{",
                "[{\"name\":\"a\",\"height\":0,\"root\":\"h\",\"place\":[0,0,0],\"rotations\":{\"h\":[1,0,0,0]}}]",
                "[{\"name\":\"a\",\"height\":1,\"root\":\"h\",\"place\":[0,0,0],\"rotations\":{\"h\":[0,0,0,0]}}]",
                "[{\"name\":\"a\",\"height\":1,\"root\":\"h\",\"place\":[0,0],\"rotations\":{\"h\":[1,0,0,0]}}]")) {
            Files.writeString(file, damaged);
            assertEquals(List.of(), new PoseLibrary(Optional.of(folder)).of(RIG.skeleton()), damaged);
        }
    }
}
