package dev.limber.editor.ui.timeline;

import dev.limber.editor.animate.CurveTools;
import dev.limber.editor.animate.KeySelection;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.ui.widget.Hints;
import dev.limber.editor.ui.widget.Labels;
import dev.limber.editor.ui.widget.Theme;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.motion.Vec3;
import dev.limber.motion.edit.TrackCurves;
import imgui.ImDrawList;
import imgui.ImGui;
import imgui.flag.ImGuiCol;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Curves whose keys can be dragged in time and value: click, Shift+click or drag a box to select, drag a key to move all
 * that are selected; with Ctrl in time alone, with Alt in value alone.
 */
final class CurveGraph {
    private static final String[] AXES = {"x", "y", "z"};
    private static final int[] COLORS = {Theme.AXIS_X, Theme.AXIS_Y, Theme.AXIS_Z};
    private static final float RADIUS = 0.32f; // of a key, in font sizes
    private static final double ROOM = 0.12; // of the values' span, above and below

    private final CurveTools tools;
    private final KeySelection selection;
    private final boolean[] shown = {true, true, true}; // (axis)
    private double least; // value at the lower edge
    private double most; // value at the upper edge
    private float top;
    private float height;
    private boolean boxing;
    private float pressedX;
    private float pressedY;
    private int axis; // of the key that is dragged
    private int pressedFrame;

    CurveGraph(CurveTools tools, KeySelection selection) {
        this.tools = tools;
        this.selection = selection;
    }

    /** Draws what shows and hides the curves of the axes. */
    void drawAxes() {
        for (int a = 0; a < AXES.length; a++) {
            ImGui.pushStyleColor(ImGuiCol.Text, COLORS[a]);
            if (Widgets.checkbox(AXES[a], shown[a])) {
                shown[a] = !shown[a];
            }
            ImGui.popStyleColor();
            Hints.of("Shows this axis; keys of hidden axes are not picked");
            ImGui.sameLine();
        }
    }

    /** Sets the pixel of its upper edge, and how many it is high. */
    void place(float y, float high) {
        top = y;
        height = high;
    }

    /**
     * Draws the curves into the item that is drawn last, and takes its mouse.
     *
     * @param span of values that is shown at least, degrees or the character's unit
     */
    void draw(ImDrawList list, Timeline time, CharacterSlot slot, TrackCurves curves, boolean rotation, double span) {
        if (!tools.dragging()) {
            fit(curves, rotation, span);
        }
        edit(time, slot, curves, rotation);
        drawScale(list, time);
        for (int a = 0; a < AXES.length; a++) {
            if (shown[a]) {
                drawCurve(list, time, curves, rotation, a);
            }
        }
        for (int a = AXES.length - 1; a >= 0; a--) {
            if (shown[a]) {
                drawKeys(list, time, slot, curves, rotation, a);
            }
        }
        if (boxing) {
            list.addRectFilled(
                    Math.min(pressedX, ImGui.getMousePosX()),
                    Math.min(pressedY, ImGui.getMousePosY()),
                    Math.max(pressedX, ImGui.getMousePosX()),
                    Math.max(pressedY, ImGui.getMousePosY()),
                    Theme.faded(Theme.ACCENT, 0.2));
        }
    }

    private static double value(TrackCurves curves, boolean rotation, int axis, int frame) {
        Vec3 v = rotation ? curves.degrees(frame) : curves.translation(frame);
        return axis == 0 ? v.x() : axis == 1 ? v.y() : v.z();
    }

    private void fit(TrackCurves curves, boolean rotation, double leastSpan) {
        double low = 0;
        double high = 0;
        for (int frame = 0; frame < curves.frameCount(); frame++) {
            for (int a = 0; a < AXES.length; a++) {
                if (shown[a]) {
                    low = Math.min(low, value(curves, rotation, a, frame));
                    high = Math.max(high, value(curves, rotation, a, frame));
                }
            }
        }
        double more = Math.max(0, leastSpan - (high - low)) / 2;
        double room = ROOM * Math.max(leastSpan, high - low);
        least = low - more - room;
        most = high + more + room;
    }

    private float y(double value) {
        return (float) (top + height * (most - value) / (most - least));
    }

    private void edit(Timeline time, CharacterSlot slot, TrackCurves curves, boolean rotation) {
        float x = ImGui.getMousePosX();
        float y = ImGui.getMousePosY();
        if (ImGui.isItemActivated() && x >= time.x() && y >= top) {
            press(time, slot, curves, rotation, x, y);
        }
        if (tools.dragging() && ImGui.isItemActive() && (x != pressedX || y != pressedY)) {
            int frames = ImGui.getIO().getKeyAlt() ? 0 : time.frame(x) - pressedFrame;
            double by = ImGui.getIO().getKeyCtrl() ? 0 : (pressedY - y) / height * (most - least);
            if (rotation) {
                tools.rotate(frames, axis, by);
            } else {
                tools.shift(frames, axis, by);
            }
        }
        if (ImGui.isItemDeactivated()) {
            release(time, slot, curves, rotation, x, y);
        }
    }

