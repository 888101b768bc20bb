package dev.limber.editor.ui.timeline;

import dev.limber.editor.animate.AnimationTools;
import dev.limber.editor.animate.Inbetweening;
import dev.limber.editor.animate.Posing;
import dev.limber.editor.derive.ContactCache;
import dev.limber.editor.derive.Retargeting;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.play.Playhead;
import dev.limber.editor.ui.Layout;
import dev.limber.editor.ui.widget.Hints;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PanelWindow;
import dev.limber.editor.ui.widget.Theme;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.workspace.Workspace;
import dev.limber.inbetween.rig.EditedClip;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.inbetween.rig.MissingFrames;
import dev.limber.motion.contact.ContactSpan;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.rig.Side;
import imgui.ImDrawList;
import imgui.ImGui;
import imgui.flag.ImGuiMouseButton;
import imgui.flag.ImGuiWindowFlags;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Transport, ruler, the keys and gaps of both characters, the contacts of their feet, and rows by limb. Drag the ruler to scrub, with
 * Shift to set the loop; the wheel zooms, the right button pans.
 */
public final class TimelinePanel implements Panel {
    private static final float LABELS = 6.5f; // width of the lanes' names, in font sizes
    private static final float SCROLL = 3; // font sizes a notch of the wheel
    private static final CharacterSlot[] SLOTS = CharacterSlot.values();
    private static final FootPoint[] POINTS = FootPoint.values();
    private static final MissingFrames NO_GAPS = MissingFrames.of();

    private final Workspace workspace;
    private final FindingTicks findings;
    private final Transport transport;
    private final ContactCache contacts;
    private final Inbetweening inBetweening;
    private final Map<CharacterSlot, KeyLane> lanes = new EnumMap<>(CharacterSlot.class);
    private final TimeZoom zoom = new TimeZoom();
    private final Ruler ruler = new Ruler();
    private final LayerLane layerLane;
    private final Posing posing;
    private boolean seconds; // on the ruler, in place of frames
    private final LimbTracks limbTracks;
    private final LimbLanes limbLanes;
    private boolean byLimb; // rows by limb are shown
    private float rowsHeight; // pixels, of the last frame
    private int loopStart;

    public TimelinePanel(
            Workspace workspace, Retargeting retargeting, ContactCache contacts, AnimationTools animation) {
        this.workspace = workspace;
        findings = new FindingTicks(retargeting);
        this.contacts = contacts;
        inBetweening = animation.inBetweening();
        for (CharacterSlot slot : CharacterSlot.values()) {
            lanes.put(slot, new KeyLane(slot, animation.keys(), animation.selectedKeys()));
        }
        layerLane = new LayerLane(animation.layers(), animation.selectedLayerKeys());
        posing = animation.posing();
        limbTracks = new LimbTracks(workspace, retargeting, contacts);
        limbLanes = new LimbLanes(workspace, animation.layers(), animation.selectedLayerKeys(), limbTracks);
        transport = new Transport(workspace.playhead(), workspace.keys());
    }

    @Override
    public void draw() {
        if (PanelWindow.begin(Layout.TIMELINE)) {
            transport.draw();
            drawView();
            ImGui.separator();
            drawTracks();
        }
        ImGui.end();
    }

    private void drawView() {
        ImGui.sameLine(0, 2 * ImGui.getFontSize());
        Widgets.smallButton(seconds ? "Seconds" : "Frames", () -> seconds = !seconds);
        Hints.of("What the ruler counts");
        ImGui.sameLine();
        Widgets.smallButton("Fit loop", () -> {
            FrameSpan loop = workspace.playhead().loop();
            zoom.fit(loop.first(), loop.last());
        });
        Hints.of("Shows the loop; a double click with the right button shows all");
        ImGui.sameLine();
        Widgets.smallButton(byLimb ? "Hide limbs" : "Show limbs", () -> byLimb = !byLimb);
        Hints.of("Rows by limb: keys of the layer, contacts, and what the result check doubts");
        if (workspace.playhead().playing()) {
            zoom.follow(workspace.playhead().frame());
        }
    }

    /** Shades the frames that a pose of the selected joint would take along. */
    private void drawReach(ImDrawList list, Timeline time, float top, float bottom) {
        if (workspace.playhead().playing() || posing.posable().isEmpty()) {
            return;
        }
        posing.reached().ifPresent(span -> {
            float from = Math.max(time.x(), time.at(span.first()));
            float to = Math.min(time.x() + time.width(), time.at(span.last() + 1));
            if (from < to) {
                list.addRectFilled(from, top, to, bottom, Theme.faded(Theme.ACCENT, 0.10));
            }
        });
    }

    private void drawTracks() {
        Playhead playhead = workspace.playhead();
        float em = ImGui.getFontSize();
        float labels = LABELS * em;
        float left = ImGui.getCursorScreenPosX();
        float top = ImGui.getCursorScreenPosY();
        float width = Math.max(1, ImGui.getContentRegionAvailX());
        Timeline time = zoom.timeline(
                left + labels, Math.max(1, width - labels - em), playhead.frameCount(), playhead.frameTime());
        ImGui.invisibleButton("ruler", width, Ruler.height());
        Widgets.mark("ruler", time.x(), top, time.x() + time.width(), top + Ruler.height());
        zoom.navigate(time);
        scrub(time);
        ruler.draw(ImGui.getWindowDrawList(), time, playhead.loop(), top, seconds);
        findings.draw(ImGui.getWindowDrawList(), time, top);
        drawPlayhead(ImGui.getWindowDrawList(), time, top, Ruler.height(), true);
        ImGui.setCursorScreenPos(left, top + Ruler.height());
        int flags = ImGuiWindowFlags.NoBackground | ImGuiWindowFlags.NoScrollWithMouse;
        if (ImGui.beginChild("rows", width, 0, false, flags)) {
            drawRows(time, left, width);
        }
        ImGui.endChild();
    }

