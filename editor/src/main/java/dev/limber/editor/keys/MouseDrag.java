package dev.limber.editor.keys;

import imgui.flag.ImGuiMouseButton;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A drag with the mouse.
 *
 * @param button of {@link imgui.flag.ImGuiMouseButton}
 */
public record MouseDrag(int button, Modifiers held) {
    private static final List<String> BUTTONS = List.of("left", "right", "middle");

    static {
        assert ImGuiMouseButton.Left == 0 && ImGuiMouseButton.Right == 1 && ImGuiMouseButton.Middle == 2;
    }

    /**
     * Reads a drag as users know it, such as Alt+left.
     *
     * @throws IllegalArgumentException when there is no such button
     */
    static MouseDrag of(String label) {
        String[] parts = label.split("\\+");
        int button = BUTTONS.indexOf(parts[parts.length - 1]);
        if (button < 0) {
            throw new IllegalArgumentException("there is no button '" + label + "'");
        }
        Set<String> held = new HashSet<>(Arrays.asList(parts).subList(0, parts.length - 1));
        return new MouseDrag(button, Modifiers.of(held));
    }

    /** Returns the drag as the list of keys shows it. */
    public String label() {
        String name = held.label() + BUTTONS.get(button) + " drag";
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
