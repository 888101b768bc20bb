package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.jme3.math.Vector3f;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Selection;
import dev.limber.editor.scene.ViewArea;
import dev.limber.editor.view.Overlay;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Side;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Selected and hovered joints have outlines in the view, about their bones and the skin that they move. */
@Tag("slow")
class OutlineWindowTest {
    private static final int SELECTED = 0xFFDB40;
    private static final int HOVERED = 0x8CFFA6;
    private static final int NEAR = 24; // of 255, in each colour

    private static Selection joint(EditorWindow window, BodyPart part, Side side) {
        int joint = window.ask(loop ->
                loop.workspace().document().target().orElseThrow().rig().roles().joint(part, side));
        return new Selection(CharacterSlot.TARGET, joint);
    }

    /** Returns the pixel of a joint. */
    private static Vector3f at(EditorWindow window, Selection joint) {
        return window.ask(loop -> loop.parts().viewport().onScreen(joint).orElseThrow());
    }

    private static void only(EditorWindow window, Overlay... shown) {
        window.tell(loop -> loop.workspace().view().setOverlays(Set.of(shown)));
    }

    private static boolean isLike(int rgb, int color) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((rgb >> shift & 255) - (color >> shift & 255)) > NEAR) {
                return false;
            }
        }
        return true;
    }

    /** Returns the lengths of all rows of pixels of a colour in the view. */
    private static List<Integer> runs(EditorWindow window, String picture, int color) throws Exception {
        window.frames(3);
        BufferedImage image = window.screenshot(picture);
        ViewArea area = window.ask(loop -> loop.parts().viewport().area());
        return PixelRuns.of(
                (int) area.y(),
                (int) Math.ceil(area.y() + area.height()),
                (int) area.x(),
                (int) Math.ceil(area.x() + area.width()),
                (y, x) -> isLike(image.getRGB(x, y), color));
    }

    private static int median(List<Integer> numbers) {
        return numbers.get(numbers.size() / 2);
    }

    @Test
    void theSkinOfASelectedJointHasALineAsWideAsTheScaleAsks() throws Exception {
        for (int scale = 1; scale <= 2; scale++) {
            try (EditorWindow window = EditorWindow.open(EditorWindow.scaled(scale))) {
                only(window, Overlay.SKIN);
                assertEquals(List.of(), runs(window, "outline-none", SELECTED));
                Selection thigh = joint(window, BodyPart.THIGH, Side.LEFT);
                window.tell(loop -> loop.workspace().select(Optional.of(thigh)));
                List<Integer> line = runs(window, "outline-skin-" + scale, SELECTED);
                assertTrue(line.size() > 100 / scale, line::toString);
                assertEquals(2 * scale, median(line), 1, line::toString); // slanted ones are wider in a row
                window.tell(loop -> loop.workspace().select(Optional.empty()));
                assertEquals(List.of(), runs(window, "outline-gone", SELECTED));
            }
        }
    }

    @Test
    void bonesHaveLinesToo() throws Exception {
        try (EditorWindow window = EditorWindow.open(EditorWindow.scaled(1))) {
            only(window);
            Selection thigh = joint(window, BodyPart.THIGH, Side.LEFT);
            window.tell(loop -> loop.workspace().select(Optional.of(thigh)));
            List<Integer> line = runs(window, "outline-bone", SELECTED);
            assertTrue(line.size() > 100 && line.get(0) <= 3, line::toString);
        }
    }

    @Test
    void theLineOfAHoveredJointGoesOverThatOfOthers() throws Exception {
        try (EditorWindow window = EditorWindow.open(EditorWindow.scaled(1))) {
            only(window, Overlay.SKIN);
            Selection thigh = joint(window, BodyPart.THIGH, Side.LEFT);
            window.tell(loop -> {
                loop.workspace().select(Optional.of(thigh));
                loop.workspace().selectAll();
            });
            int whole = runs(window, "outline-all", SELECTED).size();
            window.tell(loop -> loop.workspace().select(Optional.of(thigh)));
            int before = runs(window, "outline-thigh", SELECTED).size();
            assertEquals(before, whole, 0.1 * before, "the active one among all is as it is alone");
            Vector3f knee = at(window, joint(window, BodyPart.SHIN, Side.LEFT));
            Vector3f ankle = at(window, joint(window, BodyPart.FOOT, Side.LEFT));
            window.move(Math.round((knee.x + ankle.x) / 2), Math.round((knee.y + ankle.y) / 2));
            List<Integer> green = runs(window, "outline-hovered", HOVERED);
            assertTrue(green.size() > 80, green::toString);
            assertTrue(median(green) <= 3, green::toString);
            window.tell(loop -> loop.workspace().playhead().togglePlaying());
            assertEquals(List.of(), runs(window, "outline-playing", HOVERED));
        }
    }
}
