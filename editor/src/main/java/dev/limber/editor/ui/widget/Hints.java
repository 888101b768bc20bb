package dev.limber.editor.ui.widget;

import imgui.ImGui;
import java.util.function.Supplier;

/** Tooltips. */
public final class Hints {
    private Hints() {}

    /** Explains the item that was drawn last. */
    public static void of(String text) {
        if (ImGui.isItemHovered()) {
            PlainText.tooltip(text);
        }
    }

    /** The same with a text that is made only when it is shown, as most are drawn in every frame and seen in few. */
    public static void of(Supplier<String> text) {
        if (ImGui.isItemHovered()) {
            PlainText.tooltip(text.get());
        }
    }
}
