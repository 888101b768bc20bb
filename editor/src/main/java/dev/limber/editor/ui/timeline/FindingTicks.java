package dev.limber.editor.ui.timeline;

import dev.limber.editor.derive.Retargeting;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Theme;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.workspace.EditorWords;
import dev.limber.retarget.Finding;
import imgui.ImDrawList;
import imgui.ImGui;
import java.util.List;

/** The frames that the result check doubts, amber or red at the top of the ruler, where a click goes there. */
record FindingTicks(Retargeting retargeting) {
    private static final float HEIGHT = 0.25f; // in font sizes
    private static final float LEAST = 0.3f; // width, in font sizes: a single frame of a long clip is seen too

    /** @param top of the ruler, in pixels */
    void draw(ImDrawList list, Timeline time, float top) {
        List<Finding> findings = retargeting.findings();
        for (int i = findings.size() - 1; i >= 0; i--) { // what is wrong comes first, and over what is doubtful
            if (!findings.get(i).holdsThroughout()) {
                draw(list, time, top, findings.get(i));
            }
        }
    }

    private static void draw(ImDrawList list, Timeline time, float top, Finding finding) {
        float em = ImGui.getFontSize();
        float from = Math.max(time.x(), time.at(finding.firstFrame()));
        float to = Math.min(time.x() + time.width(), Math.max(from + LEAST * em, time.at(finding.lastFrame() + 1)));
        if (from >= to) {
            return;
        }
        float bottom = top + HEIGHT * em;
        list.addRectFilled(from, top, to, bottom, Theme.of(finding.severity()));
        Widgets.mark("tick of frame " + finding.firstFrame(), from, top, to, bottom);
        if (ImGui.isMouseHoveringRect(from, top, to, bottom)) {
            PlainText.tooltip(EditorWords.of(finding));
        }
    }
}
