package dev.limber.editor.ui.widget;

import imgui.ImGui;
import imgui.flag.ImGuiCol;

/**
 * Text that is shown as it is. ImGui's own functions for text take it as a format of C, and would show a file named
 * "50%.bvh" as something else.
 */
public final class PlainText {
    private static final float TOOLTIP = 36; // width at most, in font sizes

    private PlainText() {}

    public static void show(String text) {
        ImGui.textUnformatted(text);
    }

    /** Shows text that may be overlooked. */
    public static void dim(String text) {
        colored(Theme.TEXT_DIM, text);
    }

    /**
     * Draws text in a colour.
     *
     * @param color of {@link Theme}
     */
    public static void colored(int color, String text) {
        ImGui.pushStyleColor(ImGuiCol.Text, color);
        ImGui.textUnformatted(text);
        ImGui.popStyleColor();
    }

    /** Shows text that goes on in the next line at the right edge of its window. */
    public static void wrapped(String text) {
        ImGui.pushTextWrapPos();
        ImGui.textUnformatted(text);
        ImGui.popTextWrapPos();
    }

    /** Shows text beside the mouse, in lines that are easily read. */
    public static void tooltip(String text) {
        ImGui.beginTooltip();
        ImGui.pushTextWrapPos(TOOLTIP * ImGui.getFontSize());
        ImGui.textUnformatted(text);
        ImGui.popTextWrapPos();
        ImGui.endTooltip();
    }
}
