package dev.limber.editor.ui.timeline;

import imgui.ImGui;
import imgui.flag.ImGuiMouseButton;

/** Which frames of the clip the timeline shows. */
public final class TimeZoom {
    private static final double FEWEST = 10; // frames
    private static final double STEP = 0.8; // of the frames, for each notch of the wheel

    private double start; // frames
    private double visible; // frames; all of them when 0

    private int frameCount;

    /** Returns the timeline of a clip; of another clip all frames are shown. */
    public Timeline timeline(float x, float width, int clipFrames, double frameTime) {
        if (clipFrames != frameCount) {
            frameCount = clipFrames;
            showAll();
        }
        return new Timeline(x, width, start, visible, frameCount, frameTime);
    }

    public void showAll() {
        start = 0;
        visible = frameCount;
    }

    /**
     * Shows more or fewer frames, about one that stays where it is.
     *
     * @param notches of the wheel, positive for fewer frames
     */
    public void zoom(Timeline time, float pixel, float notches) {
        double share = Math.max(0, Math.min(1, (pixel - time.x()) / time.width()));
        double centre = start + share * visible;
        visible = Math.max(Math.min(FEWEST, frameCount), Math.min(frameCount, visible * Math.pow(STEP, notches)));
        start = centre - share * visible;
        keepInside();
    }

    /** Moves along by pixels. */
    public void pan(Timeline time, float pixels) {
        start -= pixels / time.width() * visible;
        keepInside();
    }

    /** Shows some frames and a little about them. */
    void fit(int first, int last) {
        double about = Math.max(1, 0.03 * (last - first + 1));
        visible = Math.max(Math.min(FEWEST, frameCount), Math.min(frameCount, last - first + 1 + 2 * about));
        start = first - about;
        keepInside();
    }

    /** Turns a page when a frame is out of view. */
    void follow(int frame) {
        if (frame < start || frame >= start + visible) {
            start = frame;
            keepInside();
        }
    }

    private void keepInside() {
        start = Math.max(0, Math.min(frameCount - visible, start));
    }

    /** Takes the mouse over the last item: the wheel zooms, the right button pans, and a double click shows all. */
    void navigate(Timeline time) {
        if (!ImGui.isItemHovered()) {
            return;
        }
        float wheel = ImGui.getIO().getMouseWheel();
        if (wheel != 0) {
            zoom(time, ImGui.getMousePosX(), wheel);
        }
        if (ImGui.isMouseDown(ImGuiMouseButton.Right)) {
            pan(time, ImGui.getIO().getMouseDeltaX());
        }
        if (ImGui.isMouseDoubleClicked(ImGuiMouseButton.Right)) {
            showAll();
        }
    }
}
