package dev.limber.editor.ui.window;

import dev.limber.editor.ui.widget.Dialogs;
import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Theme;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.workspace.Problem;
import dev.limber.editor.workspace.Problems;
import imgui.ImGui;
import imgui.flag.ImGuiCol;

/** Shows the problems, oldest first, over the view. Esc closes the first of them. */
public final class ProblemWindow implements Panel {
    private static final float WIDTH = 30; // in font sizes
    private static final int SHOWN = 4; // at once

    private final Problems problems;
    private int count;

    public ProblemWindow(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void draw() {
        if (problems.first().isEmpty()) {
            count = 0;
            return;
        }
        Dialogs.top(WIDTH);
        if (problems.all().size() != count) {
            count = problems.all().size();
            ImGui.setNextWindowFocus();
        }
        if (Widgets.begin(Icons.WARNING + " That did not work###problem", Dialogs.FIXED)) {
            problems.all().stream().limit(SHOWN).forEach(ProblemWindow::draw);
            if (count > SHOWN) {
                PlainText.dim("and " + (count - SHOWN) + " more");
            }
            Widgets.button("Close (Esc)", problems::dismissFirst);
            if (count > 1) {
                ImGui.sameLine();
                Widgets.button("Close all", problems::dismissAll);
            }
        }
        ImGui.end();
    }

    private static void draw(Problem problem) {
        PlainText.wrapped(problem.what());
        ImGui.pushStyleColor(ImGuiCol.Text, Theme.TEXT_DIM);
        PlainText.wrapped(problem.advice());
        ImGui.popStyleColor();
        ImGui.spacing();
        ImGui.separator();
    }
}
