package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Edit;
import dev.limber.editor.document.MapEdits;
import dev.limber.editor.document.Selection;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.motion.edit.Layer;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.JointMap;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The rows of the timeline by limb, worked by mouse in a real window. */
@Tag("slow")
class LimbRowsWindowTest {
    @RegisterExtension
    static final EditorWindow window = EditorWindow.ofSample();

    private Document document() {
        return window.ask(loop -> loop.workspace().document());
    }

    private int joint(BodyPart part, Side side) {
        return document()
                .actor(CharacterSlot.SOURCE)
                .orElseThrow()
                .rig()
                .roles()
                .joint(part, side);
    }

    private void showLimbs() throws Exception {
        window.click("Timeline");
        if (window.shows("Show limbs")) {
            window.click("Show limbs");
        }
    }

    /** Keys two joints on a layer of the source, at some frames. */
    private void key(int a, int b, int... frames) {
        window.tell(loop -> {
            loop.workspace().animate(CharacterSlot.SOURCE);
            loop.parts().animation().layers().add(Layer.Mode.ADDITIVE);
            loop.workspace().select(Optional.of(new Selection(CharacterSlot.SOURCE, a, Set.of(a, b))));
            for (int frame : frames) {
                loop.workspace().playhead().seek(frame);
                loop.parts().animation().layers().keys().set();
            }
        });
    }

    private Set<Integer> keys(int joint) {
        return window.ask(loop -> loop.parts()
                .animation()
                .layers()
                .activeLayer()
                .orElseThrow()
                .track(joint)
                .map(track -> new TreeSet<>(track.keys().keySet()))
                .orElse(new TreeSet<>()));
    }

    private void dragFrames(int row, int fromFrame, int toFrame) throws Exception {
        window.drag(window.frameX(fromFrame), row, window.frameX(toFrame), row);
    }

    @Test
    void keysOfOneLimbAreBoxSelectedMovedScaledCopiedAndPasted() throws Exception {
        int arm = joint(BodyPart.FOREARM, Side.LEFT);
        int leg = joint(BodyPart.SHIN, Side.RIGHT);
        showLimbs();
        key(arm, leg, 40, 60, 200);
        window.frames(3);
        window.scrollRows("limb left arm");
        int row = window.rowY("limb left arm");
        dragFrames(row, 30, 80);
        window.screenshot("limb-rows-selected");
        dragFrames(row, 40, 50);
        assertEquals(Set.of(50, 70, 200), keys(arm));
        assertEquals(Set.of(40, 60, 200), keys(leg), "another limb stays");
        window.key("ctrl+z");
        assertEquals(Set.of(40, 60, 200), keys(arm));

        dragFrames(row, 30, 80);
        window.tell(loop -> loop.workspace().playhead().seek(20));
        window.hold("alt", () -> dragFrames(row, 60, 100));
        assertEquals(Set.of(60, 100, 200), keys(arm), "twice as far from the playhead");
        assertEquals(Set.of(40, 60, 200), keys(leg));
        window.key("ctrl+z");

        dragFrames(row, 30, 80);
        window.click("Animate");
        window.click("Pose");
        window.click("Copy keys");
        window.tell(loop -> loop.workspace().playhead().seek(100));
        window.click("Paste keys");
        window.click("Pose");
        assertEquals(Set.of(40, 60, 100, 120, 200), keys(arm));
        assertEquals(Set.of(40, 60, 200), keys(leg));
        window.screenshot("limb-rows-pasted");

        window.scrollRows("limb right leg");
        Widgets.Place legs = window.find("limb right leg");
        int left = Math.round(legs.left()) - 40;
        window.click(left, window.rowY("limb right leg"));
        assertTrue(document().selection().orElseThrow().contains(CharacterSlot.SOURCE, leg));
        assertFalse(document().selection().orElseThrow().contains(CharacterSlot.SOURCE, arm));
    }

    @Test
    void whatIsDoubtfulIsInTheRowAndTheOutlinerAndItsRingGoesThere() throws Exception {
        JointMap map = document().map().orElseThrow();
        int forearm = document().target().orElseThrow().rig().roles().joint(BodyPart.FOREARM, Side.LEFT);
        window.tell(loop -> {
            loop.workspace().animate(CharacterSlot.TARGET);
            loop.workspace()
                    .apply(new Edit(
                            "Leave out",
                            d -> d.withMap(MapEdits.remove(
                                    map, map.pair(BodyPart.FOREARM, Side.LEFT).orElseThrow()))));
        });
        window.waitForJobs();
        showLimbs();
        window.waitForJobs();
        window.scrollRows("limb left arm");
        Widgets.Place row = window.find("limb left arm");
        BufferedImage picture = window.screenshot("limb-rows-doubt");
        int red = 0;
        for (int x = (int) row.left(); x < row.right(); x++) {
            red += (picture.getRGB(x, (int) row.top() + 2) & 0xFFFFFF) == 0xF06A5A ? 1 : 0;
        }
        assertTrue(red > 3, red + " red pixels");

        int first = window.ask(loop -> loop.parts().retargeting().findings().stream()
                .filter(f -> f.limb().contains("left"))
                .mapToInt(f -> f.firstFrame())
                .min()
                .orElseThrow());
        window.tell(loop -> loop.workspace().playhead().seek(0));
        window.frames(3);
        Widgets.Place ring = window.find("finding " + forearm);
        window.click(Math.round((ring.left() + ring.right()) / 2), Math.round((ring.top() + ring.bottom()) / 2));
        int frame = window.ask(loop -> loop.workspace().playhead().frame());
        assertEquals(first, frame);

        window.click("Outliner");
        window.frames(5);
        String name = document().target().orElseThrow().rig().skeleton().name(forearm);
        window.find("doubt " + name);
        window.screenshot("outliner-doubt");
        window.click("Mapping");
    }
}
