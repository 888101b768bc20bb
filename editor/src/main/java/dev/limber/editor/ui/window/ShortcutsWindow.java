package dev.limber.editor.ui.window;

import dev.limber.editor.action.Action;
import dev.limber.editor.action.Menu;
import dev.limber.editor.keys.KeyPreset;
import dev.limber.editor.keys.KeySettings;
import dev.limber.editor.keys.MouseDrag;
import dev.limber.editor.keys.Navigation;
import dev.limber.editor.keys.Shortcut;
import dev.limber.editor.ui.widget.Dialogs;
import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Theme;
import dev.limber.editor.ui.widget.Widgets;
import imgui.ImGui;
import imgui.flag.ImGuiTableFlags;
import imgui.flag.ImGuiWindowFlags;
import imgui.type.ImBoolean;
import imgui.type.ImString;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The list of keys, shown and hidden by F1. */
public final class ShortcutsWindow implements Panel {
    private static final String[][] MOUSE = {
        {"Wheel", "Zoom"},
        {"Click", "Select a joint"},
        {"Ctrl+click, Shift+click", "Select another joint too"},
        {"Drag in the timeline", "Scrub"},
        {"Shift+drag in the timeline", "Set the loop"},
        {"Wheel, right drag in the timeline", "Zoom, move along"},
        {"Click, drag a key", "Select, move it"},
        {"Drag beside keys", "Select several"},
        {"Drag the rings or arrows on a joint", "Pose it"},
    };

    private final List<Action> actions;
    private final KeySettings keys;
    private final ImBoolean open;
    private final ImString search = new ImString(64);

    public ShortcutsWindow(List<Action> actions, KeySettings keys, ImBoolean open) {
        this.actions = actions;
        this.keys = keys;
        this.open = open;
    }

    @Override
    public void draw() {
        if (!open.get()) {
            return;
        }
        Dialogs.centre();
        int flags = ImGuiWindowFlags.AlwaysAutoResize | ImGuiWindowFlags.NoDocking | ImGuiWindowFlags.NoCollapse;
        ImGui.setNextWindowSizeConstraints(
                0, 0, Float.MAX_VALUE, 0.8f * ImGui.getIO().getDisplaySizeY());
        if (Widgets.begin(Icons.KEYBOARD + " Keys and mouse", open, flags)) {
            drawPresets();
            ImGui.setNextItemWidth(16 * ImGui.getFontSize());
            Widgets.inputTextWithHint("##search", "Search", search);
            if (ImGui.beginTable("keys", 2, ImGuiTableFlags.RowBg | ImGuiTableFlags.SizingFixedFit)) {
                for (Menu menu : Menu.values()) {
                    drawMenu(menu);
                }
                group("Mouse");
                for (Navigation navigation : Navigation.values()) {
                    row(labels(keys.table().of(navigation), MouseDrag::label), navigation.label());
                }
                for (String[] mouse : MOUSE) {
                    row(mouse[0], mouse[1]);
                }
                ImGui.endTable();
            }
        }
        ImGui.end();
    }

    private void drawMenu(Menu menu) {
        group(menu.label());
        for (Action action : actions) {
            if (action.menu() == menu) {
                action.command()
                        .ifPresent(command -> row(
                                labels(keys.table().of(command), Shortcut::label),
                                action.label().get()));
            }
        }
    }

    private static <T> String labels(List<T> keys, Function<T, String> label) {
        return keys.stream().map(label).collect(Collectors.joining(" or "));
    }

    private void drawPresets() {
        PlainText.dim("as in");
        for (KeyPreset preset : KeyPreset.values()) {
            ImGui.sameLine();
            Widgets.radioButton(preset.label(), preset == keys.preset(), () -> keys.choose(preset));
        }
    }

    private void group(String name) {
        if (search.get().isBlank()) {
            ImGui.tableNextRow();
            ImGui.tableNextColumn();
            PlainText.dim(name);
        }
    }

    private void row(String keys, String what) {
        String wanted = search.get().strip().toLowerCase(Locale.ROOT);
        if (keys.isEmpty() || !(keys + " " + what).toLowerCase(Locale.ROOT).contains(wanted)) {
            return;
        }
        ImGui.tableNextRow();
        ImGui.tableNextColumn();
        PlainText.colored(Theme.ACCENT, keys);
        ImGui.tableNextColumn();
        PlainText.show(what + "    ");
    }
}
