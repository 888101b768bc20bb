package dev.limber.editor.ui.timeline;

import dev.limber.editor.animate.KeySelection;
import dev.limber.editor.animate.LayerCells;
import dev.limber.editor.animate.LayerTools;
import dev.limber.editor.derive.LimbMarks;
import dev.limber.editor.derive.LimbRows.Limb;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Selection;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Theme;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.edit.Layer;
import dev.limber.motion.rig.Side;
import imgui.ImDrawList;
import imgui.ImGui;
import imgui.flag.ImGuiKey;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * The rows of the timeline by limb: the layer's keys, contacts as bars, doubts of the result check as amber and red lines. Click,
 * Shift+click or drag a box to select keys, drag to move them, with Alt to scale them about the playhead.
 */
final class LimbLanes {
    private static final float HEIGHT = 1.2f; // in font sizes
    private static final float RADIUS = 0.33f; // of a key, in font sizes
    private static final float STILL = 3; // pixels: what moves less is a click

    private enum Drag {
        NONE,
        LABEL,
        BOX,
        MOVE,
        SCALE
    }

    private final Workspace workspace;
    private final LayerTools layers;
    private final KeySelection selection;
    private final LimbTracks tracks;
    private float top;
    private float pressedX; // pixel
    private float pressedY; // pixel
    private int pressedFrame;
    private Drag drag = Drag.NONE;

    LimbLanes(Workspace workspace, LayerTools layers, KeySelection selection, LimbTracks tracks) {
        this.workspace = workspace;
        this.layers = layers;
        this.selection = selection;
        this.tracks = tracks;
    }

    private static float height() {
        return HEIGHT * ImGui.getFontSize();
    }

    /** Returns the number of the row at a height, -1 beside all rows. */
    private int row(float y) {
        int row = (int) Math.floor((y - top) / height());
        return row >= 0 && row < tracks.limbs().size() ? row : -1;
    }

    /** Takes the mouse where it was pressed in a row; returns whether it has it. */
    boolean edit(Timeline time, CharacterSlot slot) {
        float x = ImGui.getMousePosX();
        float y = ImGui.getMousePosY();
        Optional<Layer> layer = layers.activeLayer();
        if (layer.isEmpty() && drag != Drag.LABEL) {
            drag = Drag.NONE;
        }
        if (ImGui.isItemActivated() && row(y) >= 0) {
            if (x < time.x()) {
                choose(slot, tracks.limbs().get(row(y)));
                drag = Drag.LABEL;
            } else {
                layer.ifPresent(l -> press(time, slot, l, x, y));
            }
        }
        if (drag != Drag.NONE && ImGui.isKeyPressed(ImGuiKey.Escape)) {
            drag = Drag.NONE;
        }
        boolean has = drag != Drag.NONE;
        if (has && ImGui.isItemDeactivated()) {
            layer.ifPresent(l -> release(time, slot, l, x, y));
            drag = Drag.NONE;
        }
        return has;
    }

    /** Selects the joints of a limb. */
    private void choose(CharacterSlot slot, Limb limb) {
        int first = limb.joints().iterator().next();
        workspace.select(Optional.of(new Selection(slot, first, limb.joints())));
    }

    private void press(Timeline time, CharacterSlot slot, Layer layer, float x, float y) {
        pressedX = x;
        pressedY = y;
        pressedFrame = time.frame(x);
        float reach = RADIUS * ImGui.getFontSize();
        NavigableSet<Integer> near =
                tracks.keys(row(y), layer).subSet(time.frame(x - reach), true, time.frame(x + reach), true);
        if (near.isEmpty()) {
            drag = Drag.BOX;
            return;
        }
        pressedFrame = near.first();
        Set<Integer> joints = tracks.limbs().get(row(y)).joints();
        LayerCells clicked = LayerCells.of(layer, joints, List.of(pressedFrame));
        LayerCells now = selection.cells(slot, layer);
        if (ImGui.getIO().getKeyShift()) {
            selection.set(slot, now.toggled(clicked));
        } else if (!now.has(joints, pressedFrame)) {
            selection.set(slot, clicked);
        }
        drag = ImGui.getIO().getKeyAlt() ? Drag.SCALE : Drag.MOVE;
    }

    private void release(Timeline time, CharacterSlot slot, Layer layer, float x, float y) {
        int frame = time.frame(x);
        LayerCells keys = selection.cells(slot, layer);
        if (drag == Drag.BOX) {
            boolean clicked = Math.abs(x - pressedX) < STILL && Math.abs(y - pressedY) < STILL;
            selection.set(slot, clicked ? LayerCells.NONE : boxed(layer, frame, y));
        } else if (frame != pressedFrame && drag == Drag.MOVE) {
            int by = layers.keys().move(keys, frame - pressedFrame);
            selection.set(slot, keys.moved(f -> f + by));
        } else if (frame != pressedFrame && drag == Drag.SCALE) {
            layers.keys().scale(keys, factor(frame));
            selection.clear();
        }
    }

