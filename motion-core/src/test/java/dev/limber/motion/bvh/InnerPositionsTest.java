package dev.limber.motion.bvh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.bvh.BvhOptions.InnerPositions;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** BVH does not say what positions of joints below the root mean; their numbers do. */
class InnerPositionsTest {
    /** An upper and a lower bone, each 10 long, whose joints have positions. */
    private static BvhFile arm(String offset, String firstRow, String secondRow) throws IOException {
        String joint = "JOINT %s { OFFSET %s CHANNELS 6 Xposition Yposition Zposition Zrotation Xrotation Yrotation\n";
        String text = "HIERARCHY\nROOT Base\n{ OFFSET 0 0 0 CHANNELS 3 Zrotation Xrotation Yrotation\n"
                + String.format(Locale.ROOT, joint, "Upper\n", offset + "\n")
                + String.format(Locale.ROOT, joint, "Lower\n", offset + "\n")
                + "End Site\n{ OFFSET 1 0 0 } } } }\nMOTION\nFrames: 2\nFrame Time: 0.1\n" + firstRow + "\n" + secondRow
                + "\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return BvhReader.read(new ByteArrayInputStream(bytes), bytes.length, "arm.bvh", BvhOptions.DEFAULT);
    }

    private static double bone(BvhFile file, int joint, int frame) {
        WorldPose world = WorldPose.of(file.clip().pose(frame));
        return world.position(joint).distance(world.position(joint - 1));
    }

    @Test
    void zerosMeanTheOffset() throws IOException {
        BvhFile file = arm("10 0 0", "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0", "0 0 0 0 0 0 90 0 0 0 0 0 0 0 0");
        assertEquals(10, bone(file, 1, 0), 1e-5);
        assertEquals(10, bone(file, 2, 1), 1e-5);
        assertTrue(file.warnings().isEmpty());
    }

    @Test
    void smallOnesAreDisplacementsAndThatIsTold() throws IOException {
        BvhFile file = arm("10 0 0", "0 0 0 0.5 0 0 0 0 0 0 0 0 0 0 0", "0 0 0 0 0 0 90 0 0 1 0 0 0 0 0");
        assertEquals(10.5, bone(file, 1, 0), 1e-5);
        assertEquals(11, bone(file, 2, 1), 1e-5);
        assertEquals(1, file.warnings().size());
    }

    @Test
    void thoseNearTheOffsetArePlaces() throws IOException {
        BvhFile file = arm("10 0 0", "0 0 0 10.5 0 0 0 0 0 9 0 0 0 0 0", "0 0 0 10 0 0 90 0 0 11 0 0 0 0 0");
        assertEquals(10.5, bone(file, 1, 0), 1e-5);
        assertEquals(9, bone(file, 2, 0), 1e-5);
    }

    /** The upper joint travels, as hips below a root do, nearer to zero than to an OFFSET that is one place of its way. */
    @Test
    void aJointThatTravelsDoesNotOutvoteTheBones() throws IOException {
        String text = """
                HIERARCHY
                ROOT Base
                { OFFSET 0 0 0 CHANNELS 3 Zrotation Xrotation Yrotation
                JOINT Hips
                { OFFSET 0 90 -400 CHANNELS 6 Xposition Yposition Zposition Zrotation Xrotation Yrotation
                JOINT Bone
                { OFFSET 10 0 0 CHANNELS 6 Xposition Yposition Zposition Zrotation Xrotation Yrotation
                JOINT Other
                { OFFSET 0 8 0 CHANNELS 6 Xposition Yposition Zposition Zrotation Xrotation Yrotation
                End Site
                { OFFSET 1 0 0 } } } } }
                MOTION
                Frames: 1
                Frame Time: 0.1
                0 0 0 0 91 20 0 0 0 10 0 0 0 0 0 0 8 0 0 0 0
                """;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        BvhFile file = BvhReader.read(new ByteArrayInputStream(bytes), bytes.length, "travels.bvh", BvhOptions.DEFAULT);
        assertEquals(10, bone(file, 2, 0), 1e-5);
        assertEquals(20, WorldPose.of(file.clip().pose(0)).position(1).z(), 1e-5);
        assertTrue(file.warnings().isEmpty());
    }

    @Test
    void oneJointOfZerosAmongPlacesIsAtItsOffset() throws IOException {
        BvhFile file = arm("10 0 0", "0 0 0 10 0 0 0 0 0 0 0 0 0 0 0", "0 0 0 10 0 0 90 0 0 0 0 0 0 0 0");
        assertEquals(10, bone(file, 2, 1), 1e-5);
    }

    @Test
    void whereOffsetsAreZeroPlacesGiveTheSkeleton() throws IOException {
        Skeleton skeleton = arm("0 0 0", "0 0 0 10 0 0 0 0 0 8 0 0 0 0 0", "0 0 0 10 0 0 90 0 0 8 0 0 0 0 0")
                .clip()
                .skeleton();
        assertEquals(new Vec3(10, 0, 0), skeleton.restTranslation(1));
        assertEquals(new Vec3(8, 0, 0), skeleton.restTranslation(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"positions-zero-mean-offset", "offsets-zero-positions-in-motion"})
    void personsStandUpright(String name) throws IOException {
        String root = Objects.requireNonNull(System.getProperty("limber.root"));
        Clip clip = BvhReader.read(Path.of(root, "test-data", "rigs", name + ".bvh"))
                .clip();
        Rig rig = Rig.of(clip);
        assertEquals(new Vec3(0, 1, 0), rig.up());
        WorldPose world = WorldPose.of(clip.pose(3));
        double head =
                world.position(rig.roles().joint(BodyPart.HEAD, Side.CENTER)).y();
        double foot =
                world.position(rig.roles().joint(BodyPart.FOOT, Side.LEFT)).y();
        assertEquals(0.8 * rig.height(), head - foot, 0.15 * rig.height());
    }

    @Test
    void whatTheUserTellsCounts() throws IOException {
        Path file = TestFiles.path("inner-positions");
        double places = BvhReader.read(file, new BvhOptions(InnerPositions.ABSOLUTE))
                .clip()
                .pose(1)
                .translations()[4];
        double moves = BvhReader.read(file, new BvhOptions(InnerPositions.DISPLACEMENT))
                .clip()
                .pose(1)
                .translations()[4];
        assertEquals(-0.5, moves - places, 1e-6);
    }
}
