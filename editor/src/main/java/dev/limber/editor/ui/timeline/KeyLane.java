package dev.limber.editor.ui.timeline;

import dev.limber.editor.animate.KeySelection;
import dev.limber.editor.animate.KeyTools;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.ui.widget.Theme;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.inbetween.rig.EditedClip;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.inbetween.rig.KeyShift;
import dev.limber.inbetween.rig.MissingFrames;
import imgui.ImDrawList;
import imgui.ImGui;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/**
 * The row of the dope sheet that shows the keys and gaps of one character. Click a key to select it, drag it to move it,
 * drag beside keys to select those in a range.
 */
public final class KeyLane {
    private static final float HEIGHT = 1.35f; // in font sizes
    private static final float RADIUS = 0.42f; // of a key, in font sizes
    private static final float STRIPES = 0.7f; // from one stripe of a gap to the next, in font sizes

    private final CharacterSlot slot;
    private final KeyTools tools;
    private final KeySelection selection;
    private float top;
    private float height;
    private boolean movingKeys;
    private boolean selecting;
    private float pressedAt; // pixel
    private int pressedFrame;

    public KeyLane(CharacterSlot slot, KeyTools tools, KeySelection selection) {
        this.slot = slot;
        this.tools = tools;
        this.selection = selection;
    }

    public boolean contains(float y) {
        return y >= top && y < top + height;
    }

    /** Takes a press of the mouse in the lane: on a key or beside all of them. */
    public void press(Timeline time, EditedClip edits, float x) {
        pressedAt = x;
        pressedFrame = time.frame(x);
        int key = keyAt(time, edits, x);
        if (key < 0) {
            selecting = true;
            return;
        }
        movingKeys = true;
        pressedFrame = key;
        if (ImGui.getIO().getKeyShift()) {
            selection.toggle(slot, key);
        } else if (!selection.frames(slot).contains(key)) {
            selection.set(slot, List.of(key));
        }
    }

    private static int keyAt(Timeline time, EditedClip edits, float x) {
        float reach = RADIUS * ImGui.getFontSize();
        int nearest = -1;
        float best = reach;
        NavigableSet<Integer> near = edits.keys().subSet(time.frame(x - reach), true, time.frame(x + reach), true);
        for (int key : near) {
            float distance = Math.abs(time.middle(key) - x);
            if (distance <= best) {
                best = distance;
                nearest = key;
            }
        }
        return nearest;
    }

    /** Ends what {@link #press} began. Returns whether the mouse was only clicked beside the keys. */
    public boolean release(Timeline time, EditedClip edits, float x) {
        boolean clicked = selecting && Math.abs(x - pressedAt) < 3;
        if (movingKeys && time.frame(x) != pressedFrame) {
            tools.moveKeys(slot, time.frame(x) - pressedFrame);
        } else if (selecting) {
            selection.set(slot, clicked ? List.of() : between(edits, pressedFrame, time.frame(x)));
        }
        movingKeys = false;
        selecting = false;
        return clicked;
    }

    private static Iterable<Integer> between(EditedClip edits, int a, int b) {
        return new ArrayList<>(edits.keys().subSet(Math.min(a, b), true, Math.max(a, b), true));
    }

    public boolean isPressed() {
        return movingKeys || selecting;
    }

    /**
     * Draws the lane and returns where the next one goes.
     *
     * @param previews gaps for which variants wait to be chosen from
     */
    public float draw(ImDrawList list, Timeline time, float left, float y, EditedClip edits, MissingFrames previews) {
        float em = ImGui.getFontSize();
        top = y;
        height = HEIGHT * em;
        list.addText(
                left, y + 0.15f * em, Theme.TEXT_DIM, slot == CharacterSlot.SOURCE ? "Source keys" : "Target keys");
        list.addRectFilled(time.x(), y, time.x() + time.width(), y + height, Theme.LANE);
        Widgets.mark(
                slot == CharacterSlot.SOURCE ? "Source keys" : "Target keys",
                time.x(),
                y,
                time.x() + time.width(),
                y + height);
        for (FrameSpan gap : edits.gaps()
                .touching(new FrameSpan(time.frame(time.x()), time.frame(end(time))))
                .spans()) {
            drawGap(list, time, gap, previews.contains(gap.first()) ? Theme.ACCENT : Theme.GAP);
        }
        if (selecting) {
            float x = ImGui.getMousePosX();
            list.addRectFilled(
                    Math.min(pressedAt, x), y, Math.max(pressedAt, x), y + height, Theme.faded(Theme.ACCENT, 0.2));
        }
        drawKeys(list, time, edits, y + height / 2);
        return y + height + 0.3f * em;
    }

    private static float end(Timeline time) {
        return time.x() + time.width();
    }

    private void drawGap(ImDrawList list, Timeline time, FrameSpan gap, int color) {
        float em = ImGui.getFontSize();
        float from = Math.max(time.x(), time.at(gap.first()));
        float to = Math.min(end(time), time.at(gap.last() + 1));
        list.addRectFilled(from, top, to, top + height, Theme.faded(color, 0.25));
        list.pushClipRect(from, top, to, top + height, true);
        for (float x = from - height; x < to; x += STRIPES * em) {
            list.addLine(x, top + height, x + height, top, Theme.faded(color, 0.45), Theme.line());
        }
        list.popClipRect();
    }

    private void drawKeys(ImDrawList list, Timeline time, EditedClip edits, float middle) {
        float radius = RADIUS * ImGui.getFontSize();
        NavigableSet<Integer> selected = selection.frames(slot);
        int shift = movingKeys ? KeyShift.limit(edits, selected, time.frame(ImGui.getMousePosX()) - pressedFrame) : 0;
        for (int key : edits.keys().subSet(time.frame(time.x()), true, time.frame(end(time)), true)) {
            boolean chosen = selected.contains(key);
            float x = time.middle(key + (chosen ? shift : 0));
            diamond(list, x, middle, radius, chosen ? Theme.ACCENT : Theme.KEY);
        }
    }

    private static void diamond(ImDrawList list, float x, float y, float radius, int color) {
        float outer = radius + Theme.line();
        list.addQuadFilled(x, y - outer, x + outer, y, x, y + outer, x - outer, y, Theme.LANE);
        list.addQuadFilled(x, y - radius, x + radius, y, x, y + radius, x - radius, y, color);
    }
}
