package dev.limber.editor.keys;

import imgui.flag.ImGuiKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A key that does something.
 *
 * @param key of {@link imgui.flag.ImGuiKey}
 * @param keyName as users know it
 */
public record Shortcut(int key, String keyName, Modifiers held) {
    private static final Map<String, Integer> KEYS = keys();

    private static Map<String, Integer> keys() {
        Map<String, Integer> keys = new HashMap<>(Map.of(
                ",", ImGuiKey.Comma,
                ".", ImGuiKey.Period,
                "[", ImGuiKey.LeftBracket,
                "]", ImGuiKey.RightBracket,
                "Del", ImGuiKey.Delete,
                "Enter", ImGuiKey.Enter,
                "Esc", ImGuiKey.Escape,
                "Space", ImGuiKey.Space,
                "Home", ImGuiKey.Home,
                "End", ImGuiKey.End));
        keys.putAll(Map.of(
                "Left", ImGuiKey.LeftArrow,
                "Right", ImGuiKey.RightArrow,
                "Up", ImGuiKey.UpArrow,
                "Down", ImGuiKey.DownArrow,
                "Keypad .", ImGuiKey.KeypadDecimal,
                "F1", ImGuiKey.F1,
                "F12", ImGuiKey.F12));
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            keys.put(String.valueOf(letter), ImGuiKey.A + letter - 'A');
        }
        for (int digit = 0; digit <= 9; digit++) {
            keys.put(String.valueOf(digit), ImGuiKey._0 + digit);
        }
        return Map.copyOf(keys);
    }

    /**
     * Reads a shortcut as users know it, such as Ctrl+Shift+Z.
     *
     * @throws IllegalArgumentException when there is no such key
     */
    public static Shortcut of(String label) {
        String[] parts = label.split("\\+");
        String name = parts[parts.length - 1];
        Integer key = KEYS.get(name);
        if (key == null) {
            throw new IllegalArgumentException("there is no key '" + name + "'");
        }
        Set<String> held = new HashSet<>(Arrays.asList(parts).subList(0, parts.length - 1));
        return new Shortcut(key, name, Modifiers.of(held));
    }

    /** Whether a key that is held down goes on doing it: arrows do. */
    public boolean repeats() {
        return key == ImGuiKey.LeftArrow || key == ImGuiKey.RightArrow;
    }

    /** Returns the keys as menus show them. */
    public String label() {
        return held.label() + keyName;
    }
}
