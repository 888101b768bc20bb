package dev.limber.motion.bvh;

import static dev.limber.motion.bvh.ClipAssert.assertSameMotion;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Clip;
import dev.limber.motion.EndSite;
import dev.limber.motion.EulerOrder;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BvhReaderTest {
    private static void assertAt(double x, double y, double z, Vec3 position) {
        assertEquals(0, new Vec3(x, y, z).distance(position), 1e-6);
    }

    private static void assertRotation(EulerOrder order, double[] degrees, Pose pose, int joint) {
        double[] radians = new double[3];
        for (int i = 0; i < 3; i++) {
            radians[i] = Math.toRadians(degrees[i]);
        }
        double[] expected = new double[4];
        order.toQuat(radians, 0, expected, 0);
        assertEquals(0, Quat.angle(expected, 0, pose.rotations(), 4 * joint), 1e-6);
    }

    @Test
    void readsHierarchyAndMotion() throws IOException {
        BvhFile file = TestFiles.read("plain");
        Clip clip = file.clip();
        Skeleton skeleton = clip.skeleton();
        assertEquals(List.of("Hips", "Leg"), skeleton.names());
        assertEquals(new Vec3(0, -0.5, 0), skeleton.restTranslation(1));
        assertEquals(List.of(new EndSite(1, new Vec3(0, -0.5, 0.1))), skeleton.endSites());
        assertEquals(9, file.layout().rowLength());
        assertEquals(0.04, clip.frameTime());
        assertEquals(2, clip.frameCount());
        assertAt(0.5, 1, -7.5, WorldPose.of(clip.pose(1)).position(0));
        assertRotation(EulerOrder.ZXY, new double[] {10, 20, 30}, clip.pose(0), 0);
        assertRotation(EulerOrder.ZXY, new double[] {5, -45, 1}, clip.pose(1), 1);
        assertEquals(List.of(), file.warnings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tabs",
                "crlf",
                "cr",
                "trailing-blanks",
                "byte-order-mark",
                "keyword-case",
                "exponents",
                "run-together",
                "compact"
            })
    void spellingDoesNotMatter(String name) throws IOException {
        BvhFile file = TestFiles.read(name);
        assertSameMotion(TestFiles.read("plain").clip(), file.clip());
        assertEquals(List.of(), file.warnings());
    }

    @Test
    void everyJointHasARotationOrderOfItsOwn() throws IOException {
        Pose pose = TestFiles.read("rotation-orders").clip().pose(0);
        for (EulerOrder order : EulerOrder.values()) {
            int joint = pose.skeleton().indexOf(order.name());
            assertRotation(order, new double[] {20, 30, 40}, pose, joint);
        }
    }

    @Test
    void jointsHaveAnyChannelsInAnyOrder() throws IOException {
        Clip clip = TestFiles.read("channel-counts").clip();
        Skeleton skeleton = clip.skeleton();
        Pose pose = clip.pose(0);
        assertRotation(EulerOrder.YXZ, new double[] {10, 20, 30}, pose, skeleton.indexOf("six"));
        assertAt(1, 2, 3, Vec3.of(pose.translations(), 0));
        assertRotation(EulerOrder.XYZ, new double[] {0, 0, 0}, pose, skeleton.indexOf("none"));
        assertRotation(EulerOrder.XYZ, new double[] {40, 0, 0}, pose, skeleton.indexOf("hinge"));
        assertRotation(EulerOrder.YZX, new double[] {50, 60, 0}, pose, skeleton.indexOf("two"));
        assertAt(4, 7, 6, Vec3.of(pose.translations(), 3 * skeleton.indexOf("slider")));
        assertAt(0, 1, 0, Vec3.of(pose.translations(), 3 * skeleton.indexOf("left-out")));
        assertAt(8, 1, 9, Vec3.of(pose.translations(), 3 * skeleton.indexOf("five")));
        assertRotation(EulerOrder.ZYX, new double[] {11, 12, 13}, pose, skeleton.indexOf("five"));
        assertArrayEquals(new int[] {0, skeleton.indexOf("slider"), skeleton.indexOf("five")}, clip.translatedJoints());
    }

    @Test
    void positionsOfInnerJointsReplaceTheOffset() throws IOException {
        Pose pose = TestFiles.read("inner-positions").clip().pose(1);
        assertAt(4, 5, 6, Vec3.of(pose.translations(), 3));
    }

    @Test
    void positionsOfInnerJointsAddToTheOffsetWhenAsked() throws IOException {
        BvhOptions adding = new BvhOptions(BvhOptions.InnerPositions.DISPLACEMENT);
        Pose pose =
                BvhReader.read(TestFiles.path("inner-positions"), adding).clip().pose(1);
        assertAt(0.5, 1, -7.5, Vec3.of(pose.translations(), 0));
        assertAt(4, 4.5, 6, Vec3.of(pose.translations(), 3));
    }

    @Test
    void thereMayBeSeveralRoots() throws IOException {
        Clip clip = TestFiles.read("several-roots").clip();
        Skeleton skeleton = clip.skeleton();
        assertEquals(List.of("Hips", "Leg", "Prop", "Handle"), skeleton.names());
        assertEquals(Skeleton.NONE, skeleton.parent(2));
        assertAt(3, 2, 1, WorldPose.of(clip.pose(0)).position(2));
    }

    @Test
    void namesAreWhateverStandsInTheRow() throws IOException {
        assertEquals(
                List.of(
                        "Bip01 Pelvis",
                        "mixamorig:Spine",
                        "Left Arm",
                        "arm.L.001",
                        "センター",
                        "Hüfte",
                        "twin",
                        "twin",
                        "ROOT",
                        "End",
                        "3d-marker",
                        "JOINT"),
                TestFiles.read("names").clip().skeleton().names());
    }

    @Test
    void namesThatAreNotUtf8AreLatin1() throws IOException {
        assertEquals("Fuß", TestFiles.read("name-latin-1").clip().skeleton().name(1));
    }

    @Test
    void endSitesAreKeptWhereTheyAre() throws IOException {
        Skeleton skeleton = TestFiles.read("end-sites").clip().skeleton();
        int two = skeleton.indexOf("two");
        assertEquals(
                List.of(
                        new EndSite(skeleton.indexOf("zero"), Vec3.ZERO),
                        new EndSite(skeleton.indexOf("long"), new Vec3(0.125, -2.5, 0.001)),
                        new EndSite(two, new Vec3(1, 0, 0)),
                        new EndSite(two, new Vec3(-1, 0, 0))),
                skeleton.endSites());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "more-frames-announced  | 2 | 0.04 | :21: Frames is 2000000000 but there are 2 rows; all of them are read",
                "fewer-frames-announced | 2 | 0.04 | :21: Frames is 1 but there are 2 rows; all of them are read",
                "frame-time-zero        | 2 | 0.03333333333333333 | :18: Frame Time is 0.0; taken as 1/30 s",
                "frame-time-rate        | 2 | 0.008333333333333333 | :18: Frame Time is 120.0 s; taken as frames a second",
                "frame-time-milliseconds| 2 | 0.033333 | :18: Frame Time is 33.333 s; taken as milliseconds",
                "frame-time-missing     | 2 | 0.03333333333333333 | :18: no Frame Time; taken as 1/30 s",
                "empty-motion           | 0 | 0.03333333333333333 | :17: MOTION is empty; read as 0 frames of 1/30 s",
                "no-motion              | 0 | 0.03333333333333333 | :16: no MOTION; read as 0 frames of 1/30 s",
            })
    void whatIsMissingOrWrongButHarmlessIsAWarning(String name, int frames, double frameTime, String warning)
            throws IOException {
        BvhFile file = TestFiles.read(name);
        assertEquals(frames, file.clip().frameCount());
        assertEquals(frameTime, file.clip().frameTime(), 1e-15);
        assertEquals(List.of(name + ".bvh" + warning), file.warnings());
    }

    @ParameterizedTest
    @CsvSource({"truncated-row, 7", "truncated-number, 7"})
    void aTruncatedLastRowIsLeftOut(String name, int numbers) throws IOException {
        BvhFile file = TestFiles.read(name);
        assertEquals(1, file.clip().frameCount());
        assertEquals(
                List.of(
                        name + ".bvh:20: frame 1 has " + numbers + " of 9 numbers and is left out",
                        name + ".bvh:20: Frames is 2 but there are 1 rows; all of them are read"),
                file.warnings());
    }

    @Test
    void aClipMayHaveNoFrames() throws IOException {
        BvhFile file = TestFiles.read("zero-frames");
        assertEquals(0, file.clip().frameCount());
        assertEquals(List.of(), file.warnings());
    }

    @Test
    void aThousandJointsInAChainAreNotTooDeep() throws IOException {
        Clip clip = TestFiles.read("deep").clip();
        assertEquals(1000, clip.skeleton().jointCount());
        assertEquals(998, clip.skeleton().parent(999));
        assertEquals(0, new Vec3(-999, 1, 0).distance(WorldPose.of(clip.pose(0)).position(999)), 1e-3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 1e-9, 90, 179.9999, 180, -180, 180.0001, -359, 360, 540, -719.5, 720})
    void anglesMayBeOfAnySize(double degrees) throws IOException {
        String text = "HIERARCHY ROOT A { OFFSET 0 0 0 CHANNELS 2 Zrotation Xrotation End Site { OFFSET 0 1 0 } }\n"
                + "MOTION\nFrames: 1\nFrame Time: 1\n" + degrees + " 30\n";
        byte[] bytes = text.replaceAll(" ([{}])", "\n$1\n").getBytes(StandardCharsets.UTF_8);
        BvhFile file = BvhReader.read(new ByteArrayInputStream(bytes), bytes.length, "text", BvhOptions.DEFAULT);
        double[] expected = new double[4];
        double[] x = new double[4];
        Quat.fromAxisAngle(new Vec3(0, 0, 1), Math.toRadians(degrees), expected, 0);
        Quat.fromAxisAngle(new Vec3(1, 0, 0), Math.toRadians(30), x, 0);
        Quat.multiply(expected, 0, x, 0, expected, 0);
        assertArrayEquals(expected, file.clip().pose(0).rotations(), 1e-7);
    }
}
