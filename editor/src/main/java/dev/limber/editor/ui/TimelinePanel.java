package dev.limber.editor.ui;

import dev.limber.editor.derive.ContactCache;
import dev.limber.editor.document.Part;
import dev.limber.editor.play.FrameRange;
import dev.limber.editor.play.Playhead;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.contact.ContactSpan;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.rig.Side;
import imgui.ImDrawList;
import imgui.ImGui;
import imgui.flag.ImGuiMouseButton;
import java.util.Locale;
import java.util.Map;

/** Transport, ruler and the lanes of the feet's contacts. Drag the ruler to scrub, with Shift to set the loop. */
final class TimelinePanel implements Panel {
    private static final float TICKS = 5; // least distance of the ruler's marks, in font sizes
    private static final float LABELS = 6.5f; // width of the lanes' names, in font sizes

    private final Workspace workspace;
    private final Transport transport;
    private final ContactCache contacts;
    private int loopStart;

    TimelinePanel(Workspace workspace, ContactCache contacts) {
        this.workspace = workspace;
        this.contacts = contacts;
        transport = new Transport(workspace.playhead());
    }

    @Override
    public void draw() {
        if (ImGui.begin(Layout.TIMELINE)) {
            transport.draw();
            ImGui.separator();
            drawTracks();
        }
        ImGui.end();
    }

    private void drawTracks() {
        Playhead playhead = workspace.playhead();
        float em = ImGui.getFontSize();
        float labels = LABELS * em;
        float left = ImGui.getCursorScreenPosX();
        float top = ImGui.getCursorScreenPosY();
        float width = Math.max(1, ImGui.getContentRegionAvailX());
        float height = Math.max(1, ImGui.getContentRegionAvailY());
        Timeline time = new Timeline(
                left + labels, Math.max(1, width - labels - em), playhead.frameCount(), playhead.frameTime());
        ImGui.invisibleButton("tracks", width, height);
        scrub(time);
        ImDrawList list = ImGui.getWindowDrawList();
        list.pushClipRect(left, top, left + width, top + height, true);
        float ruler = 1.5f * em;
        drawRuler(list, time, top, ruler);
        float y = top + ruler + 0.2f * em;
        for (Map.Entry<Part, FootContacts> entry : contacts.contacts().entrySet()) {
            y = drawLanes(list, time, left, y, entry.getKey(), entry.getValue());
        }
        drawPlayhead(list, time, top, height);
        list.popClipRect();
    }

    private void scrub(Timeline time) {
        if (!ImGui.isItemActive()) {
            return;
        }
        int frame = time.frame(ImGui.getMousePosX());
        if (ImGui.isMouseClicked(ImGuiMouseButton.Left)) {
            loopStart = frame;
        }
        if (ImGui.getIO().getKeyShift()) {
            workspace.playhead().setLoop(new FrameRange(Math.min(loopStart, frame), Math.max(loopStart, frame)));
        } else {
            workspace.playhead().seek(frame);
        }
    }

    private void drawRuler(ImDrawList list, Timeline time, float top, float height) {
        float em = ImGui.getFontSize();
        float end = time.at(time.frameCount());
        list.addRectFilled(time.x(), top, end, top + height, Theme.LANE);
        FrameRange loop = workspace.playhead().loop();
        float loopFrom = time.at(loop.first());
        float loopTo = time.at(loop.last() + 1);
        list.addRectFilled(loopFrom, top + height - 0.25f * em, loopTo, top + height, Theme.faded(Theme.ACCENT, 0.55));
        double step = time.tickSeconds(TICKS * em);
        double duration = time.frameCount() * time.frameTime();
        for (int k = 0; k * step <= duration; k++) {
            float x = time.at(k * step / time.frameTime());
            list.addLine(x, top, x, top + 0.5f * height, Theme.LINE);
            list.addText(x + 0.25f * em, top + 0.1f * em, Theme.TEXT_DIM, seconds(k * step, step));
        }
    }

    private static String seconds(double time, double step) {
        return String.format(Locale.ROOT, step < 1 ? "%.1f s" : "%.0f s", time);
    }

    /** Draws four lanes and returns where the next ones go. */
    private static float drawLanes(
            ImDrawList list, Timeline time, float left, float top, Part part, FootContacts contacts) {
        float em = ImGui.getFontSize();
        float lane = 0.55f * em;
        float y = top;
        list.addText(left, top + 0.6f * em, Theme.TEXT_DIM, part == Part.SOURCE ? "Source feet" : "Target feet");
        for (FootPoint point : FootPoint.values()) {
            list.addRectFilled(time.x(), y, time.at(time.frameCount()), y + lane, Theme.LANE);
            int color = Theme.faded(point.side() == Side.LEFT ? Theme.LEFT : Theme.RIGHT, 0.85);
            for (ContactSpan span : contacts.spans(point)) {
                float from = time.at(span.first());
                list.addRectFilled(from, y, Math.max(from + 1, time.at(span.end())), y + lane, color, 2);
            }
            y += lane + 0.08f * em;
        }
        return y + 0.35f * em;
    }

    private void drawPlayhead(ImDrawList list, Timeline time, float top, float height) {
        float em = ImGui.getFontSize();
        float from = time.at(workspace.playhead().frame());
        float to = Math.max(from + 2, time.at(workspace.playhead().frame() + 1));
        list.addRectFilled(from, top, to, top + height, Theme.faded(Theme.ACCENT, 0.25));
        float middle = (from + to) / 2;
        list.addLine(middle, top, middle, top + height, Theme.ACCENT, 1.5f);
        list.addTriangleFilled(
                middle - 0.4f * em, top, middle + 0.4f * em, top, middle, top + 0.55f * em, Theme.ACCENT);
    }
}
