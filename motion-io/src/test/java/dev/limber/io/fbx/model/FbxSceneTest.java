package dev.limber.io.fbx.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.io.fbx.tree.FbxDocument;
import dev.limber.io.fbx.tree.FbxException;
import dev.limber.io.samples.SmallFiles;
import dev.limber.io.scene.Bake;
import dev.limber.io.scene.Scene;
import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What small files made by hand mean. */
class FbxSceneTest {
    private static Scene scene(String text) {
        return FbxScene.of("a.fbx", FbxDocument.parse(text.getBytes(StandardCharsets.UTF_8)))
                .scene();
    }

    private static Skeleton skeleton(String text) {
        return Bake.of(scene(text)).skeleton();
    }

    private static Vec3 place(Skeleton skeleton, String joint) {
        return WorldPose.of(skeleton.restPose()).position(skeleton.indexOf(joint));
    }

    private static void assertNear(Vec3 expected, Vec3 actual) {
        assertTrue(expected.distance(actual) < 1e-6, () -> "expected " + expected + ", was " + actual);
    }

    @Test
    void preRotationsAndPivotsMoveJoints() {
        Skeleton skeleton = skeleton(SmallFiles.asciiFbx(1));
        // The pre-rotation and the rotation make a half turn; the pivot is a unit above the fore-arm's own place, and
        // a half turn about it takes that place two units up, which is down where the arm is turned.
        assertNear(new Vec3(0, 10, 0), place(skeleton, "arm"));
        assertNear(new Vec3(-5, 8, 0), place(skeleton, "forearm"));
        assertEquals(2, skeleton.jointCount());
    }

    @Test
    void lengthsComeInCentimetres() {
        assertNear(new Vec3(-500, 800, 0), place(skeleton(SmallFiles.asciiFbx(100)), "forearm"));
    }

    @Test
    void whateverIsUpComesOutAsY() {
        String zUp = SmallFiles.asciiFbx(1)
                .replace("\"UpAxis\", \"int\", \"Integer\", \"\",1", "\"UpAxis\", \"int\", \"Integer\", \"\",2")
                .replace("\"FrontAxis\", \"int\", \"Integer\", \"\",2", "\"FrontAxis\", \"int\", \"Integer\", \"\",1")
                .replace(
                        "\"FrontAxisSign\", \"int\", \"Integer\", \"\",1",
                        "\"FrontAxisSign\", \"int\", \"Integer\", \"\",-1");
        // What was up is to the back.
        assertNear(new Vec3(0, 0, -10), place(skeleton(zUp), "arm"));
    }

    @Test
    void rotationsAreLeftAloneWhereTheFileDoesNotActivateThem() {
        String inactive = SmallFiles.asciiFbx(1)
                .replace("\"RotationActive\", \"bool\", \"\", \"\",1", "\"RotationActive\", \"bool\", \"\", \"\",0");
        // Without the pre-rotation the arm makes a quarter turn.
        assertNear(new Vec3(-2, 15, 0), place(skeleton(inactive), "forearm"));
    }

    @Test
    void modelsInACircleAreRefused() {
        String circle = SmallFiles.asciiFbx(1).replace("C: \"OO\",1,0", "C: \"OO\",1,2");
        FbxException e = assertThrows(FbxException.class, () -> scene(circle));
        assertTrue(String.valueOf(e.getMessage()).contains("is its own ancestor"), e::getMessage);
    }

    /** The sample with a stack that turns the fore-arm, with keys at such frames of a rate. */
    private static String animated(double rate, int timeMode, int... frames) {
        String times = IntStream.of(frames)
                .mapToObj(frame -> String.valueOf(Math.round(frame / rate * TimeMode.TICKS)))
                .collect(Collectors.joining(","));
        String values =
                IntStream.of(frames).mapToObj(frame -> String.valueOf(frame)).collect(Collectors.joining(","));
        String objects = String.format(Locale.ROOT, """
                \tAnimationStack: 10, "AnimStack::bend", "" {
                \t}
                \tAnimationLayer: 11, "AnimLayer::base", "" {
                \t}
                \tAnimationCurveNode: 12, "AnimCurveNode::R", "" {
                \t}
                \tAnimationCurve: 13, "AnimCurve::", "" {
                \t\tKeyTime: *%1$d {
                \t\t\ta: %2$s
                \t\t}
                \t\tKeyValueFloat: *%1$d {
                \t\t\ta: %3$s
                \t\t}
                \t\tKeyAttrFlags: *1 {
                \t\t\ta: 4
                \t\t}
                \t}
                }
                Connections:  {
                \tC: "OO",11,10
                \tC: "OO",12,11
                \tC: "OP",12,2,"Lcl Rotation"
                \tC: "OP",13,12,"d|Z"
                """, frames.length, times, values);
        return SmallFiles.asciiFbx(1)
                .replace("}\nConnections:  {\n", objects)
                .replace(
                        "\t\tP: \"UnitScale",
                        "\t\tP: \"TimeMode\", \"enum\", \"\", \"\"," + timeMode + "\n\t\tP: \"UnitScale");
    }

