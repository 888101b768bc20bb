package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.jme3.math.Vector3f;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Edit;
import dev.limber.editor.document.MapEdits;
import dev.limber.editor.document.Selection;
import dev.limber.editor.file.SampleDocument;
import dev.limber.editor.scene.ViewArea;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.motion.Clip;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.ChainPair;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.models.MethodName;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How the target follows the source, changed by mouse and keys in a real window on the sample that it opens with. */
@Tag("slow")
class RetargetWindowTest {

    @RegisterExtension
    static final EditorWindow window = EditorWindow.ofSample();

    private Document document() {
        return window.ask(loop -> loop.workspace().document());
    }

    private void waitForDocument(String what, Predicate<Document> condition) throws InterruptedException {
        window.waitUntil(what, loop -> condition.test(loop.workspace().document()));
    }

    private Clip result() {
        return window.ask(loop -> loop.parts().retargeting().result().orElseThrow());
    }

    /** Returns the picture of the window, with the mouse where it lights nothing up. */
    private BufferedImage picture(String name) throws Exception {
        window.move(800, 890);
        window.frames(2);
        return window.screenshot(name);
    }

    /** Counts the pixels of the viewport that differ. */
    private long changed(BufferedImage a, BufferedImage b) {
        ViewArea area = window.ask(loop -> loop.parts().viewport().area());
        return Pictures.changed(a, b, (int) area.x(), (int) area.y(), (int) area.width(), (int) area.height());
    }

    @Test
    void aMethodIsChosenSeenUndoneAndRedone() throws Exception {
        BufferedImage geometric = picture("method-geometric");
        double[] before = result().pose(100).rotations();
        window.click("##method");
        window.screenshot("choosing-a-method");
        window.click("Neural: geometry, corrected");
        waitForDocument("the method is chosen", d -> d.method() == MethodName.NEURAL);
        window.waitForJobs();
        BufferedImage neural = picture("method-neural");
        assertTrue(changed(geometric, neural) > 200, changed(geometric, neural) + " pixels changed");
        window.key("ctrl+z");
        waitForDocument("the choice is undone", d -> d.method() == MethodName.GEOMETRIC);
        window.waitForJobs();
        assertArrayEquals(before, result().pose(100).rotations());
        assertEquals(0, changed(geometric, picture("method-undone")));
        window.key("ctrl+shift+z");
        waitForDocument("the choice is made again", d -> d.method() == MethodName.NEURAL);
        window.waitForJobs();
        assertEquals(0, changed(neural, picture("method-redone")));
    }

    @Test
    void whatIsDoubtfulIsMarkedOnItsJoint() throws Exception {
        JointMap map = document().map().orElseThrow();
        int forearm = document().target().orElseThrow().rig().roles().joint(BodyPart.FOREARM, Side.LEFT);
        assertFalse(window.shows("finding " + forearm));
        window.tell(loop -> loop.workspace()
                .apply(new Edit(
                        "Leave out",
                        d -> d.withMap(MapEdits.remove(
                                map, map.pair(BodyPart.FOREARM, Side.LEFT).orElseThrow())))));
        window.waitForJobs();
        Widgets.Place mark = window.find("finding " + forearm);
        Vector3f at = window.ask(loop -> loop.parts()
                .viewport()
                .onScreen(new Selection(CharacterSlot.TARGET, forearm))
                .orElseThrow());
        assertEquals(at.x, (mark.left() + mark.right()) / 2, 1);
        assertEquals(at.y, (mark.top() + mark.bottom()) / 2, 1);
        BufferedImage picture = window.screenshot("finding-marked");
        int red = 0; // a limb without a pair is wrong, not only doubtful
        for (int y = (int) mark.top(); y < mark.bottom(); y++) {
            for (int x = (int) mark.left(); x < mark.right(); x++) {
                red += (picture.getRGB(x, y) & 0xFFFFFF) == 0xF06A5A ? 1 : 0;
            }
        }
        assertTrue(red > 20, red + " red pixels");
        BufferedImage before = picture("finding-not-hovered");
        window.move(Math.round(at.x), Math.round(at.y));
        assertTrue(changed(before, window.screenshot("finding-hovered")) > 2000, "a tooltip tells what is doubtful");
        window.key("ctrl+z");
        window.waitForJobs();
        window.frames(3);
        assertFalse(window.shows("finding " + forearm));
    }

