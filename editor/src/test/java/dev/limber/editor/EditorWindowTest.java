package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Selection;
import dev.limber.editor.scene.ViewArea;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RootMotion;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Works the editor by mouse and keys in a window of 1600 by 900 pixels, on the sample that it opens with. */
@Tag("slow")
class EditorWindowTest {

    @RegisterExtension
    static final EditorWindow window = EditorWindow.ofSample();

    private int frame() {
        return window.ask(loop -> loop.workspace().playhead().frame());
    }

    private void waitForFrame(int frame) throws InterruptedException {
        window.waitUntil(
                "frame " + frame + " is shown",
                loop -> loop.workspace().playhead().frame() == frame);
    }

    private void waitForMap(String what, Predicate<JointMap> condition) throws InterruptedException {
        window.waitUntil(
                what, loop -> condition.test(loop.workspace().document().map().orElseThrow()));
    }

    private JointMap map() {
        return window.ask(loop -> loop.workspace().document().map().orElseThrow());
    }

    /** Counts the pixels in the viewport that are much more of one colour than of another. */
    private static long pixels(BufferedImage image, ViewArea area, int more, int less) {
        long count = 0;
        for (int y = (int) area.y(); y < area.y() + area.height(); y++) {
            for (int x = (int) area.x(); x < area.x() + area.width(); x++) {
                int rgb = image.getRGB(x, y);
                if ((rgb >> more & 0xFF) - (rgb >> less & 0xFF) > 60) {
                    count++;
                }
            }
        }
        return count;
    }

    @Test
    void opensOnASampleWithTheSidesOfBothCharactersInTheirColours() throws Exception {
        ViewArea area = window.ask(loop -> loop.parts().viewport().area());
        BufferedImage picture = window.screenshot("sample");
        assertEquals(1600, picture.getWidth());
        assertEquals(900, picture.getHeight());
        assertTrue(area.width() > 800 && area.height() > 500, area.toString());
        assertTrue(pixels(picture, area, 0, 16) > 1500, "left sides are blue");
        assertTrue(pixels(picture, area, 16, 0) > 1500, "right sides are orange");
    }

    @Test
    void spacePlaysAndPausesAndKeysStep() throws Exception {
        window.key("space");
        window.waitUntil(
                "frames have passed", loop -> loop.workspace().playhead().frame() > 10);
        window.screenshot("playing");
        window.key("space");
        window.waitUntil("it pauses", loop -> !loop.workspace().playhead().playing());
        int paused = frame();
        window.frames(10);
        assertEquals(paused, frame());
        window.key("Home");
        waitForFrame(0);
        window.key("Right");
        waitForFrame(1);
        window.key("shift+Right");
        waitForFrame(11);
        window.key("End");
        waitForFrame(259);
    }

    @Test
    void aDragOnTheRulerScrubsAndWithShiftSetsTheLoop() throws Exception {
        int ruler = window.rowY("ruler");
        window.drag(window.frameX(20), ruler, window.frameX(130), ruler);
        assertEquals(130, frame());
        window.screenshot("scrubbed");
        window.tell(loop -> loop.workspace().playhead().seek(0));
        window.hold("shift", () -> window.drag(window.frameX(0), ruler, window.frameX(130), ruler));
        assertEquals(
                new FrameSpan(0, 130),
                window.ask(loop -> loop.workspace().playhead().loop()));
    }

    @Test
    void aPairIsCorrectedByClickAndUndoneAndRedone() throws Exception {
        JointMap before = map();
        window.click("head target");
        window.frames(5);
        window.screenshot("choosing-a-joint");
        window.click("chest");
        waitForMap("the pair is corrected", map -> !map.equals(before));
        assertEquals(
                Optional.of("Pair head"),
                window.ask(loop -> loop.workspace().history().undoable()));
        JointMap after = map();
        window.waitForJobs();
        window.screenshot("corrected");
        window.key("ctrl+z");
        waitForMap("the correction is undone", before::equals);
        window.key("ctrl+shift+z");
        waitForMap("the correction is redone", after::equals);
    }

    @Test
    void aSettingTakesEffectAtOnce() throws Exception {
        window.click("In place");
        window.waitUntil(
                "the setting is changed",
                loop -> loop.workspace().document().settings().rootMotion() == RootMotion.IN_PLACE);
        window.waitForJobs();
        window.screenshot("in-place");
    }

    @Test
    void aJointIsPickedInTheViewAndFramed() throws Exception {
        ViewArea area = window.ask(loop -> loop.parts().viewport().area());
        int[] at = window.ask(loop -> {
            for (int y = (int) area.y(); y < area.y() + area.height(); y += 4) {
                for (int x = (int) area.x(); x < area.x() + area.width(); x += 4) {
                    Optional<Selection> joint = loop.parts().viewport().pick(x, y);
                    if (joint.filter(j -> j.slot() == CharacterSlot.TARGET).isPresent()) {
                        return new int[] {x, y, joint.get().joint()};
                    }
                }
            }
            return new int[0];
        });
        window.click(at[0], at[1]);
        Optional<Selection> picked = Optional.of(new Selection(CharacterSlot.TARGET, at[2]));
        window.waitUntil(
                "the joint is selected",
                loop -> loop.workspace().document().selection().equals(picked));
        window.key("f");
        BufferedImage near = window.screenshot("joint-framed");
        assertTrue(pixels(near, area, 0, 16) + pixels(near, area, 16, 0) > 500, "the character is in view");
        window.key("a");
        BufferedImage all = window.screenshot("all-framed");
        assertNotEquals(pixels(near, area, 0, 16), pixels(all, area, 0, 16));
    }

    @Test
    void theListOfKeysOpensAndCloses() throws Exception {
        BufferedImage before = window.screenshot("without-keys");
        window.key("F1");
        window.frames(5);
        BufferedImage open = window.screenshot("keys");
        window.key("F1");
        BufferedImage after = window.screenshot("keys-closed");
        assertTrue(difference(before, open) > 20_000);
        assertTrue(difference(before, after) < 2_000);
    }

    private static long difference(BufferedImage a, BufferedImage b) {
        long count = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                count += a.getRGB(x, y) == b.getRGB(x, y) ? 0 : 1;
            }
        }
        return count;
    }
}
