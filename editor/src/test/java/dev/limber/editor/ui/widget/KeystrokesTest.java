package dev.limber.editor.ui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.editor.action.Shortcut;
import imgui.flag.ImGuiKey;
import org.junit.jupiter.api.Test;

class KeystrokesTest {
    private static final Shortcut UNDO = Shortcut.control(ImGuiKey.Z, "Z");
    private static final Shortcut REDO = Shortcut.controlShift(ImGuiKey.Z, "Z");
    private static final Shortcut NEXT = Shortcut.key(ImGuiKey.RightArrow, "Right");

    private final Keystrokes keystrokes = new Keystrokes();

    @Test
    void everyStrokeCountsOnceWithWhatWasHeldThen() {
        keystrokes.add(ImGuiKey.Z, true, false, false);
        keystrokes.add(ImGuiKey.Z, true, false, false);
        keystrokes.add(ImGuiKey.Z, true, true, false);
        assertEquals(0, keystrokes.count(UNDO), "not before they are taken");
        keystrokes.take();
        assertEquals(2, keystrokes.count(UNDO));
        assertEquals(1, keystrokes.count(REDO));
        keystrokes.take();
        assertEquals(0, keystrokes.count(UNDO));
    }

    @Test
    void aKeyThatIsHeldRepeatsWhereItsShortcutDoes() {
        keystrokes.add(ImGuiKey.Z, true, false, true);
        keystrokes.add(ImGuiKey.RightArrow, false, false, true);
        keystrokes.take();
        assertEquals(0, keystrokes.count(UNDO));
        assertEquals(1, keystrokes.count(NEXT));
    }
}