    @Test
    void aJointOfAPairIsPickedInTheView() throws Exception {
        int chest = document().target().orElseThrow().rig().skeleton().indexOf("chest");
        BufferedImage before = picture("before-picking");
        JointMap map = document().map().orElseThrow();
        window.click("head target");
        window.frames(5);
        window.screenshot("picking-list");
        window.click("(pick in the view)");
        window.waitUntil(
                "a joint is asked for", loop -> loop.workspace().view().pick().isPresent());
        BufferedImage asking = picture("picking");
        assertTrue(changed(before, asking) > 2000, "the view says what to click");
        int[] at = where(new Selection(CharacterSlot.TARGET, chest));
        window.click(at[0], at[1]);
        waitForDocument("the pair is corrected", d -> !d.map().equals(Optional.of(map)));
        ChainPair head =
                document().map().orElseThrow().pair(BodyPart.HEAD, Side.CENTER).orElseThrow();
        assertEquals(List.of(chest), head.target());
        assertEquals(
                Optional.of("Pair head"),
                window.ask(loop -> loop.workspace().history().undoable()));
        window.waitForJobs();
        BufferedImage after = picture("picked");
        assertTrue(changed(before, after) > 200, "the target moves otherwise");
        window.key("ctrl+z");
        waitForDocument("the pair is as it was", d -> d.map().equals(Optional.of(map)));
        window.waitForJobs();
        assertEquals(0, changed(before, picture("picking-undone")));
    }

    /** Returns a pixel under which a joint is. */
    /** Returns the middle of the pixels that are nearest to a joint. */
    private int[] where(Selection joint) {
        return window.ask(loop -> {
            ViewArea area = loop.parts().viewport().area();
            IntSummaryStatistics columns = new IntSummaryStatistics();
            IntSummaryStatistics rows = new IntSummaryStatistics();
            for (int y = (int) area.y(); y < area.y() + area.height(); y += 2) {
                for (int x = (int) area.x(); x < area.x() + area.width(); x += 2) {
                    if (loop.parts().viewport().pick(x, y).equals(Optional.of(joint))) {
                        columns.accept(x);
                        rows.accept(y);
                    }
                }
            }
            assertTrue(columns.getCount() > 0, "the joint is in view");
            return new int[] {(int) Math.round(columns.getAverage()), (int) Math.round(rows.getAverage())};
        });
    }

    @Test
    void aPairIsFoundCutLeftOutAndRestored() throws Exception {
        JointMap start = window.ask(loop -> loop.workspace().document().map().orElseThrow());
        ChainPair spine = start.pair(BodyPart.SPINE, Side.CENTER).orElseThrow();
        window.click("##find pair");
        window.type("spine");
        assertTrue(window.shows("spine target"));
        assertFalse(window.shows("hips target"), "the search leaves other limbs out");
        window.click("spine target");
        int last = spine.target().get(spine.target().size() - 1);
        String name = window.ask(loop -> loop.workspace()
                .document()
                .target()
                .orElseThrow()
                .rig()
                .skeleton()
                .name(last));
        window.click(name + "##out" + last);
        window.waitUntil(
                "the joint is out of the chain",
                loop -> !loop.workspace()
                        .document()
                        .map()
                        .orElseThrow()
                        .pair(BodyPart.SPINE, Side.CENTER)
                        .orElseThrow()
                        .target()
                        .contains(last));
        window.screenshot("mapping-chain");
        window.click("(none: leave this pair out)");
        window.waitUntil(
                "the pair is left out",
                loop -> loop.workspace()
                        .document()
                        .map()
                        .orElseThrow()
                        .pair(BodyPart.SPINE, Side.CENTER)
                        .isEmpty());
        window.screenshot("mapping-left-out");
        window.click("Restore##spine");
        window.waitUntil(
                "the pair is back",
                loop -> loop.workspace().document().map().orElseThrow().equals(start));
        window.click("##find pair");
        window.frames(5); // until the field has the keys
        window.key("ctrl+a");
        window.frames(5);
        window.key("BackSpace");
        window.frames(5);
        window.screenshot("mapping-found");
        window.find("hips target"); // waits until it is there
        window.key("Return");
        window.waitForJobs();
    }

    private static RetargetSettings settings() {
        return window.ask(loop -> loop.workspace().document().settings());
    }

    @Test
    void bodyAndLimbsAreSetSavedAndLoadedAgain(@TempDir Path folder) throws Exception {
        window.click("Retargeting"); // makes room: what shows there while it works would move all below
        window.click("Body and limbs");
        Widgets.Place stride = window.find("Stride");
        int y = Math.round((stride.top() + stride.bottom()) / 2);
        window.drag(Math.round(stride.left()) + 48, y, Math.round(stride.left()) + 100, y);
        assertTrue(
                settings().body().stride() > 1.2, () -> "stride " + settings().body());
        assertEquals(
                Optional.of("Stride"),
                window.ask(loop -> loop.workspace().history().undoable()));
        Widgets.Place spread = window.find("arm spread");
        int below = Math.round((spread.top() + spread.bottom()) / 2);
        window.click(Math.round(spread.left()) + 90, below);
        assertTrue(settings().leftArm().spread() > 1);
        assertEquals(settings().leftArm(), settings().rightArm(), "left and right are alike");
        window.screenshot("limbs");
        window.click("Left and right alike");
        Widgets.Place right = window.find("Right foot spread");
        window.click(Math.round(right.left()) + 100, Math.round((right.top() + right.bottom()) / 2));
        assertTrue(settings().rightLeg().spread() > 0);
        assertEquals(0, settings().leftLeg().spread());
        window.click("Left and right alike");
        RetargetSettings chosen = settings();
        Path file = folder.resolve("preset.json");
        window.tell(loop -> loop.parts().operations().settings().save(file));
        window.waitForJobs();
        window.click("Reset##limbs");
        assertTrue(settings().hasPlainLimbs());
        window.tell(loop -> loop.parts().operations().settings().load(file));
        window.waitUntil(
                "the preset is loaded",
                loop -> loop.workspace().document().settings().equals(chosen));
        window.click("Body and limbs");
        window.click("Retargeting");
        window.waitForJobs();
    }

