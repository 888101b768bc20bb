package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.ui.widget.Widgets;
import dev.limber.io.ReadOptions;
import imgui.ImGui;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The window is as many times larger as its interface, in a real window. */
@Tag("slow")
class DisplayScaleWindowTest {
    private static EditorOptions scaled(double scale) {
        return new EditorOptions(
                Optional.empty(),
                Optional.empty(),
                0,
                EditorOptions.WIDTH,
                EditorOptions.HEIGHT,
                OptionalDouble.of(scale),
                List.of(),
                Optional.empty(),
                ReadOptions.DEFAULT,
                Optional.empty());
    }

    @Test
    void windowFontsAndColumnsScaleTogether() throws Exception {
        double scale = 1.15; // a window that fits on the screen of the tests
        try (EditorWindow window = EditorWindow.open(scaled(scale))) {
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
}
