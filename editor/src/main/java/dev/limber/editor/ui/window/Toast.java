package dev.limber.editor.ui.window;

import dev.limber.editor.action.Folders;
import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Theme;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.workspace.Notice;
import dev.limber.editor.workspace.Notices;
import imgui.ImGui;
import imgui.flag.ImGuiCond;
import imgui.flag.ImGuiWindowFlags;

/** Shows a success message for some seconds at the bottom of the window. */
public record Toast(Notices notices) implements Panel {
    private static final int FLAGS = ImGuiWindowFlags.NoDecoration
            | ImGuiWindowFlags.NoDocking
            | ImGuiWindowFlags.AlwaysAutoResize
            | ImGuiWindowFlags.NoFocusOnAppearing
            | ImGuiWindowFlags.NoNav
            | ImGuiWindowFlags.NoMove;

    @Override
    public void draw() {
        if (notices.shown().isEmpty()) {
            return;
        }
        Notice notice = notices.shown().get();
        float em = ImGui.getFontSize();
        ImGui.setNextWindowPos(
                ImGui.getIO().getDisplaySizeX() / 2,
                ImGui.getIO().getDisplaySizeY() - 2 * em,
                ImGuiCond.Always,
                0.5f,
                1);
        if (Widgets.begin("##toast", FLAGS)) {
            PlainText.colored(Theme.GOOD, Icons.CHECK);
            ImGui.sameLine();
            PlainText.show(notice.text());
            if (notice.file().isPresent() && Folders.canShow()) {
                ImGui.sameLine();
                Widgets.smallButton(
                        "Show folder", () -> Folders.show(notice.file().get()));
            }
            ImGui.sameLine();
            Widgets.smallButton(Icons.CROSS + "##toast", notices::dismiss);
        }
        ImGui.end();
    }
}
