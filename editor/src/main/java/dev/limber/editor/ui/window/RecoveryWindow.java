package dev.limber.editor.ui.window;

import dev.limber.editor.action.ProjectActions;
import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PlainText;
import imgui.ImGui;
import imgui.flag.ImGuiCond;
import imgui.flag.ImGuiWindowFlags;

/** Offers the work that a crash left. */
public final class RecoveryWindow implements Panel {
    private static final float WIDTH = 30; // in font sizes

    private final ProjectActions projects;

    public RecoveryWindow(ProjectActions projects) {
        this.projects = projects;
    }

    @Override
    public void draw() {
        if (projects.left().isEmpty()) {
            return;
        }
        float centre = ImGui.getIO().getDisplaySizeX() / 2;
        ImGui.setNextWindowPos(centre, 4 * ImGui.getFontSize(), ImGuiCond.Always, 0.5f, 0);
        ImGui.setNextWindowSize(WIDTH * ImGui.getFontSize(), 0);
        int flags = ImGuiWindowFlags.NoDocking | ImGuiWindowFlags.NoCollapse | ImGuiWindowFlags.NoResize;
        if (ImGui.begin(Icons.WARNING + " Limber did not end well last time###recovery", flags)) {
            PlainText.wrapped("A copy of what was not saved was kept. Restore it in place of what is open now?");
            ImGui.spacing();
            if (ImGui.button("Restore")) {
                projects.recover();
            }
            ImGui.sameLine();
            if (ImGui.button("Throw it away")) {
                projects.discardLeft();
            }
        }
        ImGui.end();
    }
}
