package dev.limber.editor.ui.widget;

import imgui.ImGui;
import imgui.flag.ImGuiCond;
import imgui.flag.ImGuiWindowFlags;

/** Shared by the windows over the viewport. */
public final class Dialogs {
    /** Flags of a window that is as large as what it shows. */
    public static final int FIXED =
            ImGuiWindowFlags.NoDocking | ImGuiWindowFlags.NoCollapse | ImGuiWindowFlags.NoResize;

    private Dialogs() {}

    /**
     * Puts the next window into the middle.
     *
     * @param width in font sizes
     */
    public static void centre(float width) {
        centre();
        ImGui.setNextWindowSize(width * ImGui.getFontSize(), 0);
    }

    /** Puts the next window into the middle, as large as what it shows. */
    public static void centre() {
        ImGui.setNextWindowPos(
                ImGui.getIO().getDisplaySizeX() / 2,
                ImGui.getIO().getDisplaySizeY() / 2,
                ImGuiCond.Appearing,
                0.5f,
                0.5f);
    }

    /**
     * Puts the next window below the menus, in the middle.
     *
     * @param width in font sizes
     */
    public static void top(float width) {
        ImGui.setNextWindowSize(width * ImGui.getFontSize(), 0);
        ImGui.setNextWindowPos(ImGui.getIO().getDisplaySizeX() / 2, 4 * ImGui.getFontSize(), ImGuiCond.Always, 0.5f, 0);
    }
}