    /** Returns the keys between where the mouse was pressed and where it is. */
    private LayerCells boxed(Layer layer, int frame, float y) {
        Set<Integer> joints = new TreeSet<>();
        int last = tracks.limbs().size() - 1;
        int from = Math.max(0, (int) ((Math.min(pressedY, y) - top) / height()));
        int to = Math.min(last, (int) ((Math.max(pressedY, y) - top) / height()));
        for (int row = from; row <= to; row++) {
            joints.addAll(tracks.limbs().get(row).joints());
        }
        int first = Math.min(pressedFrame, frame);
        int end = Math.max(pressedFrame, frame);
        return LayerCells.of(layer, joints, new ArrayList<>(layer.frames().subSet(first, true, end, true)));
    }

    /** Returns by how much a drag stretches keys about the playhead. */
    private double factor(int frame) {
        int about = workspace.playhead().frame();
        return pressedFrame == about ? 1 : (double) (frame - about) / (pressedFrame - about);
    }

    /** Draws the rows and returns where the next one goes. */
    float draw(ImDrawList list, Timeline time, float left, float y, CharacterSlot slot) {
        top = y;
        float height = height();
        Optional<Layer> layer = layers.activeLayer();
        LayerCells chosen = layer.map(l -> selection.cells(slot, l)).orElse(LayerCells.NONE);
        IntUnaryOperator shift = shift(time);
        for (int row = 0; row < tracks.limbs().size(); row++) {
            float at = y + row * height;
            Limb limb = tracks.limbs().get(row);
            LimbMarks marks = tracks.marks().get(row);
            list.addRectFilled(time.x(), at, end(time), at + height - 1, Theme.LANE);
            list.addText(left, at + 0.1f * ImGui.getFontSize(), color(limb.side()), limb.name());
            Widgets.mark("limb " + limb.name(), time.x(), at, end(time), at + height);
            drawMarks(list, time, marks, limb.side(), at);
            if (layer.isPresent()) {
                drawKeys(list, time, tracks.keys(row, layer.get()), limb, chosen, shift, at);
            }
        }
        if (drag == Drag.BOX) {
            float x = ImGui.getMousePosX();
            list.addRectFilled(pressedX, pressedY, x, ImGui.getMousePosY(), Theme.faded(Theme.ACCENT, 0.2));
        }
        return y + tracks.limbs().size() * height + 0.3f * ImGui.getFontSize();
    }

    private IntUnaryOperator shift(Timeline time) {
        int frame = time.frame(ImGui.getMousePosX());
        int about = workspace.playhead().frame();
        double factor = factor(frame);
        return switch (drag) {
            case MOVE -> f -> f + frame - pressedFrame;
            case SCALE -> f -> (int) Math.round(about + factor * (f - about));
            default -> f -> f;
        };
    }

    private void drawMarks(ImDrawList list, Timeline time, LimbMarks marks, Side side, float y) {
        float em = ImGui.getFontSize();
        float bottom = y + height() - 1;
        for (LimbMarks.Mark mark : marks.contacts()) {
            drawSpan(list, time, mark, bottom - 0.4f * em, bottom, Theme.faded(color(side), 0.6));
        }
        for (LimbMarks.Doubt doubt : marks.doubts()) {
            drawSpan(list, time, doubt.mark(), y, y + 0.25f * em, Theme.of(doubt.severity()));
        }
    }

    private void drawSpan(ImDrawList list, Timeline time, LimbMarks.Mark mark, float y, float bottom, int color) {
        float from = Math.max(time.x(), time.at(mark.first()));
        float to = Math.min(end(time), Math.max(from + 2, time.at(mark.end())));
        if (from >= to) {
            return;
        }
        list.addRectFilled(from, y, to, bottom, color, 2);
        float x = ImGui.getMousePosX();
        float under = ImGui.getMousePosY();
        if (drag == Drag.NONE && ImGui.isItemHovered() && x >= from && x < to && under >= y && under < bottom) {
            PlainText.tooltip(mark.text());
        }
    }

    private static void drawKeys(
            ImDrawList list,
            Timeline time,
            NavigableSet<Integer> keys,
            Limb limb,
            LayerCells chosen,
            IntUnaryOperator shift,
            float y) {
        float radius = RADIUS * ImGui.getFontSize();
        for (int key : keys.subSet(time.frame(time.x()), true, time.frame(end(time)), true)) {
            boolean selected = chosen.has(limb.joints(), key);
            float x = time.middle(selected ? shift.applyAsInt(key) : key);
            list.addCircleFilled(x, y + height() / 2, radius, selected ? Theme.ACCENT : Theme.GOOD);
        }
    }

    private static float end(Timeline time) {
        return time.x() + time.width();
    }

    private static int color(Side side) {
        return switch (side) {
            case LEFT -> Theme.LEFT;
            case RIGHT -> Theme.RIGHT;
            case CENTER -> Theme.TEXT_DIM;
        };
    }
}
