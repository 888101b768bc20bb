package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.animate.InbetweenMethod;
import dev.limber.editor.animate.Inbetweening;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Selection;
import dev.limber.editor.scene.ViewArea;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.inbetween.rig.EditedClip;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.inbetween.rig.MissingFrames;
import dev.limber.motion.Clip;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Keys, gaps and poses by mouse and keys in a window of 1600 by 900 pixels, on the sample walk of 260 frames. */
@Tag("slow")
class AnimateWindowTest {
    private static final int FRAMES = 260;

    @RegisterExtension
    static final EditorWindow window = EditorWindow.ofSample();

    @BeforeEach
    void editTheSource() throws Exception {
        window.click("Animate");
        window.tell(loop -> {
            loop.workspace().animate(CharacterSlot.SOURCE);
            loop.parts().animation().inBetweening().setMethod(InbetweenMethod.INTERPOLATION);
        });
        window.frames(2);
    }

    private EditedClip edits() {
        return window.ask(
                loop -> loop.workspace().document().edits(CharacterSlot.SOURCE).orElseThrow());
    }

    private void waitForEdits(String what, Predicate<EditedClip> condition) throws InterruptedException {
        window.waitUntil(
                what,
                loop -> condition.test(
                        loop.workspace().document().edits(CharacterSlot.SOURCE).orElseThrow()));
    }

    private void seek(int frame) throws InterruptedException {
        window.ask(loop -> {
            loop.workspace().playhead().seek(frame);
            return true;
        });
        window.frames(2);
    }

    private int x(int frame) throws InterruptedException {
        return window.frameX(frame);
    }

    private void chooseRange(int first, int last) throws Exception {
        window.hold("shift", () -> window.drag(x(first), window.rowY("ruler"), x(last), window.rowY("ruler")));
        assertEquals(
                new FrameSpan(first, last),
                window.ask(loop -> loop.workspace().playhead().loop()));
    }

