package dev.limber.editor.ui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.editor.keys.Modifiers;
import dev.limber.editor.keys.Shortcut;
import imgui.flag.ImGuiKey;
import org.junit.jupiter.api.Test;

class KeystrokesTest {
    private static final Shortcut UNDO = Shortcut.of("Ctrl+Z");
    private static final Shortcut REDO = Shortcut.of("Ctrl+Shift+Z");
    private static final Shortcut NEXT = Shortcut.of("Right");

    private final Keystrokes keystrokes = new Keystrokes();

    @Test
    void everyStrokeCountsOnceWithWhatWasHeldThen() {
        keystrokes.add(ImGuiKey.Z, new Modifiers(true, false, false), false);
        keystrokes.add(ImGuiKey.Z, new Modifiers(true, false, false), false);
        keystrokes.add(ImGuiKey.Z, new Modifiers(true, true, false), false);
        assertEquals(0, keystrokes.count(UNDO), "not before they are taken");
        keystrokes.take();
        assertEquals(2, keystrokes.count(UNDO));
        assertEquals(1, keystrokes.count(REDO));
        keystrokes.take();
        assertEquals(0, keystrokes.count(UNDO));
    }

    @Test
    void aKeyThatIsHeldRepeatsWhereItsShortcutDoes() {
        keystrokes.add(ImGuiKey.Z, new Modifiers(true, false, false), true);
        keystrokes.add(ImGuiKey.RightArrow, Modifiers.NONE, true);
        keystrokes.take();
        assertEquals(0, keystrokes.count(UNDO));
        assertEquals(1, keystrokes.count(NEXT));
    }
}
