package dev.limber.editor.ui.panel;

import dev.limber.editor.derive.Retargeting;
import dev.limber.editor.ui.widget.Hints;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Theme;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.workspace.EditorWords;
import dev.limber.editor.workspace.Workspace;
import dev.limber.retarget.Finding;
import dev.limber.retarget.Severity;
import imgui.ImGui;
import imgui.flag.ImGuiCol;
import java.util.List;

/**
 * What is doubtful about the result, in a box that is as high without findings as with many: what is below it does not move
 * while settings change.
 */
record FindingsBox(Workspace workspace, Retargeting retargeting) {
    private static final float LINES = 3;

    void draw() {
        List<Finding> findings = retargeting.findings();
        PlainText.dim(findings.isEmpty() ? "Result check" : "Result check: " + count(findings));
        ImGui.pushStyleColor(ImGuiCol.ChildBg, Theme.LANE);
        if (ImGui.beginChild("findings", 0, LINES * ImGui.getTextLineHeightWithSpacing())) {
            if (findings.isEmpty()) {
                PlainText.dim(nothing());
            }
            for (int i = 0; i < findings.size(); i++) {
                ImGui.pushID(i);
                draw(findings.get(i));
                ImGui.popID();
            }
        }
        ImGui.endChild();
        ImGui.popStyleColor();
    }

    private static String count(List<Finding> findings) {
        long wrong = findings.stream()
                .filter(finding -> finding.severity() == Severity.WRONG)
                .count();
        String doubtful = wrong == findings.size() ? "" : (findings.size() - wrong) + " doubtful";
        return wrong == 0 ? doubtful : wrong + " likely wrong" + (doubtful.isEmpty() ? "" : ", " + doubtful);
    }

    private String nothing() {
        if (workspace.document().baked().isPresent()) {
            return "Baked: no longer checked";
        }
        if (!retargeting.follows()) {
            return "Open a motion and a character";
        }
        return retargeting.result().isPresent() ? "Nothing is doubtful" : "Comes with the whole clip";
    }

    /** A click goes to the frame where it shows. */
    private void draw(Finding finding) {
        ImGui.pushStyleColor(ImGuiCol.Text, Theme.of(finding.severity()));
        Widgets.selectable(finding.claim(), () -> workspace.playhead().seek(finding.firstFrame()));
        ImGui.popStyleColor();
        Hints.of(EditorWords.of(finding));
    }
}
