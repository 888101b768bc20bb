package dev.limber.editor.ui.panel;

import com.jme3.math.Vector3f;
import dev.limber.editor.derive.BlamedJoints;
import dev.limber.editor.derive.Retargeting;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Selection;
import dev.limber.editor.scene.Viewport;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Theme;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.workspace.EditorWords;
import dev.limber.editor.workspace.Workspace;
import dev.limber.retarget.Finding;
import imgui.ImDrawList;
import imgui.ImGui;
import imgui.flag.ImGuiMouseButton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rings in the viewport on the joints that the result check doubts, amber or red, faded outside of the frames in which they show.
 * Their tooltip says what is doubtful; a click goes to the frame, another one to that of the next finding.
 */
public final class FindingMarks implements Panel {
    private static final float RADIUS = 0.7f; // in font sizes
    private static final double FADED = 0.35;

    private final Workspace workspace;
    private final Retargeting retargeting;
    private final Viewport viewport;
    private final BlamedJoints blamed = new BlamedJoints();

    public FindingMarks(Workspace workspace, Retargeting retargeting, Viewport viewport) {
        this.workspace = workspace;
        this.retargeting = retargeting;
        this.viewport = viewport;
    }

    @Override
    public void draw() {
        List<Finding> findings = retargeting.findings();
        if (findings.isEmpty()) {
            return;
        }
        Map<Integer, List<Finding>> joints = blamed.of(findings, retargeting.targetInPosture());
        joints.forEach((joint, about) -> {
            Optional<Vector3f> at = viewport.onScreen(new Selection(CharacterSlot.TARGET, joint));
            at.filter(p -> viewport.area().contains(p.x, p.y)).ifPresent(p -> draw(joint, p.x, p.y, about));
        });
    }

    private void draw(int joint, float x, float y, List<Finding> about) {
        float r = RADIUS * ImGui.getFontSize();
        int frame = workspace.playhead().frame();
        boolean here = about.stream().anyMatch(finding -> isAt(finding, frame));
        int color = Theme.of(BlamedJoints.worst(about));
        ImDrawList list = ImGui.getBackgroundDrawList();
        list.addCircle(x, y, r, here ? color : Theme.faded(color, FADED), 0, 0.14f * ImGui.getFontSize());
        Widgets.mark("finding " + joint, x - r, y - r, x + r, y + r);
        float dx = ImGui.getMousePosX() - x;
        float dy = ImGui.getMousePosY() - y;
        if (dx * dx + dy * dy < r * r && !ImGui.getIO().getWantCaptureMouse()) {
            about.forEach(finding -> PlainText.tooltip(EditorWords.of(finding)));
            if (ImGui.isMouseClicked(ImGuiMouseButton.Left)) {
                workspace.playhead().seek(next(about, frame));
            }
        }
    }

    /** Returns the frame of the first finding after a frame, or of the first of all. */
    private static int next(List<Finding> about, int frame) {
        int first = about.stream().mapToInt(Finding::firstFrame).min().orElse(frame);
        return about.stream()
                .mapToInt(Finding::firstFrame)
                .filter(f -> f > frame)
                .min()
                .orElse(first);
    }

    private static boolean isAt(Finding finding, int frame) {
        return finding.holdsThroughout() || (frame >= finding.firstFrame() && frame <= finding.lastFrame());
    }
}
