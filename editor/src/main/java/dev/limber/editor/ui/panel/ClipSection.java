package dev.limber.editor.ui.panel;

import dev.limber.editor.animate.ClipTools;
import dev.limber.editor.animate.PoseClipboard;
import dev.limber.editor.ui.widget.Hints;
import dev.limber.editor.ui.widget.Widgets;
import imgui.ImGui;

/** What can be done to the whole motion, and to the pose that is shown. */
public final class ClipSection {
    private final ClipTools clips;
    private final PoseClipboard poses;
    private final float[] cutoff = new float[1];
    private final float[] speed = new float[1];

    public ClipSection(ClipTools clips, PoseClipboard poses) {
        this.clips = clips;
        this.poses = poses;
    }

    void drawPoses() {
        if (Widgets.button("Copy pose")) {
            poses.copy();
        }
        Hints.of("Ctrl+C");
        ImGui.sameLine();
        ImGui.beginDisabled(!poses.canPaste());
        if (Widgets.button("Paste")) {
            poses.paste();
        }
        Hints.of("Ctrl+V");
        ImGui.sameLine();
        if (Widgets.button("Paste mirrored")) {
            poses.pasteMirrored();
        }
        Hints.of("Ctrl+Shift+V");
        ImGui.endDisabled();
        ImGui.sameLine();
        if (Widgets.button("Mirror pose")) {
            poses.mirror();
        }
        Hints.of("Ctrl+Shift+M");
    }

    void draw() {
        if (Widgets.button("Trim to loop")) {
            clips.trim();
        }
        ImGui.sameLine();
        if (Widgets.button("Reverse")) {
            clips.reverse();
        }
        ImGui.sameLine();
        if (Widgets.button("Mirror")) {
            clips.mirror();
        }
        if (Widgets.button("Loop in place")) {
            clips.makeLoop(false);
        }
        Hints.of("Blends the ends of the timeline's loop into each other; the character comes back to where it began.");
        ImGui.sameLine();
        if (Widgets.button("Loop that travels")) {
            clips.makeLoop(true);
        }
        Hints.of("Blends the ends of the timeline's loop into each other; the character keeps its way.");
        speed[0] = (float) clips.speed();
        ImGui.setNextItemWidth(7 * ImGui.getFontSize());
        if (Widgets.sliderFloat("##retime", speed, 0.25f, 4, "x %.2f")) {
            clips.setSpeed(speed[0]);
        }
        ImGui.sameLine();
        if (Widgets.button("Retime")) {
            clips.retime();
        }
        Hints.of("Plays the motion that many times as fast, at the same frames per second.");
        cutoff[0] = (float) clips.cutoff();
        ImGui.setNextItemWidth(7 * ImGui.getFontSize());
        if (Widgets.sliderFloat("##cutoff", cutoff, 0.5f, 12, "%.1f Hz")) {
            clips.setCutoff(cutoff[0]);
        }
        ImGui.sameLine();
        if (Widgets.button("Smooth")) {
            clips.smooth();
        }
        Hints.of("A Butterworth filter over the timeline's loop: what is faster goes.");
    }
}
