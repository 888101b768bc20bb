package dev.limber.editor.ui.panel;

import dev.limber.editor.clips.ClipActions;
import dev.limber.editor.clips.ClipRow;
import dev.limber.editor.document.Edit;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.workspace.Workspace;
import imgui.ImGui;
import java.util.Optional;

/** The menu of a clip in the list: its own settings, and its removal. */
record ClipMenu(Workspace workspace, ClipActions clips) {
    /** Draws the menu of the row that was drawn last, while it is open. */
    void draw(ClipRow row) {
        if (!ImGui.beginPopupContextItem("clip-menu")) {
            return;
        }
        item(
                "Keep the current settings for this clip",
                row.isReadable(),
                () -> clips.setOwn(row, Optional.of(workspace.document().settings())));
        item(
                "Load the settings of this clip",
                row.own().isPresent(),
                () -> workspace.apply(new Edit(
                        "Settings of " + row.name(),
                        d -> d.withSettings(row.own().orElseThrow()))));
        item("Use the settings of all clips", row.own().isPresent(), () -> clips.setOwn(row, Optional.empty()));
        ImGui.separator();
        item("Remove from the list", true, () -> clips.remove(row));
        ImGui.endPopup();
    }

    private static void item(String label, boolean enabled, Runnable action) {
        Widgets.menuItem(label, "", false, enabled, action);
    }
}
