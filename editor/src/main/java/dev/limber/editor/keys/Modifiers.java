package dev.limber.editor.keys;

import java.util.Set;

/** The keys that are held down along with another key or a mouse button. */
public record Modifiers(boolean control, boolean shift, boolean alt) {
    public static final Modifiers NONE = new Modifiers(false, false, false);

    /** @throws IllegalArgumentException when one is not Ctrl, Shift or Alt */
    static Modifiers of(Set<String> names) {
        if (!Set.of("Ctrl", "Shift", "Alt").containsAll(names)) {
            throw new IllegalArgumentException("no keys to be held down: " + names);
        }
        return new Modifiers(names.contains("Ctrl"), names.contains("Shift"), names.contains("Alt"));
    }

    /** Returns them as menus show them, each followed by a plus. */
    String label() {
        return (control ? "Ctrl+" : "") + (shift ? "Shift+" : "") + (alt ? "Alt+" : "");
    }
}