    private static Clip clip(String text) {
        Scene scene = scene(text);
        return Bake.of(scene).clip(scene.animations().get(0));
    }

    @Test
    void theRateIsThatOfTheKeysAndNotOfTwoThatAreNear() {
        int[] baked = IntStream.range(0, 40).toArray();
        for (double rate : new double[] {24, 25, 30, 60, 120, 37, 30_000 / 1001.0, 24_000 / 1001.0}) {
            Clip clip = clip(animated(rate, 3, baked));
            assertEquals(rate, 1 / clip.frameTime(), 1e-6 * rate);
            assertEquals(40, clip.frameCount());
        }
        // Two keys that are five milliseconds apart, as some real files have them.
        Clip near = clip(animated(60, 3, baked)
                .replace(",769769300,", ",538838510,769769300,")
                .replace("*40", "*41")
                .replace("a: 0,1,2", "a: 0,0.7,1,2"));
        assertEquals(60, 1 / near.frameTime(), 1e-9);
    }

    @Test
    void keysSetByHandAreSampledAtTheRateOfTheFile() {
        Clip clip = clip(animated(24, 11, 0, 7, 12, 30));
        assertEquals(24, 1 / clip.frameTime(), 1e-9);
        assertEquals(31, clip.frameCount());
        Clip unknown = clip(animated(50, 0, 0, 7, 12, 30));
        assertEquals(30, 1 / unknown.frameTime(), 1e-9);
    }

    @Test
    void thirtyFramesInAFileOfSixtyAreThirty() {
        Clip clip = clip(animated(60, 3, IntStream.range(0, 20).map(i -> 2 * i).toArray()));
        assertEquals(30, 1 / clip.frameTime(), 1e-9);
        assertEquals(20, clip.frameCount());
    }

    @Test
    void identifiersOfAnyLengthConnect() {
        FbxDocument ascii = FbxDocument.parse(animated(30, 6, 0, 1, 2).getBytes(StandardCharsets.UTF_8));
        // As read from text, small identifiers of objects are long, and after this they are short in connections.
        Scene scene =
                FbxScene.of("a", FbxDocument.parse(ascii.as(true).bytes())).scene();
        assertEquals(3, Bake.of(scene).clip(scene.animations().get(0)).frameCount());
    }

    @Test
    void theTopOfAFileOfMeshesIsNoJoint() {
        Scene scene = scene("""
                ; FBX 7.4.0 project file
                FBXHeaderExtension:  {
                \tFBXVersion: 7400
                }
                Objects:  {
                \tModel: 1, "Model::Box", "Mesh" {
                \t}
                }
                Connections:  {
                \tC: "OO",1,0
                }
                """);
        assertEquals(List.of("Box"), Bake.of(scene).skeleton().names());
    }

    /** Returns the text with a take range on the stack, in frames at 30 a second. */
    private static String ranged(String text, int from, int to) {
        long tick = TimeMode.TICKS / 30;
        return text.replace("\"AnimStack::bend\", \"\" {\n", """
                "AnimStack::bend", "" {
                \t\tProperties70:  {
                \t\t\tP: "LocalStart", "KTime", "Time", "",%d
                \t\t\tP: "LocalStop", "KTime", "Time", "",%d
                \t\t}
                """.formatted(from * tick, to * tick));
    }

    @Test
    void aTakeRangeCutsWhatLiesOutside() {
        String all = animated(30, 6, IntStream.range(0, 21).toArray());
        Clip clip = clip(ranged(all, 5, 12));
        assertEquals(8, clip.frameCount());
        Clip whole = clip(all);
        for (int frame = 0; frame < 8; frame++) {
            assertNear(
                    WorldPose.of(whole.pose(frame + 5)).position(1),
                    WorldPose.of(clip.pose(frame)).position(1));
        }
    }

    @Test
    void aTakeRangeElsewhereThanTheKeysSaysNothing() {
        String all = animated(30, 6, IntStream.range(0, 21).toArray());
        for (int[] range : new int[][] {{0, 0}, {40, 90}, {12, 5}}) {
            Clip clip = clip(ranged(all, range[0], range[1]));
            assertEquals(21, clip.frameCount());
        }
    }

