package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Selection;
import dev.limber.editor.scene.ViewArea;
import dev.limber.motion.Clip;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tree of joints by mouse and keys, and what several selected joints are for. */
@Tag("slow")
class OutlinerWindowTest {
    private static final CharacterSlot SOURCE = CharacterSlot.SOURCE;

    @RegisterExtension
    static final EditorWindow window = EditorWindow.ofSample();

    @BeforeEach
    void animateTheSource() throws Exception {
        window.click("Outliner");
        window.tell(loop -> {
            loop.workspace().select(Optional.empty());
            loop.workspace().animate(SOURCE);
        });
        select(joint(BodyPart.HIPS, Side.CENTER)); // unfolds the source
    }

    private static Document document() {
        return window.ask(loop -> loop.workspace().document());
    }

    private static Rig rig() {
        return document().actor(SOURCE).orElseThrow().rig();
    }

    private static int joint(BodyPart part, Side side) {
        return rig().roles().joint(part, side);
    }

    private static void select(int joint) throws InterruptedException {
        window.tell(loop -> loop.workspace().select(Optional.of(new Selection(SOURCE, joint))));
        window.frames(3);
    }

    private static String row(int joint) {
        return "outliner SOURCE " + joint;
    }

    /** Scrolls to a row. */
    private static void show(String row) throws Exception {
        window.scrollTo(row, "joints");
    }

    private static void click(String row) throws Exception {
        show(row);
        window.click(row);
    }

    private static void waitForSelection(String what, Predicate<Selection> condition) throws InterruptedException {
        window.waitUntil(
                what,
                loop -> loop.workspace()
                        .document()
                        .selection()
                        .filter(condition)
                        .isPresent());
    }

    private static void waitForSelection(int active, Integer... joints) throws InterruptedException {
        Selection wanted = new Selection(SOURCE, active, Set.of(joints));
        waitForSelection("selected is " + wanted, wanted::equals);
    }

    /** Returns a pixel under which a joint of the source is. */
    private static int[] where(int joint) {
        return window.ask(loop -> {
            ViewArea area = loop.parts().viewport().area();
            for (int y = (int) area.y(); y < area.y() + area.height(); y += 2) {
                for (int x = (int) area.x(); x < area.x() + area.width(); x += 2) {
                    if (loop.parts().viewport().pick(x, y).equals(Optional.of(new Selection(SOURCE, joint)))) {
                        return new int[] {x + 1, y + 1};
                    }
                }
            }
            throw new AssertionError("the joint is not in view");
        });
    }

    @Test
    void aClickSelectsInTheViewAndAClickInTheViewUnfoldsTheTree() throws Exception {
        int spine = rig().roles().chain(BodyPart.SPINE, Side.CENTER)[0];
        click(row(spine));
        waitForSelection(spine, spine);
        int foot = joint(BodyPart.FOOT, Side.RIGHT);
        show(row(foot)); // all is unfolded
        window.click("Collapse");
        window.frames(3);
        assertFalse(window.shows(row(foot)), "all is folded");
        int[] at = where(foot);
        window.click(at[0], at[1]);
        waitForSelection(foot, foot);
        show(row(foot));
        window.screenshot("outliner-from-view");
        int thigh = joint(BodyPart.THIGH, Side.RIGHT);
        show(row(thigh));
        window.click("arrow of " + row(thigh));
        window.frames(3);
        assertFalse(window.shows(row(foot)), "the leg is folded");
        waitForSelection(foot, foot);
        window.key("ctrl+z");
        waitForSelection(spine, spine);
    }

    @Test
    void severalJointsAreSelectedInTheTreeAndInTheView() throws Exception {
        int upper = joint(BodyPart.UPPER_ARM, Side.LEFT);
        int forearm = joint(BodyPart.FOREARM, Side.LEFT);
        int hand = joint(BodyPart.HAND, Side.LEFT);
        click(row(upper));
        show(row(hand));
        window.hold("ctrl", () -> window.click(row(hand)));
        waitForSelection(hand, upper, hand);
        show(row(hand));
        window.hold("ctrl", () -> window.click(row(hand)));
        waitForSelection(upper, upper);
        show(row(hand));
        window.hold("shift", () -> window.click(row(hand)));
        waitForSelection(hand, upper, forearm, hand);
        int[] at = where(joint(BodyPart.HEAD, Side.CENTER));
        window.hold("ctrl", () -> window.click(at[0], at[1]));
        int head = joint(BodyPart.HEAD, Side.CENTER);
        waitForSelection(head, upper, forearm, hand, head);
        window.screenshot("outliner-several");
        ViewArea area = window.ask(loop -> loop.parts().viewport().area());
        window.hold("ctrl", () -> window.click((int) area.x() + 20, (int) area.y() + 60));
        waitForSelection(head, upper, forearm, hand, head);
        window.click((int) area.x() + 20, (int) area.y() + 60);
        window.waitUntil(
                "nothing is selected",
                loop -> loop.workspace().document().selection().isEmpty());
    }