    /** Draws the rows, which scroll where they do not fit. */
    private void drawRows(Timeline time, float left, float width) {
        float em = ImGui.getFontSize();
        float top = ImGui.getCursorScreenPosY();
        float height = Math.max(rowsHeight, Math.max(1, ImGui.getContentRegionAvailY()));
        ImGui.invisibleButton("tracks", width - em, height);
        if (ImGui.isItemHovered() && ImGui.getMousePosX() < time.x()) {
            ImGui.setScrollY(ImGui.getScrollY() - SCROLL * em * ImGui.getIO().getMouseWheel());
        } else {
            zoom.navigate(time);
        }
        if (byLimb) {
            limbTracks.update(workspace.animated());
        }
        boolean limbs = byLimb && limbLanes.edit(time, workspace.animated());
        if (!limbs && !layerLane.edit(time, workspace.animated()) && !editKeys(time)) {
            scrub(time);
        }
        ImDrawList list = ImGui.getWindowDrawList();
        drawReach(list, time, top, top + height);
        float y = top + 0.2f * em;
        for (CharacterSlot slot : SLOTS) {
            Optional<EditedClip> edits = workspace.document().edits(slot);
            if (edits.isPresent()) {
                y = lane(slot).draw(list, time, left, y, edits.get(), previews(slot));
            }
        }
        y = layerLane.draw(list, time, left, y, workspace.animated());
        if (byLimb) {
            y = limbLanes.draw(list, time, left, y, workspace.animated());
        }
        for (CharacterSlot slot : SLOTS) {
            FootContacts found = contacts.contacts().get(slot);
            if (found != null) {
                y = drawLanes(list, time, left, y, slot, found);
            }
        }
        rowsHeight = y - top;
        drawPlayhead(list, time, top, height, false);
    }

    private KeyLane lane(CharacterSlot slot) {
        return Objects.requireNonNull(lanes.get(slot));
    }

    private MissingFrames previews(CharacterSlot slot) {
        return inBetweening.previews(slot).isEmpty() ? NO_GAPS : inBetweening.previewGaps();
    }

    /** Gives the mouse to the lane of keys that it was pressed in; returns whether there is one. */
    private boolean editKeys(Timeline time) {
        float x = ImGui.getMousePosX();
        for (CharacterSlot slot : SLOTS) {
            KeyLane lane = lane(slot);
            Optional<EditedClip> edits = workspace.document().edits(slot);
            if (edits.isEmpty()) {
                continue;
            }
            if (ImGui.isItemActivated() && x >= time.x() && lane.contains(ImGui.getMousePosY())) {
                lane.press(time, edits.get(), x);
            }
            if (lane.isPressed()) {
                if (ImGui.isItemDeactivated() && lane.release(time, edits.get(), x)) {
                    workspace.playhead().seek(time.frame(x));
                }
                return true;
            }
        }
        return false;
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
            workspace.playhead().setLoop(new FrameSpan(Math.min(loopStart, frame), Math.max(loopStart, frame)));
        } else {
            workspace.playhead().seek(frame);
        }
    }

    /** Draws four lanes and returns where the next ones go. */
    private static float drawLanes(
            ImDrawList list, Timeline time, float left, float top, CharacterSlot slot, FootContacts contacts) {
        float em = ImGui.getFontSize();
        float lane = 0.55f * em;
        float y = top;
        list.addText(
                left, top + 0.6f * em, Theme.TEXT_DIM, slot == CharacterSlot.SOURCE ? "Source feet" : "Target feet");
        for (FootPoint point : POINTS) {
            float end = time.x() + time.width();
            list.addRectFilled(time.x(), y, end, y + lane, Theme.LANE);
            int color = Theme.faded(point.side() == Side.LEFT ? Theme.LEFT : Theme.RIGHT, 0.85);
            for (ContactSpan span : contacts.spans(point)) {
                float from = Math.max(time.x(), time.at(span.first()));
                float to = Math.min(end, Math.max(from + 1, time.at(span.end())));
                if (from < to) {
                    list.addRectFilled(from, y, to, y + lane, color, 2);
                }
            }
            y += lane + 0.08f * em;
        }
        return y + 0.35f * em;
    }

    private void drawPlayhead(ImDrawList list, Timeline time, float top, float height, boolean head) {
        float em = ImGui.getFontSize();
        int frame = workspace.playhead().frame();
        if (frame + 1 < time.start() || frame > time.start() + time.visible()) {
            return;
        }
        float from = time.at(frame);
        float to = Math.max(from + 2, time.at(frame + 1));
        list.addRectFilled(from, top, to, top + height, Theme.faded(Theme.ACCENT, 0.25));
        float middle = (from + to) / 2;
        list.addLine(middle, top, middle, top + height, Theme.ACCENT, Theme.line());
        if (head) {
            list.addTriangleFilled(
                    middle - 0.4f * em, top, middle + 0.4f * em, top, middle, top + 0.55f * em, Theme.ACCENT);
        }
    }
}
