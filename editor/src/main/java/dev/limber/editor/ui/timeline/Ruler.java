package dev.limber.editor.ui.timeline;

import dev.limber.editor.ui.widget.Labels;
import dev.limber.editor.ui.widget.Theme;
import dev.limber.inbetween.rig.FrameSpan;
import imgui.ImDrawList;
import imgui.ImGui;
import java.util.ArrayList;
import java.util.List;

/** The frames or the seconds over the tracks, with the loop marked. */
public final class Ruler {
    private static final float HEIGHT = 1.5f; // in font sizes
    private static final float MARKS = 5; // least distance of marks, in font sizes

    private final List<String> texts = new ArrayList<>(); // (mark) from the clip's start on, as far as they were shown
    private double textStep; // frames or seconds from one mark to the next that the texts are for
    private boolean textSeconds;

    /** Returns its height in pixels. */
    public static float height() {
        return HEIGHT * ImGui.getFontSize();
    }

    public void draw(ImDrawList list, Timeline time, FrameSpan loop, float top, boolean seconds) {
        float em = ImGui.getFontSize();
        float bottom = top + height();
        float end = time.x() + time.width();
        list.addRectFilled(time.x(), top, end, bottom, Theme.LANE);
        float loopFrom = Math.max(time.x(), time.at(loop.first()));
        float loopTo = Math.max(loopFrom, Math.min(end, time.at(loop.last() + 1)));
        list.addRectFilled(loopFrom, bottom - 0.25f * em, loopTo, bottom, Theme.faded(Theme.ACCENT, 0.55));
        double unit = seconds ? time.frameTime() : 1; // of a frame
        double step = seconds ? time.tickSeconds(MARKS * em) : time.tickFrames(MARKS * em);
        double first = time.start() * unit;
        double last = (time.start() + time.visible()) * unit;
        for (int mark = (int) Math.ceil(first / step); mark * step <= last; mark++) {
            float x = time.at(mark * step / unit);
            list.addLine(x, top, x, top + height() / 2, Theme.LINE, Theme.unit());
            String text = text(mark, step, seconds);
            float left = x + 0.25f * em;
            if (left + ImGui.calcTextSizeX(text) <= end + em) {
                list.addText(left, top + 0.1f * em, Theme.TEXT_DIM, text);
            }
        }
    }

    private String text(int mark, double step, boolean seconds) {
        if (step != textStep || seconds != textSeconds) {
            texts.clear();
            textStep = step;
            textSeconds = seconds;
        }
        while (texts.size() <= mark) {
            texts.add(Labels.number(texts.size() * step, step < 1 ? 1 : 0) + (seconds ? " s" : ""));
        }
        return texts.get(mark);
    }
}
