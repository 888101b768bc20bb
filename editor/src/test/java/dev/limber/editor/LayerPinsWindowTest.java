package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.EditedMotion;
import dev.limber.editor.document.Selection;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.motion.Clip;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.List;
import java.util.NavigableSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pinned feet of the sample walk while keys, curves and the weight of a layer are changed with the mouse. */
@Tag("slow")
class LayerPinsWindowTest {
    private static final int FRAME = 100;

    @RegisterExtension
    static final EditorWindow window = EditorWindow.ofSample();

    private EditedMotion motion() {
        return window.ask(
                loop -> loop.workspace().document().motion(CharacterSlot.SOURCE).orElseThrow());
    }

    private Rig rig() {
        return window.ask(loop -> loop.workspace()
                .document()
                .actor(CharacterSlot.SOURCE)
                .orElseThrow()
                .rig());
    }

    /** Returns how far a joint is at most from where it is in the recording, of the height. */
    private double moved(BodyPart part, Side side) {
        int joint = rig().roles().joint(part, side);
        Clip is = motion().clip();
        Clip was = motion().edits().recording();
        double most = 0;
        for (int frame = 0; frame < was.frameCount(); frame++) {
            double by = WorldPose.of(was.pose(frame))
                    .position(joint)
                    .distance(WorldPose.of(is.pose(frame)).position(joint));
            most = Math.max(most, by);
        }
        return most / rig().height();
    }

    private void assertFeetStay(String after) throws Exception {
        window.waitForJobs();
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            double foot = moved(BodyPart.FOOT, side);
            assertTrue(foot < 1e-3, "the " + side + " foot moves by " + foot + " after " + after);
        }
    }

    private static int[] middle(Widgets.Place place) {
        return new int[] {Math.round((place.left() + place.right()) / 2), Math.round((place.top() + place.bottom()) / 2)
        };
    }

    @Test
    void pinnedFeetStayWhileALayerIsChanged() throws Exception {
        window.click("Animate");
        window.tell(loop -> {
            loop.workspace().animate(CharacterSlot.SOURCE);
            loop.workspace().playhead().seek(FRAME);
        });
        window.click("Add additive layer");
        window.key("w");
        int[] hips = ViewPoints.ofJoint(
                window, new Selection(CharacterSlot.SOURCE, rig().roles().joint(BodyPart.HIPS, Side.CENTER)));
        window.click(hips[0], hips[1]);
        window.drag(hips[0], hips[1], hips[0] + 10, hips[1] + 25);
        assertTrue(moved(BodyPart.HIPS, Side.CENTER) > 0.02, "the hips are pulled down");
        assertEquals(List.of(40, FRAME, 160), List.copyOf(layerKeys()));
        assertFeetStay("a pose");

        window.drag(
                window.frameX(FRAME), window.rowY("Layer keys"), window.frameX(FRAME + 20), window.rowY("Layer keys"));
        assertEquals(List.of(40, FRAME + 20, 160), List.copyOf(layerKeys()));
        assertFeetStay("a moved key");

        window.click("Curves");
        window.click("Translation");
        int[] key = middle(window.find("y key " + (FRAME + 20)));
        double before = moved(BodyPart.HIPS, Side.CENTER);
        window.hold("alt", () -> window.drag(key[0], key[1], key[0], key[1] + 30));
        assertTrue(Math.abs(moved(BodyPart.HIPS, Side.CENTER) - before) > 0.005, "the hips follow their curve");
        assertFeetStay("a dragged curve");
        window.screenshot("layer-pins-curve");
        window.click("Timeline");

        window.reveal("##weight");
        Widgets.Place weight = window.find("##weight");
        double whole = moved(BodyPart.HIPS, Side.CENTER);
        int[] slider = middle(weight);
        window.drag(Math.round(weight.right()) - 4, slider[1], slider[0], slider[1]);
        assertTrue(moved(BodyPart.HIPS, Side.CENTER) < 0.8 * whole, "the layer does less");
        assertTrue(moved(BodyPart.HIPS, Side.CENTER) > 0.2 * whole);
        assertFeetStay("another weight");
        window.screenshot("layer-pins-weight");

        window.reveal("left foot");
        window.click("left foot");
        assertTrue(moved(BodyPart.FOOT, Side.LEFT) > 1e-3, "without its pin the foot goes with the layer");
        window.key("ctrl+z");
        assertFeetStay("undo");
    }

    private NavigableSet<Integer> layerKeys() {
        return motion().layers().layers().get(0).frames();
    }
}