    @Test
    void aMappingIsSavedAndLoadedAgain(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("map.json");
        window.click("head target");
        window.frames(5);
        window.click("chest");
        JointMap first = SampleDocument.document().map().orElseThrow();
        waitForDocument("the pair is corrected", d -> !d.map().equals(Optional.of(first)));
        window.waitForJobs();
        JointMap corrected = document().map().orElseThrow();
        BufferedImage picture = picture("mapping-saved");
        window.ask(loop -> {
            loop.parts().operations().maps().save(file);
            return true;
        });
        window.waitForJobs();
        window.key("ctrl+z");
        window.waitForJobs();
        assertNotEquals(corrected.pairs(), document().map().orElseThrow().pairs());
        assertTrue(changed(picture, picture("mapping-undone")) > 200);
        window.ask(loop -> {
            loop.parts().operations().maps().load(file);
            return true;
        });
        window.waitForJobs();
        assertEquals(
                Optional.of("Load a mapping"),
                window.ask(loop -> loop.workspace().history().undoable()));
        assertEquals(
                corrected.pairs().stream().map(ChainPair::target).toList(),
                document().map().orElseThrow().pairs().stream()
                        .map(ChainPair::target)
                        .toList());
        assertEquals(0, changed(picture, picture("mapping-loaded")));
    }

    @Test
    void theTargetIsBakedByTheButtonAndUndone() throws Exception {
        BufferedImage following = picture("following");
        Clip clip = result();
        window.click("Bake");
        waitForDocument("the target is baked", d -> d.baked().isPresent());
        assertEquals(clip, document().baked().orElseThrow().clip());
        assertEquals(0, changed(following, picture("baked")));
        window.key("ctrl+z");
        waitForDocument("the target follows again", d -> d.baked().isEmpty());
        window.waitForJobs();
    }

    @Test
    void findingsThatComeAndGoMoveNothingBelowThem() throws Exception {
        float bake = window.find("Bake").top();
        float below = window.find("Body and limbs").top();
        JointMap map = document().map().orElseThrow();
        window.tell(loop -> loop.workspace()
                .apply(new Edit(
                        "Remove the forearm",
                        d -> d.withMap(map.withPairs(map.pairs().stream()
                                .filter(pair -> pair.part() != BodyPart.FOREARM || pair.side() != Side.LEFT)
                                .toList())))));
        window.frames(2);
        assertEquals(bake, window.find("Bake").top());
        assertEquals(below, window.find("Body and limbs").top());
        window.waitForJobs();
        window.waitUntil(
                "there are findings",
                loop -> !loop.parts().retargeting().findings().isEmpty());
        window.frames(3);
        window.screenshot("findings");
        assertEquals(bake, window.find("Bake").top());
        assertEquals(below, window.find("Body and limbs").top());
    }

    @Test
    void aJointOfAPersonGoesFromOneLimbToAnotherAndBackByUndo() throws Exception {
        JointMap start = document().map().orElseThrow();
        List<Integer> spine =
                start.pair(BodyPart.SPINE, Side.CENTER).orElseThrow().target();
        int last = spine.get(spine.size() - 1);
        String name = document().target().orElseThrow().rig().skeleton().name(last);
        window.click("neck target");
        window.click("##find joint");
        window.type(name);
        window.click("+##add" + name);
        JointMap moved = document().map().orElseThrow();
        assertEquals(
                last,
                moved.pair(BodyPart.NECK, Side.CENTER).orElseThrow().target().get(0),
                "as the skeleton orders them");
        assertFalse(
                moved.pair(BodyPart.SPINE, Side.CENTER).orElseThrow().target().contains(last));
        window.key("Escape");
        window.waitForJobs();
        window.key("ctrl+z");
        assertEquals(start, document().map().orElseThrow());
        window.key("ctrl+shift+z");
        assertEquals(moved, document().map().orElseThrow());
        window.key("ctrl+z");
        window.waitForJobs();
    }
}
