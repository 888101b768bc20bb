package dev.limber.editor.ui.timeline;

import dev.limber.editor.animate.KeySelection;
import dev.limber.editor.animate.LayerCells;
import dev.limber.editor.animate.LayerTools;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.ui.widget.Theme;
import dev.limber.editor.ui.widget.Widgets;
import imgui.ImDrawList;
import imgui.ImGui;
import java.util.List;
import java.util.NavigableSet;

/** The row of the timeline with the keys of the layer that receives poses: click, Shift+click or drag a box to select, drag to move. */
final class LayerLane {
    private static final float HEIGHT = 1.35f; // in font sizes
    private static final float RADIUS = 0.36f; // of a key, in font sizes
    private static final float STILL = 3; // pixels: what moves less is a click

    private final LayerTools layers;
    private final KeySelection selection;
    private float top;
    private float height;
    private float pressedAt; // pixel
    private int pressedFrame;
    private boolean moving;
    private boolean selecting;

    LayerLane(LayerTools layers, KeySelection selection) {
        this.layers = layers;
        this.selection = selection;
    }

    /** Takes the mouse where it was pressed in the lane; returns whether it has it. */
    boolean edit(Timeline time, CharacterSlot slot) {
        if (layers.active().isEmpty()) {
            moving = false;
            selecting = false;
            return false;
        }
        float x = ImGui.getMousePosX();
        float y = ImGui.getMousePosY();
        if (ImGui.isItemActivated() && x >= time.x() && y >= top && y < top + height) {
            press(time, slot, x);
        }
        boolean pressed = moving || selecting;
        if (pressed && ImGui.isItemDeactivated()) {
            release(time, slot, x);
        }
        return pressed;
    }

    private void press(Timeline time, CharacterSlot slot, float x) {
        pressedAt = x;
        float reach = RADIUS * ImGui.getFontSize();
        NavigableSet<Integer> near =
                layers.keys().frames().subSet(time.frame(x - reach), true, time.frame(x + reach), true);
        moving = !near.isEmpty();
        selecting = !moving;
        pressedFrame = moving ? near.first() : time.frame(x);
        if (moving && ImGui.getIO().getKeyShift()) {
            selection.toggle(slot, pressedFrame);
        } else if (moving && !selection.frames(slot).contains(pressedFrame)) {
            selection.set(slot, List.of(pressedFrame));
        }
    }

    private void release(Timeline time, CharacterSlot slot, float x) {
        int frame = time.frame(x);
        if (moving && frame != pressedFrame) {
            LayerCells keys = selection.cells(slot, layers.activeLayer().orElseThrow());
            int moved = layers.keys().move(keys, frame - pressedFrame);
            selection.set(slot, keys.moved(f -> f + moved));
        } else if (selecting) {
            boolean clicked = Math.abs(x - pressedAt) < STILL;
            selection.set(
                    slot,
                    clicked
                            ? List.of()
                            : layers.keys()
                                    .frames()
                                    .subSet(Math.min(pressedFrame, frame), true, Math.max(pressedFrame, frame), true));
        }
        moving = false;
        selecting = false;
    }

    /** Draws the lane and returns where the next one goes. */
    float draw(ImDrawList list, Timeline time, float left, float y, CharacterSlot slot) {
        if (layers.activeLayer().isEmpty()) {
            height = 0;
            return y;
        }
        float em = ImGui.getFontSize();
        float end = time.x() + time.width();
        top = y;
        height = HEIGHT * em;
        list.addText(
                left, y + 0.15f * em, Theme.TEXT_DIM, layers.activeLayer().get().name());
        list.addRectFilled(time.x(), y, end, y + height, Theme.LANE);
        Widgets.mark("Layer keys", time.x(), y, end, y + height);
        float x = ImGui.getMousePosX();
        if (selecting) {
            list.addRectFilled(
                    Math.min(pressedAt, x), y, Math.max(pressedAt, x), y + height, Theme.faded(Theme.ACCENT, 0.2));
        }
        int shift = moving ? time.frame(x) - pressedFrame : 0;
        NavigableSet<Integer> selected = selection.frames(slot);
        for (int key : layers.keys().frames().subSet(time.frame(time.x()), true, time.frame(end), true)) {
            boolean chosen = selected.contains(key);
            float middle = time.middle(key + (chosen ? shift : 0));
            float radius = RADIUS * em;
            list.addCircleFilled(middle, y + height / 2, radius, chosen ? Theme.ACCENT : Theme.GOOD);
        }
        return y + height + 0.3f * em;
    }
}
