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
        Widgets.button("Trim to loop", clips.canEditLoop(), clips::trim);
        ImGui.sameLine();
        Widgets.button("Reverse", clips::reverse);
        Widgets.sameLineIfFits("Mirror");
        Widgets.button("Mirror", clips::mirror);
        Widgets.button("Loop in place", clips.canEditLoop(), () -> clips.makeLoop(false));
        Hints.of("Blends the ends of the timeline's loop into each other; the character comes back to where it began.");
        Widgets.sameLineIfFits("Loop with root motion");
        Widgets.button("Loop with root motion", clips.canEditLoop(), () -> clips.makeLoop(true));
        Hints.of("Blends the ends of the timeline's loop into each other; the character keeps its root motion.");
        Widgets.button("Plant feet", clips.canPlant(), clips::plantFeet);
        Hints.of("Stops feet that slide in the timeline's loop: where a foot stands it rests at one place. With feet"
                + " selected, those alone. On the layer that is chosen, else in the motion.");
        speed[0] = (float) clips.speed();
        ImGui.setNextItemWidth(7 * ImGui.getFontSize());
        if (Widgets.sliderFloat("##retime", speed, 0.25f, 4, "x %.2f")) {
            clips.setSpeed(speed[0]);
        }
        ImGui.sameLine();
        Widgets.button("Retime", clips::retime);
        Hints.of("Plays the motion that many times as fast, at the same frames per second.");
        cutoff[0] = (float) clips.cutoff();
        ImGui.setNextItemWidth(7 * ImGui.getFontSize());
        if (Widgets.sliderFloat("##cutoff", cutoff, 0.5f, 12, "%.1f Hz")) {
            clips.setCutoff(cutoff[0]);
        }
        ImGui.sameLine();
        Widgets.button("Smooth", clips.canEditLoop(), clips::smooth);
        Hints.of("A Butterworth low-pass filter over the timeline's loop.");
        Widgets.sameLineIfFits("Smooth selected joints");
        Widgets.button("Smooth selected joints", clips.canSmoothSelected(), clips::smoothSelected);
        Hints.of("The same filter for the selected joints alone; all other joints keep their rotations.");
    }
}
