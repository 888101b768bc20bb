package dev.limber.editor.action;

import imgui.flag.ImGuiKey;

/**
 * A key that does something.
 *
 * @param key of {@link imgui.flag.ImGuiKey}
 * @param keyName as users know it
 */
public record Shortcut(int key, String keyName, boolean control, boolean shift) {
    public static Shortcut key(int key, String keyName) {
        return new Shortcut(key, keyName, false, false);
    }

    public static Shortcut control(int key, String keyName) {
        return new Shortcut(key, keyName, true, false);
    }

    public static Shortcut controlShift(int key, String keyName) {
        return new Shortcut(key, keyName, true, true);
    }

    public static Shortcut shift(int key, String keyName) {
        return new Shortcut(key, keyName, false, true);
    }

    /** Whether a key that is held down goes on doing it: arrows do. */
    public boolean repeats() {
        return key == ImGuiKey.LeftArrow || key == ImGuiKey.RightArrow;
    }

    /** Returns the keys as menus show them. */
    public String label() {
        return (control ? "Ctrl+" : "") + (shift ? "Shift+" : "") + keyName;
    }
}