    private static long count(BufferedImage image, int x0, int y0, int x1, int y1, IntPredicate color) {
        long count = 0;
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                count += color.test(image.getRGB(x, y)) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean isViolet(int rgb) {
        return (rgb & 0xFF) - (rgb >> 8 & 0xFF) > 15 && (rgb & 0xFF) - (rgb >> 16 & 0xFF) > 15;
    }

    private static boolean isKey(int rgb) {
        return (rgb >> 16 & 0xFF) > 190 && (rgb >> 8 & 0xFF) > 190 && (rgb & 0xFF) > 190;
    }

    /** Counts the pixels of a colour among the keys of some frames. */
    private long keyPixels(BufferedImage image, int first, int last, IntPredicate color) throws InterruptedException {
        Widgets.Place row = window.find("Source keys");
        return count(image, x(first), (int) row.top(), x(last), (int) row.bottom(), color);
    }

    private long violet(BufferedImage image) throws InterruptedException {
        return keyPixels(image, 0, FRAMES - 1, AnimateWindowTest::isViolet);
    }

    @Test
    void aGapIsMadeFilledUndoneAndRedone() throws Exception {
        chooseRange(60, 120);
        assertEquals(0, violet(window.screenshot("no-gap")));
        window.key("g");
        waitForEdits("there is a gap", e -> !e.gaps().spans().isEmpty());
        EditedClip gap = edits();
        assertEquals(MissingFrames.of(new FrameSpan(60, 120)), gap.gaps());
        assertEquals(Set.of(59, 121), gap.keys());
        window.waitForJobs();
        assertTrue(violet(window.screenshot("gap")) > 5000);

        window.key("b");
        window.waitUntil(
                "variants are made",
                loop -> loop.parts().animation().inBetweening().hasPreviews());
        window.frames(2);
        int shown = window.ask(loop -> loop.workspace().playhead().frame());
        assertEquals(90, shown, "the gap is shown");
        window.screenshot("variants");
        window.key("Return");
        waitForEdits("the variant is taken", e -> e.gaps().spans().isEmpty());
        window.waitForJobs();
        EditedClip filled = edits();
        assertEquals(0, violet(window.screenshot("filled")));
        assertEquals(gap.keys(), filled.keys());
        assertSameFrames(filled.recording(), filled.clip(), List.of(0, 59, 121, 259));
        assertTrue(differs(filled.recording(), filled.clip(), 90));

        window.key("ctrl+z");
        waitForEdits("the filling is undone", e -> e == gap);
        window.key("ctrl+z");
        waitForEdits("the gap is undone", e -> e.keys().isEmpty());
        assertSame(filled.recording(), edits().clip());
        window.waitForJobs();
        assertEquals(0, violet(window.screenshot("gap-undone")));
        window.key("ctrl+shift+z");
        waitForEdits("the gap is redone", e -> e == gap);
        window.key("ctrl+shift+z");
        waitForEdits("the filling is redone", e -> e == filled);
    }

    @Test
    void aModelFillsAGapAndShowsItAsAGhostUntilItIsTaken() throws Exception {
        window.ask(loop -> {
            Inbetweening filling = loop.parts().animation().inBetweening();
            filling.setMethod(filling.methods().get(0));
            return true;
        });
        chooseRange(70, 115);
        window.key("g");
        waitForEdits("there is a gap", e -> !e.gaps().spans().isEmpty());
        seek(92);
        window.waitForJobs();
        Clip interpolated = edits().clip();
        BufferedImage before = window.screenshot("gap-interpolated");
        window.key("b");
        window.waitUntil(
                "variants are made",
                loop -> loop.parts().animation().inBetweening().hasPreviews());
        window.frames(2);
        List<Clip> variants =
                window.ask(loop -> loop.parts().animation().inBetweening().previews(CharacterSlot.SOURCE));
        assertTrue(differs(interpolated, variants.get(0), 92));
        assertTrue(changedInView(before, window.screenshot("model-variants")) > 500, "a ghost is in the view");
        window.key("Return");
        waitForEdits("the variant is taken", e -> e.gaps().spans().isEmpty());
        assertSameFrames(variants.get(0), edits().clip(), List.of(69, 80, 92, 116));
    }

    private long changedInView(BufferedImage a, BufferedImage b) {
        ViewArea area = window.ask(loop -> loop.parts().viewport().area());
        return Pictures.changed(a, b, (int) area.x(), (int) area.y(), (int) area.width(), (int) area.height());
    }

    private static void assertSameFrames(Clip a, Clip b, List<Integer> frames) {
        for (int frame : frames) {
            assertTrue(!differs(a, b, frame), "frame " + frame);
        }
    }

    private static boolean differs(Clip a, Clip b, int frame) {
        return !Arrays.equals(a.pose(frame).rotations(), b.pose(frame).rotations());
    }

    @Test
    void keysAreSetMovedAndDeleted() throws Exception {
        seek(50);
        window.key("k");
        seek(200);
        window.key("k");
        waitForEdits("two keys are set", e -> e.keys().equals(Set.of(50, 200)));
        BufferedImage set = window.screenshot("keys-set");
        assertTrue(keyPixels(set, 46, 54, AnimateWindowTest::isKey) > 40);

        window.drag(x(50), window.rowY("Source keys"), x(80), window.rowY("Source keys"));
        waitForEdits("the key is moved", e -> e.keys().equals(Set.of(80, 200)));
        Clip recording = edits().recording();
        assertEquals(
                recording.pose(50).translations()[2],
                edits().clip().pose(80).translations()[2],
                "the pose comes along");
        window.screenshot("key-moved");

        window.drag(x(60), window.rowY("Source keys"), x(220), window.rowY("Source keys"));
        window.frames(2);
        assertEquals(
                Set.of(80, 200),
                window.ask(loop -> loop.parts().animation().selectedKeys().frames(CharacterSlot.SOURCE)));
        window.key("Delete");
        waitForEdits("the keys are deleted", e -> e.keys().isEmpty());
        assertEquals(
                Optional.of("Delete keys"),
                window.ask(loop -> loop.workspace().history().undoable()));
    }

    @Test
    void aRecordingIsReducedToKeys() throws Exception {
        window.key("ctrl+shift+k");
        waitForEdits("keys are found", e -> e.keys().size() > 2);
        window.waitForJobs();
        EditedClip reduced = edits();
        assertTrue(
                reduced.keys().size() > 10 && reduced.keys().size() < 130,
                reduced.keys().toString());
        assertSameFrames(reduced.recording(), reduced.clip(), List.copyOf(reduced.keys()));
        BufferedImage picture = window.screenshot("reduced");
        assertTrue(violet(picture) > 5000);
        long keys = keyPixels(picture, 0, FRAMES - 1, AnimateWindowTest::isKey);
        assertTrue(keys > 30L * reduced.keys().size(), keys + " pixels of keys");
    }

    /** Clicks a joint of the source in the view, and returns where it is. */
    private int[] select(BodyPart part, Side side) throws Exception {
        int joint = rig().roles().joint(part, side);
        int[] at = ViewPoints.ofJoint(window, new Selection(CharacterSlot.SOURCE, joint));
        window.click(at[0], at[1]);
        window.waitUntil(
                "the joint is selected",
                loop -> loop.workspace().document().selection().isPresent());
        window.move(at[0] + 300, at[1] - 150); // away, so that the gizmo is not lit up
        return new int[] {
            at[0],
            at[1],
            window.ask(loop ->
                    loop.workspace().document().selection().orElseThrow().joint())
        };
    }

    private Rig rig() {
        return window.ask(loop ->
                loop.workspace().document().source().orElseThrow().actor().rig());
    }

    @Test
    void aJointIsPosedWithTheGizmo() throws Exception {
        seek(100);
        window.key("e");
        int[] joint = select(BodyPart.FOREARM, Side.LEFT);
        BufferedImage before = window.screenshot("gizmo");
        int ring = 30;
        while ((before.getRGB(joint[0] + ring, joint[1]) & 0xFFFFFF) != 0xFFFFFF) {
            ring++; // to the white ring, which turns about the line of sight
        }
        Clip recording = edits().clip();
        window.drag(joint[0] + ring, joint[1], joint[0] + 20, joint[1] - ring + 2);
        waitForEdits("the joint is posed", e -> e.keys().equals(Set.of(100)));
        window.waitForJobs();
        BufferedImage after = window.screenshot("posed");
        assertTrue(differs(recording, edits().clip(), 100));
        assertTrue(differs(recording, edits().clip(), 80), "the motion about it comes along");
        assertSameFrames(recording, edits().clip(), List.of(0, 39, 161));
        String name = rig().skeleton().name(joint[2]);
        assertEquals(
                Optional.of("Pose " + name),
                window.ask(loop -> loop.workspace().history().undoable()));
        long changed = changedInView(before, after);
        assertTrue(changed > 500, changed + " pixels changed");
        window.key("ctrl+z");
        waitForEdits("the pose is undone", e -> e.keys().isEmpty());
    }

    @Test
    void aFootIsPulledByItsHandle() throws Exception {
        seek(100);
        window.key("w");
        int[] foot = select(BodyPart.FOOT, Side.RIGHT);
        BufferedImage before = window.screenshot("handle");
        int arrow = 20;
        while (isGrey(before.getRGB(foot[0], foot[1] - arrow))) {
            arrow++; // to the arrow that points up
        }
        WorldPose recorded = WorldPose.of(edits().clip().pose(100));
        window.drag(foot[0], foot[1] - arrow - 20, foot[0], foot[1] - arrow - 60);
        waitForEdits("the foot is moved", e -> e.keys().equals(Set.of(100)));
        window.screenshot("pulled");
        WorldPose pulled = WorldPose.of(edits().clip().pose(100));
        double height = rig().height();
        assertTrue(
                pulled.position(foot[2]).y() - recorded.position(foot[2]).y() > 0.03 * height,
                pulled.position(foot[2]) + " over " + recorded.position(foot[2]));
        int hips = rig().roles().joint(BodyPart.HIPS, Side.CENTER);
        assertEquals(recorded.position(hips), pulled.position(hips));
    }

    /** Pulls the hips down by the arrow that points up, in frame 100, and returns the motion that comes of it. */
    private Clip pullHipsDown() throws Exception {
        seek(100);
        window.key("w");
        int[] hips = select(BodyPart.HIPS, Side.CENTER);
        int[] arrow = greenArrow(window.screenshot("hips-handle"), hips[0], hips[1]);
        window.drag(arrow[0], arrow[1], arrow[0], arrow[1] + 30);
        waitForEdits("the hips are moved", e -> e.keys().equals(Set.of(100)));
        window.screenshot("hips-pulled");
        return edits().clip();
    }

    /** Returns the middle of the green that is over a point: the arrow that points up. */
    private static int[] greenArrow(BufferedImage picture, int x, int y) {
        long[] sum = new long[3];
        for (int py = y - 100; py < y - 20; py++) {
            for (int px = x - 60; px < x + 60; px++) {
                int rgb = picture.getRGB(px, py);
                if ((rgb >> 8 & 0xFF) > 120 && (rgb >> 16 & 0xFF) < 60 && (rgb & 0xFF) < 60) {
                    sum[0] += px;
                    sum[1] += py;
                    sum[2]++;
                }
            }
        }
        assertTrue(sum[2] > 20, "there is no arrow");
        return new int[] {(int) (sum[0] / sum[2]), (int) (sum[1] / sum[2])};
    }

    private double moved(Clip clip, BodyPart part, Side side, int frame) {
        int joint = rig().roles().joint(part, side);
        WorldPose was = WorldPose.of(edits().recording().pose(frame));
        return was.position(joint).distance(WorldPose.of(clip.pose(frame)).position(joint)) / rig().height();
    }

    @Test
    void pinnedFeetKeepTheirPathUntilTheyAreLetGo() throws Exception {
        Clip held = pullHipsDown();
        assertTrue(moved(held, BodyPart.HIPS, Side.CENTER, 100) > 0.01);
        for (int frame = 40; frame <= 160; frame += 10) {
            for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
                double foot = moved(held, BodyPart.FOOT, side, frame);
                assertTrue(foot < 2e-3, "a foot moves by " + foot + " in frame " + frame);
            }
        }
        window.key("ctrl+z");
        window.click("left foot");
        Clip loose = pullHipsDown();
        assertTrue(moved(loose, BodyPart.FOOT, Side.LEFT, 100) > 0.01);
        assertTrue(moved(loose, BodyPart.FOOT, Side.RIGHT, 100) < 2e-3);
        window.click("left foot");
    }

