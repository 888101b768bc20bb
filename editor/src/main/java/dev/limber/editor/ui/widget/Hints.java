package dev.limber.editor.ui.widget;

import imgui.ImGui;

/** Tooltips. */
public final class Hints {
    private Hints() {}

    /** Explains the item that was drawn last. */
    public static void of(String text) {
        if (ImGui.isItemHovered()) {
            PlainText.tooltip(text);
        }
    }
}
