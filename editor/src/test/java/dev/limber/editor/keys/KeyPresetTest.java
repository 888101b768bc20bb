package dev.limber.editor.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyPresetTest {
    private static final Set<Command> BY_MENU_ONLY =
            Set.of(Command.MOVE_JOINTS, Command.ROTATE_JOINTS, Command.GRAB_JOINT, Command.TURN_JOINT);

    @ParameterizedTest
    @EnumSource
    void noKeyDoesTwoThingsAndNothingIsWithoutOne(KeyPreset preset) {
        assertEquals(List.of(), preset.table().conflicts());
        for (Command command : Command.values()) {
            if (!BY_MENU_ONLY.contains(command)) {
                assertFalse(preset.table().of(command).isEmpty(), command + " has no key");
            }
        }
        for (Navigation navigation : Navigation.values()) {
            assertFalse(preset.table().of(navigation).isEmpty(), navigation + " has no drag");
        }
    }

    @Test
    void conflictsAreFound() {
        KeyTable table = new KeyTable().key(Command.UNDO, "Ctrl+Z").key(Command.REDO, "Ctrl+Y", "Ctrl+Z");
        assertEquals(List.of(List.of(Command.UNDO, Command.REDO)), table.conflicts());
    }

    @Test
    void shortcutsAreReadAsTheyAreShown() {
        for (String label : List.of("Ctrl+Shift+Z", "Alt+,", "Keypad .", "F12", "7", "Shift+Left")) {
            assertEquals(label, Shortcut.of(label).label());
        }
        assertThrows(IllegalArgumentException.class, () -> Shortcut.of("Hyper+Z"));
        assertThrows(IllegalArgumentException.class, () -> Shortcut.of("Ctrl+Nothing"));
        assertThrows(IllegalArgumentException.class, () -> MouseDrag.of("Alt+wheel"));
    }

    @Test
    void theChoiceIsKept(@TempDir Path folder) throws IOException {
        KeySettings keys = new KeySettings(Optional.of(folder));
        assertEquals("Make gap (G)", keys.named("Make gap", Command.MAKE_GAP));
        keys.choose(KeyPreset.BLENDER);
        assertEquals("Make gap (Shift+G)", keys.named("Make gap", Command.MAKE_GAP));
        assertEquals(KeyPreset.BLENDER, new KeySettings(Optional.of(folder)).preset());
        Files.writeString(folder.resolve("keys.json"), "{\"preset\": \"EMACS\"}");
        assertEquals(
                KeyPreset.LIMBER, new KeySettings(Optional.of(folder)).preset(), "what is no preset is passed over");
    }
}