    private void press(Timeline time, CharacterSlot slot, TrackCurves curves, boolean rotation, float x, float y) {
        pressedX = x;
        pressedY = y;
        float reach = RADIUS * ImGui.getFontSize() + 2;
        int found = -1;
        double nearest = reach * reach;
        for (int frame : curves.track().keys().keySet()) {
            for (int a = 0; a < AXES.length; a++) {
                double dx = time.middle(frame) - x;
                double dy = y(value(curves, rotation, a, frame)) - y;
                if (shown[a] && dx * dx + dy * dy < nearest) {
                    nearest = dx * dx + dy * dy;
                    found = frame;
                    axis = a;
                }
            }
        }
        boxing = found < 0;
        if (boxing) {
            return;
        }
        pressedFrame = found;
        if (ImGui.getIO().getKeyShift()) {
            selection.toggle(slot, found);
        } else if (!selection.frames(slot).contains(found)) {
            selection.set(slot, List.of(found));
        }
        tools.begin(selection.frames(slot));
    }

    private void release(Timeline time, CharacterSlot slot, TrackCurves curves, boolean rotation, float x, float y) {
        boolean dragged = tools.dragging();
        tools.end();
        if (dragged) {
            int by = ImGui.getIO().getKeyAlt() ? 0 : time.frame(x) - pressedFrame;
            List<Integer> moved =
                    selection.frames(slot).stream().map(f -> f + by).toList();
            boolean moves = by != 0 && curves.track().keys().keySet().containsAll(moved);
            if (moves) {
                selection.set(slot, moved);
            }
        } else if (boxing) {
            selection.set(slot, boxed(time, curves, rotation, x, y));
        }
        boxing = false;
    }

    private List<Integer> boxed(Timeline time, TrackCurves curves, boolean rotation, float x, float y) {
        int from = time.frame(Math.min(x, pressedX));
        int to = time.frame(Math.max(x, pressedX));
        NavigableSet<Integer> keys = new TreeSet<>(curves.track().keys().keySet());
        List<Integer> inside = new ArrayList<>();
        for (int frame : keys.subSet(from, true, to, true)) {
            for (int a = 0; a < AXES.length; a++) {
                float at = y(value(curves, rotation, a, frame));
                if (shown[a] && at >= Math.min(y, pressedY) && at <= Math.max(y, pressedY) && !inside.contains(frame)) {
                    inside.add(frame);
                }
            }
        }
        return inside;
    }

    private void drawScale(ImDrawList list, Timeline time) {
        float em = ImGui.getFontSize();
        float end = time.x() + time.width();
        list.addRectFilled(time.x(), top, end, top + height, Theme.LANE);
        list.addLine(time.x(), y(0), end, y(0), Theme.LINE, Theme.unit());
        double step = Math.pow(10, Math.floor(Math.log10((most - least) / 2)));
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step)));
        double every = (most - least) / step > 8 ? 5 * step : step;
        for (double mark = Math.ceil(least / every) * every; mark <= most; mark += every) {
            list.addLine(time.x() - 0.3f * em, y(mark), time.x(), y(mark), Theme.LINE, Theme.unit());
            String text = Labels.number(mark, decimals);
            list.addText(time.x() - 0.5f * em - ImGui.calcTextSizeX(text), y(mark) - 0.5f * em, Theme.TEXT_DIM, text);
        }
    }

    private void drawCurve(ImDrawList list, Timeline time, TrackCurves curves, boolean rotation, int a) {
        int first = time.frame(time.x());
        int last = time.frame(time.x() + time.width());
        int stride = Math.max(1, (last - first) / Math.max(1, (int) time.width()));
        for (int frame = first; frame + stride <= last; frame += stride) {
            list.addLine(
                    time.middle(frame),
                    y(value(curves, rotation, a, frame)),
                    time.middle(frame + stride),
                    y(value(curves, rotation, a, frame + stride)),
                    COLORS[a],
                    Theme.line());
        }
    }

    private void drawKeys(
            ImDrawList list, Timeline time, CharacterSlot slot, TrackCurves curves, boolean rotation, int a) {
        float radius = RADIUS * ImGui.getFontSize();
        NavigableSet<Integer> selected = selection.frames(slot);
        for (int frame : curves.track().keys().keySet()) {
            if (frame >= curves.frameCount() || frame < time.start() || frame > time.start() + time.visible()) {
                continue;
            }
            float x = time.middle(frame);
            float y = y(value(curves, rotation, a, frame));
            list.addCircleFilled(x, y, radius, Theme.LANE);
            list.addCircleFilled(x, y, radius - Theme.line(), selected.contains(frame) ? Theme.ACCENT : COLORS[a]);
            if (Widgets.areWatched()) {
                Widgets.mark(AXES[a] + " key " + frame, x - radius, y - radius, x + radius, y + radius);
            }
        }
    }
}
