package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.jme3.math.Vector3f;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Selection;
import dev.limber.editor.scene.ViewArea;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.view.Overlay;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Side;
import imgui.ImGui;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The window is as many times larger as its interface, in a real window. */
@Tag("slow")
class DisplayScaleWindowTest {
    @Test
    void windowFontsAndColumnsScaleTogether() throws Exception {
        double scale = 1.15; // a window that fits on the screen of the tests
        try (EditorWindow window = EditorWindow.open(EditorWindow.scaled(scale))) {
            window.waitUntil("the window is larger", loop -> ImGui.getIO().getDisplaySizeX() > 1700);
            window.frames(5);
            double width = window.ask(loop -> (double) ImGui.getIO().getDisplaySizeX());
            assertEquals(scale * EditorOptions.WIDTH, width, 20);
            double font = window.ask(loop -> (double) ImGui.getFontSize());
            assertEquals(scale * 16, font, 0.5);
            Widgets.Place ruler = window.find("ruler");
            assertTrue(ruler.right() - ruler.left() > 0.85 * width, ruler::toString);
            window.screenshot("scaled");
            window.click("Clips"); // what is drawn is where the mouse finds it
            window.find("Add folder...");
        }
    }

    @Test
    void aWindowThatIsMovedToAnotherScreenTakesItsScale() throws Exception {
        try (EditorWindow window = EditorWindow.open(EditorOptions.DEFAULT)) {
            window.click("Clips");
            double width = window.ask(loop -> (double) ImGui.getIO().getDisplaySizeX());
            double left =
                    window.ask(loop -> (double) loop.parts().viewport().area().x());
            moveToScale(window, 1.1);
            assertEquals(1.1 * width, window.ask(loop -> (double) ImGui.getIO().getDisplaySizeX()), 3);
            assertEquals(1.1 * 16, font(window), 1);
            double moved =
                    window.ask(loop -> (double) loop.parts().viewport().area().x());
            assertEquals(1.1 * left, moved, 4, "columns");
            window.find("Add folder..."); // the tabs that were open are so still
            window.find("##find pair");
            window.find("Bake");
            window.screenshot("rescaled");
            window.click("Timeline"); // what is drawn is where the mouse finds it
            window.find("ruler");
            moveToScale(window, 1);
            assertEquals(width, window.ask(loop -> (double) ImGui.getIO().getDisplaySizeX()), 3);
            assertEquals(16, font(window), 1);
            assertEquals(
                    left,
                    window.ask(loop -> (double) loop.parts().viewport().area().x()),
                    4);
        }
    }

    /** Does what the system does when the window comes to a screen of another scale; Xvfb has one screen only. */
    private static void moveToScale(EditorWindow window, double scale) throws Exception {
        window.tell(loop -> loop.scaling().ask(scale));
        window.frames(10);
    }

    @Test
    void linesOfTheFloorAreAsWideAsTheScaleAsks() throws Exception {
        for (int scale = 1; scale <= 2; scale++) {
            try (EditorWindow window = EditorWindow.open(EditorWindow.scaled(scale))) {
                window.frames(5);
                BufferedImage floor = window.screenshot("floor-" + scale);
                window.tell(loop -> loop.workspace().view().toggle(Overlay.FLOOR));
                window.frames(5);
                List<Integer> runs = downwards(window, floor, window.screenshot("no-floor-" + scale));
                assertTrue(runs.size() > 100, runs::toString);
                assertEquals(scale, runs.get(runs.size() / 2), 0.5 * scale, runs::toString);
            }
        }
    }

    @Test
    void jointsAreAsEasyToHitOnAFineDisplay() throws Exception {
        for (int scale = 1; scale <= 2; scale++) {
            try (EditorWindow window = EditorWindow.open(EditorWindow.scaled(scale))) {
                Selection head = window.ask(loop -> new Selection(
                        CharacterSlot.SOURCE,
                        loop.workspace()
                                .document()
                                .source()
                                .orElseThrow()
                                .actor()
                                .rig()
                                .roles()
                                .joint(BodyPart.HEAD, Side.CENTER)));
                float pixels = 12f * scale;
                assertEquals(
                        Optional.of(head),
                        window.ask(loop -> {
                            Vector3f at = loop.parts().viewport().onScreen(head).orElseThrow();
                            return loop.parts().viewport().pick(at.x + pixels, at.y);
                        }),
                        pixels + " pixels beside it");
            }
        }
    }

    /** Returns how many pixels below each other differ between two pictures, on the right of the view, where only the floor is. */
    private static List<Integer> downwards(EditorWindow window, BufferedImage a, BufferedImage b) {
        ViewArea area = window.ask(loop -> loop.parts().viewport().area());
        int right = (int) (area.x() + area.width()) - 4;
        return PixelRuns.of(
                right - (int) (0.12 * area.width()),
                right,
                (int) area.y(),
                (int) Math.ceil(area.y() + area.height()),
                (x, y) -> a.getRGB(x, y) != b.getRGB(x, y));
    }

    @Test
    void aScaleThatWasAskedForStays() throws Exception {
        try (EditorWindow window = EditorWindow.open(EditorWindow.scaled(1.05))) {
            double font = font(window);
            moveToScale(window, 1.4);
            assertEquals(font, font(window));
        }
    }

    /** Returns the height of text; whole pixels. */
    private static double font(EditorWindow window) {
        return window.ask(loop -> (double) ImGui.getFontSize());
    }
}