    @Test
    void everyStackIsAClipOfItsOwn() {
        String two = animated(30, 6, 0, 1, 2)
                .replace("\tAnimationStack: 10,", """
                        \tAnimationStack: 20, "AnimStack::stretch", "" {
                        \t}
                        \tAnimationLayer: 21, "AnimLayer::base", "" {
                        \t}
                        \tAnimationCurveNode: 22, "AnimCurveNode::T", "" {
                        \t}
                        \tAnimationCurve: 23, "AnimCurve::", "" {
                        \t\tKeyTime: *2 {
                        \t\t\ta: 0,%d
                        \t\t}
                        \t\tKeyValueFloat: *2 {
                        \t\t\ta: 7,7
                        \t\t}
                        \t}
                        \tAnimationStack: 10,""".formatted(TimeMode.TICKS / 30))
                .replace("\tC: \"OO\",11,10", """
                        \tC: "OO",21,20
                        \tC: "OO",22,21
                        \tC: "OP",22,1,"Lcl Translation"
                        \tC: "OP",23,22,"d|Y"
                        \tC: "OO",11,10""");
        Scene scene = scene(two);
        assertEquals(
                List.of("stretch", "bend"),
                scene.animations().stream().map(a -> a.name()).toList());
        Bake bake = Bake.of(scene);
        assertEquals(2, bake.clip(scene.animations().get(0)).frameCount());
        assertNear(
                new Vec3(0, 7, 0),
                WorldPose.of(bake.clip(scene.animations().get(0)).pose(0)).position(0));
        Clip bend = bake.clip(scene.animations().get(1));
        assertEquals(3, bend.frameCount());
        assertNear(new Vec3(0, 10, 0), WorldPose.of(bend.pose(0)).position(0));
    }

    @Test
    void bonesMayBePlainNulls() {
        String both = animated(30, 6, 0, 20, 40)
                .replace("\tC: \"OP\",12,2", "\tC: \"OP\",12,1,\"Lcl Rotation\"\n\tC: \"OP\",12,2");
        Clip bones = clip(both);
        Clip nulls = clip(both.replace("\"LimbNode\"", "\"Null\""));
        assertEquals(bones.skeleton().names(), nulls.skeleton().names());
        for (int frame = 0; frame < bones.frameCount(); frame++) {
            for (int joint = 0; joint < 2; joint++) {
                assertNear(
                        WorldPose.of(bones.pose(frame)).position(joint),
                        WorldPose.of(nulls.pose(frame)).position(joint));
            }
        }
    }

    @Test
    void aScaledArmatureMakesLongerBones() {
        String scaled = animated(30, 6, 0, 20, 40)
                .replace("\tModel: 1,", """
                        \tModel: 5, "Model::Armature", "Null" {
                        \t\tProperties70:  {
                        \t\t\tP: "Lcl Scaling", "Lcl Scaling", "", "A",100,100,100
                        \t\t}
                        \t}
                        \tModel: 1,""")
                .replace("C: \"OO\",1,0", "C: \"OO\",5,0\n\tC: \"OO\",1,5");
        Clip small = clip(animated(30, 6, 0, 20, 40));
        Clip large = clip(scaled);
        int arm = large.skeleton().indexOf("arm");
        int forearm = large.skeleton().indexOf("forearm");
        for (int frame = 0; frame < small.frameCount(); frame++) {
            WorldPose from = WorldPose.of(small.pose(frame));
            WorldPose to = WorldPose.of(large.pose(frame));
            assertNear(from.position(0), to.position(arm).times(0.01));
            assertNear(from.position(1), to.position(forearm).times(0.01));
        }
    }

    @Test
    void aCharacterOfHumanIkSaysWhichBoneIsWhich() {
        Skeleton skeleton = skeleton(SmallFiles.asciiFbx(1).replace("}\nConnections:  {\n", """
                \tConstraint: 30, "Constraint::hero", "Character" {
                \t}
                }
                Connections:  {
                \tC: "OP",1,30, "LeftArmLink"
                \tC: "OP",2,30, "LeftForeArmLink"
                \tC: "OP",2,30, "LeftHandLink"
                \tC: "OP",99,30, "HeadLink"
                \tC: "OP",1,30, "Weight"
                """));
        assertEquals("leftUpperArm", skeleton.humanBone(0).orElseThrow());
        assertEquals("leftLowerArm", skeleton.humanBone(1).orElseThrow());
    }
}
