package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Edit;
import dev.limber.editor.document.Selection;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.motion.edit.LayerKey;
import dev.limber.motion.edit.Tangent;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Side;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Curves of a layer, edited by mouse: keys of the left forearm at three frames of the sample walk. */
@Tag("slow")
class CurveWindowTest {
    @RegisterExtension
    static final EditorWindow window = EditorWindow.ofSample();

    @BeforeEach
    void keyTheForearm() throws Exception {
        window.click("Animate");
        window.tell(loop -> {
            loop.workspace().animate(CharacterSlot.SOURCE);
            int joint = loop.workspace()
                    .document()
                    .source()
                    .orElseThrow()
                    .actor()
                    .rig()
                    .roles()
                    .joint(BodyPart.FOREARM, Side.LEFT);
            loop.workspace()
                    .apply(new Edit(
                            "Select", d -> d.withSelection(Optional.of(new Selection(CharacterSlot.SOURCE, joint)))));
        });
        window.click("Add additive layer");
        window.click("Curves");
        for (int frame : new int[] {40, 100, 160}) {
            window.tell(loop -> loop.workspace().playhead().seek(frame));
            window.click("Key##curve");
        }
    }

    private static NavigableMap<Integer, LayerKey> keys() {
        return window.ask(loop -> {
            var tools = loop.parts().animation().curves();
            return tools.curves().orElseThrow().track().keys();
        });
    }

    private static LayerKey key(int frame) {
        return Objects.requireNonNull(keys().get(frame));
    }

    private static int[] at(String key) throws Exception {
        Widgets.Place place = window.find(key);
        return new int[] {Math.round((place.left() + place.right()) / 2), Math.round((place.top() + place.bottom()) / 2)
        };
    }

    private static Set<Integer> selected() {
        return Set.copyOf(
                window.ask(loop -> loop.parts().animation().selectedLayerKeys().frames(CharacterSlot.SOURCE)));
    }

    @Test
    void aKeyIsDraggedInValueAndTimeInOneStep() throws Exception {
        assertEquals(Set.of(40, 100, 160), keys().keySet());
        Object before = window.ask(loop -> loop.workspace().document());
        int[] from = at("x key 100");
        int frame = (at("x key 160")[0] - from[0]) / 60; // pixels
        window.drag(from[0], from[1], from[0] + 10 * frame, from[1] - 40);
        window.screenshot("curve-dragged");
        int moved = keys().ceilingKey(101);
        assertTrue(moved >= 107 && moved <= 113, () -> "the key is at frame " + moved);
        LayerKey dragged = key(moved);
        assertTrue(dragged.rotation().x() > 1e-4, dragged::toString);
        assertEquals(0, dragged.rotation().y(), 1e-12);
        assertEquals(LayerKey.ZERO, key(40));
        assertEquals(Set.of(moved), selected());
        assertEquals(
                Optional.of("Move curve keys"),
                window.ask(loop -> loop.workspace().history().undoable()));
        window.key("ctrl+z");
        assertEquals(before, window.ask(loop -> loop.workspace().document()));
    }

    @Test
    void keysInABoxAreMovedTogetherAndGetTangents() throws Exception {
        int[] first = at("x key 40");
        int[] second = at("x key 100");
        window.drag(first[0] - 15, first[1] - 20, second[0] + 15, second[1] + 20);
        assertEquals(Set.of(40, 100), selected());
        window.click("linear##curve");
        assertEquals(Tangent.LINEAR, key(40).tangent());
        assertEquals(Tangent.LINEAR, key(100).tangent());
        assertEquals(Tangent.AUTO, key(160).tangent());
        window.click("x"); // the axis in front of the others: now y is dragged
        int[] from = at("y key 100");
        window.hold("alt", () -> window.drag(from[0], from[1], from[0] + 30, from[1] + 30));
        assertEquals(Set.of(40, 100, 160), keys().keySet());
        assertTrue(key(40).rotation().y() < -1e-4);
        assertEquals(key(40), key(100));
        window.screenshot("curve-box");
        window.click("Reset##curve");
        assertEquals(0, key(40).rotation().length(), 1e-12);
        window.click("Delete##curve");
        assertEquals(Set.of(160), keys().keySet());
        window.click("x");
    }
}