    @Test
    void aStoredPoseIsGivenToAnotherFrame() throws Exception {
        seek(40);
        window.click("##pose name");
        window.type("stride");
        window.click("Store pose");
        seek(100);
        window.choose("Stored poses", "stride##pose");
        waitForEdits("the pose is taken", e -> e.keys().equals(Set.of(100)));
        Clip clip = edits().clip();
        int forearm = 4 * rig().roles().joint(BodyPart.FOREARM, Side.LEFT);
        for (int i = forearm; i < forearm + 4; i++) {
            assertEquals(
                    edits().recording().pose(40).rotations()[i], clip.pose(100).rotations()[i], 1e-6);
        }
        assertTrue(moved(clip, BodyPart.SHIN, Side.LEFT, 100) > 1e-3);
        assertEquals(
                Optional.of("Pose stride"),
                window.ask(loop -> loop.workspace().history().undoable()));
    }

    @Test
    void aPlantedFootStandsThroughAPastedPoseUntilItIsLetGo() throws Exception {
        double millimetre = 1 / 1750.0; // of the height
        seek(10);
        window.key("ctrl+c");
        seek(50);
        window.key("ctrl+v"); // the right foot stands
        waitForEdits("the pose is pasted", e -> e.keys().equals(Set.of(50)));
        for (int frame = 40; frame <= 54; frame++) {
            double foot = moved(edits().clip(), BodyPart.FOOT, Side.RIGHT, frame);
            assertTrue(foot < millimetre, "the foot moves by " + foot + " in frame " + frame);
        }
        window.screenshot("pasted-with-pins");
        window.key("ctrl+z");
        window.click("right foot");
        window.key("ctrl+v");
        waitForEdits("the pose is pasted", e -> e.keys().equals(Set.of(50)));
        assertTrue(moved(edits().clip(), BodyPart.FOOT, Side.RIGHT, 50) > 10 * millimetre);
        window.click("right foot");
    }

    private static boolean isGrey(int rgb) {
        int green = rgb >> 8 & 0xFF;
        return green - (rgb & 0xFF) < 60 && green - (rgb >> 16 & 0xFF) < 60;
    }

    @Test
    void theSelectedJointHasCurves() throws Exception {
        select(BodyPart.HIPS, Side.CENTER);
        BufferedImage timeline = window.screenshot("timeline-tab");
        window.click("Curves");
        window.frames(4);
        BufferedImage curves = window.screenshot("curves");
        assertNotEquals(
                count(timeline, 0, 690, 1600, 900, AnimateWindowTest::isAxisX),
                count(curves, 0, 690, 1600, 900, AnimateWindowTest::isAxisX));
        assertTrue(count(curves, 0, 690, 1600, 900, AnimateWindowTest::isAxisX) > 300);
        window.click("Timeline");
    }

    private static boolean isAxisX(int rgb) {
        return (rgb & 0xFFFFFF) == 0xF06A5A;
    }
}