    @Test
    void jointsAreFoundByNameAndLimb() throws Exception {
        window.click("##find in outliner");
        window.type("left shin");
        show(row(joint(BodyPart.SHIN, Side.LEFT)));
        show(row(joint(BodyPart.THIGH, Side.LEFT))); // what is above stays
        assertFalse(window.shows(row(joint(BodyPart.SHIN, Side.RIGHT))));
        window.screenshot("outliner-search");
        window.key("ctrl+a");
        window.key("BackSpace");
        show(row(joint(BodyPart.THIGH, Side.RIGHT)));
    }

    @Test
    void onlySelectedJointsAreSmoothedInTheLoop() throws Exception {
        window.click("Animate");
        Document before = document();
        Clip rough = before.motion(SOURCE).orElseThrow().clip();
        int upper = joint(BodyPart.UPPER_ARM, Side.LEFT);
        window.hold(
                "shift",
                () -> window.drag(window.frameX(80), window.rowY("ruler"), window.frameX(160), window.rowY("ruler")));
        click(row(upper));
        window.click("Select below");
        Set<Integer> arm = document().selection().orElseThrow().joints();
        assertTrue(arm.contains(joint(BodyPart.HAND, Side.LEFT)), () -> "selected " + arm);
        window.tell(loop -> loop.parts().animation().clips().setCutoff(1));
        if (!window.shows("Smooth selected joints")) {
            window.click("Layers"); // makes room
            window.click("Keys");
            window.click("In-between");
            window.click("Whole motion");
        }
        window.reveal("Smooth selected joints");
        window.click("Smooth selected joints");
        window.waitUntil(
                "the joints are smoothed",
                loop -> loop.workspace().history().undoable().equals(Optional.of("Smooth " + arm.size() + " joints")));
        window.waitForJobs();
        window.screenshot("outliner-smoothed");
        Clip smooth = document().motion(SOURCE).orElseThrow().clip();
        for (int joint = 0; joint < rough.skeleton().jointCount(); joint++) {
            double[] was = rotation(rough, 120, joint);
            double[] is = rotation(smooth, 120, joint);
            if (!arm.contains(joint)) {
                assertArrayEquals(was, is, 0, rough.skeleton().name(joint));
            }
        }
        assertFalse(Arrays.equals(rotation(rough, 120, upper), rotation(smooth, 120, upper)), "the arm is smoothed");
        assertArrayEquals(rotation(rough, 40, upper), rotation(smooth, 40, upper), 0);
        window.key("ctrl+z");
        window.waitUntil(
                "the smoothing is undone",
                loop -> loop.workspace().document().motion(SOURCE).equals(before.motion(SOURCE)));
        assertSame(rough, document().motion(SOURCE).orElseThrow().clip());
        window.click("Layers");
        window.click("Keys");
        window.click("In-between");
        window.click("Whole motion");
    }

    private static double[] rotation(Clip clip, int frame, int joint) {
        return Arrays.copyOfRange(clip.pose(frame).rotations(), 4 * joint, 4 * joint + 4);
    }

    @Test
    void selectedJointsAreKeyedTogetherAndCurvesFollowTheActiveOne() throws Exception {
        window.click("Animate");
        window.click("Add additive layer");
        int upper = joint(BodyPart.UPPER_ARM, Side.LEFT);
        int forearm = joint(BodyPart.FOREARM, Side.LEFT);
        click(row(upper));
        show(row(forearm));
        window.hold("ctrl", () -> window.click(row(forearm)));
        window.tell(loop -> loop.workspace().playhead().seek(40));
        window.key("shift+k");
        window.waitUntil("both are keyed", loop -> keyed(loop).equals(Set.of(upper, forearm)));
        assertEquals(
                Optional.of(forearm),
                window.ask(loop -> loop.parts().animation().curves().joint()));
        window.click("Curves");
        window.frames(3);
        window.screenshot("outliner-keyed");
        show(row(forearm));
        window.hold("ctrl", () -> window.click(row(forearm)));
        window.waitUntil(
                "the curves are those of the upper arm",
                loop -> loop.parts().animation().curves().joint().equals(Optional.of(upper)));
        window.key("ctrl+z"); // the selection
        window.key("ctrl+z"); // the keys
        window.waitUntil("the keys are undone", loop -> keyed(loop).isEmpty());
        window.click("Timeline");
    }

    private static Set<Integer> keyed(EditorLoop loop) {
        return loop.parts()
                .animation()
                .layers()
                .activeLayer()
                .map(layer -> layer.tracks().keySet())
                .orElse(Set.of());
    }
}
