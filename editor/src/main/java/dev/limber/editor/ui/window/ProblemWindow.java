package dev.limber.editor.ui.window;

import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Theme;
import dev.limber.editor.workspace.Problems;
import imgui.ImGui;
import imgui.flag.ImGuiCol;
import imgui.flag.ImGuiCond;
import imgui.flag.ImGuiWindowFlags;

/** Shows the problems one after the other, over the stage. */
public final class ProblemWindow implements Panel {
    private static final float WIDTH = 30; // in font sizes

    private final Problems problems;

    public ProblemWindow(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void draw() {
        problems.first().ifPresent(problem -> {
            float centre = ImGui.getIO().getDisplaySizeX() / 2;
            ImGui.setNextWindowPos(centre, 4 * ImGui.getFontSize(), ImGuiCond.Always, 0.5f, 0);
            ImGui.setNextWindowSize(WIDTH * ImGui.getFontSize(), 0);
            int flags = ImGuiWindowFlags.NoDocking | ImGuiWindowFlags.NoCollapse | ImGuiWindowFlags.NoResize;
            if (ImGui.begin(Icons.WARNING + " That did not work##problem", flags)) {
                PlainText.wrapped(problem.what());
                ImGui.spacing();
                ImGui.pushStyleColor(ImGuiCol.Text, Theme.TEXT_DIM);
                PlainText.wrapped(problem.advice());
                ImGui.popStyleColor();
                ImGui.spacing();
                if (ImGui.button("Close")) {
                    problems.dismissFirst();
                }
            }
            ImGui.end();
        });
    }
}
