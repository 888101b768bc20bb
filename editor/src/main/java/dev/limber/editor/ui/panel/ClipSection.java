package dev.limber.editor.ui.panel;

import dev.limber.editor.animate.ClipTools;
import dev.limber.editor.ui.widget.Hints;
import dev.limber.editor.ui.widget.Widgets;
import imgui.ImGui;

/** The tools for the whole motion. */
public final class ClipSection {
    private final ClipTools clips;
    private final float[] cutoff = new float[1];
    private final float[] speed = new float[1];

    public ClipSection(ClipTools clips) {
        this.clips = clips;
    }

    void draw() {
        ImGui.beginDisabled(!clips.canEditLoop());
        if (Widgets.button("Trim to loop")) {
            clips.trim();
        }
        ImGui.endDisabled();
        ImGui.sameLine();
        if (Widgets.button("Reverse")) {
            clips.reverse();
        }
        Widgets.sameLineIfFits("Mirror");
        if (Widgets.button("Mirror")) {
            clips.mirror();
        }
        ImGui.beginDisabled(!clips.canEditLoop());
        if (Widgets.button("Loop in place")) {
            clips.makeLoop(false);
        }
        Hints.of("Blends the ends of the timeline's loop into each other; the character comes back to where it began.");
        Widgets.sameLineIfFits("Loop with root motion");
        if (Widgets.button("Loop with root motion")) {
            clips.makeLoop(true);
        }
        ImGui.endDisabled();
        Hints.of("Blends the ends of the timeline's loop into each other; the character keeps its root motion.");
        ImGui.beginDisabled(!clips.canPlant());
        if (Widgets.button("Plant feet")) {
            clips.plantFeet();
        }
        ImGui.endDisabled();
        Hints.of(
                "Stops feet that slide in the timeline's loop: where a foot stands it rests at one place. With feet selected,"
                        + " those alone. On the layer that is chosen, else in the motion.");
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
        ImGui.beginDisabled(!clips.canEditLoop());
        if (Widgets.button("Smooth")) {
            clips.smooth();
        }
        ImGui.endDisabled();
        Hints.of("A Butterworth low-pass filter over the timeline's loop.");
        Widgets.sameLineIfFits("Smooth selected joints");
        ImGui.beginDisabled(!clips.canSmoothSelected());
        if (Widgets.button("Smooth selected joints")) {
            clips.smoothSelected();
        }
        ImGui.endDisabled();
        Hints.of("The same filter for the selected joints alone; all other joints keep their rotations.");
    }
}
