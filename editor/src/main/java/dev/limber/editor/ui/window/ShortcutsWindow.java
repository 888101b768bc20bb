package dev.limber.editor.ui.window;

import dev.limber.editor.action.Action;
import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Theme;
import imgui.ImGui;
import imgui.flag.ImGuiCond;
import imgui.flag.ImGuiTableFlags;
import imgui.flag.ImGuiWindowFlags;
import imgui.type.ImBoolean;
import java.util.List;

/** The list of keys, shown and hidden by F1. */
public final class ShortcutsWindow implements Panel {
    private static final String[][] MOUSE = {
        {"Left drag", "Orbit"},
        {"Right or middle drag", "Pan"},
        {"Wheel", "Zoom"},
        {"Click", "Select a joint"},
        {"Drag in the timeline", "Scrub"},
        {"Shift+drag in the timeline", "Set the loop"},
        {"Wheel, right drag in the timeline", "Zoom, move along"},
        {"Click, drag a key", "Select, move it"},
        {"Drag beside keys", "Select several"},
        {"Drag the rings or arrows on a joint", "Pose it"},
    };

    private final List<Action> actions;
    private final ImBoolean open;

    public ShortcutsWindow(List<Action> actions, ImBoolean open) {
        this.actions = actions;
        this.open = open;
    }

    @Override
    public void draw() {
        if (!open.get()) {
            return;
        }
        ImGui.setNextWindowPos(
                ImGui.getIO().getDisplaySizeX() / 2,
                ImGui.getIO().getDisplaySizeY() / 2,
                ImGuiCond.Appearing,
                0.5f,
                0.5f);
        int flags = ImGuiWindowFlags.AlwaysAutoResize | ImGuiWindowFlags.NoDocking | ImGuiWindowFlags.NoCollapse;
        if (ImGui.begin(Icons.KEYBOARD + " Keys and mouse", open, flags)) {
            if (ImGui.beginTable("keys", 2, ImGuiTableFlags.RowBg | ImGuiTableFlags.SizingFixedFit)) {
                for (Action action : actions) {
                    action.shortcut()
                            .ifPresent(shortcut ->
                                    row(shortcut.label(), action.label().get()));
                }
                for (String[] mouse : MOUSE) {
                    row(mouse[0], mouse[1]);
                }
                ImGui.endTable();
            }
        }
        ImGui.end();
    }

    private static void row(String keys, String what) {
        ImGui.tableNextRow();
        ImGui.tableNextColumn();
        PlainText.colored(Theme.ACCENT, keys);
        ImGui.tableNextColumn();
        PlainText.show(what + "    ");
    }
}
