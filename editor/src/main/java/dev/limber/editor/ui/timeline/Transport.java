package dev.limber.editor.ui.timeline;

import dev.limber.editor.keys.Command;
import dev.limber.editor.keys.KeySettings;
import dev.limber.editor.play.Playhead;
import dev.limber.editor.ui.widget.Hints;
import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.Labels;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.inbetween.rig.FrameSpan;
import imgui.ImGui;
import imgui.flag.ImGuiSliderFlags;

/** The row of buttons that plays, steps and sets the speed. */
public final class Transport implements Panel {
    private final Playhead playhead;
    private final KeySettings keys;
    private final int[] frame = new int[1];
    private final float[] speed = new float[1];

    public Transport(Playhead playhead, KeySettings keys) {
        this.keys = keys;
        this.playhead = playhead;
    }

    @Override
    public void draw() {
        float em = ImGui.getFontSize();
        button(
                Icons.TO_START,
                "To the start of the loop",
                Command.START_OF_LOOP,
                () -> playhead.seek(playhead.loop().first()));
        button(Icons.BACK, "One frame back", Command.FRAME_BACK, () -> playhead.step(-1));
        button(playhead.playing() ? Icons.PAUSE : Icons.PLAY, "Play or pause", Command.PLAY, playhead::togglePlaying);
        button(Icons.FORTH, "One frame forward", Command.FRAME_FORWARD, () -> playhead.step(1));
        button(
                Icons.TO_END,
                "To the end of the loop",
                Command.END_OF_LOOP,
                () -> playhead.seek(playhead.loop().last()));
        frame[0] = playhead.frame();
        ImGui.setNextItemWidth(6 * em);
        if (Widgets.dragInt("##frame", frame, 0.5f, 0, playhead.frameCount() - 1, "frame %d")) {
            playhead.seek(frame[0]);
        }
        ImGui.sameLine();
        String seconds = Labels.number(playhead.frame() * playhead.frameTime(), 2);
        PlainText.dim("of " + playhead.frameCount() + "   " + seconds + " s   " + Labels.rate(playhead.frameTime()));
        ImGui.sameLine(0, 2 * em);
        speed[0] = (float) playhead.speed();
        ImGui.setNextItemWidth(8 * em);
        float slowest = (float) Playhead.MIN_SPEED;
        float fastest = (float) Playhead.MAX_SPEED;
        if (Widgets.sliderFloat("##speed", speed, slowest, fastest, "speed %.2f", ImGuiSliderFlags.Logarithmic)) {
            playhead.setSpeed(speed[0]);
        }
        ImGui.sameLine();
        Widgets.smallButton("1x", () -> playhead.setSpeed(1));
        if (playhead.loop().length() < playhead.frameCount()) {
            ImGui.sameLine(0, 2 * em);
            PlainText.show(
                    "Loop " + playhead.loop().first() + " to " + playhead.loop().last());
            ImGui.sameLine();
            Widgets.smallButton("Whole clip", () -> playhead.setLoop(new FrameSpan(0, playhead.frameCount() - 1)));
        }
    }

    private void button(String icon, String hint, Command command, Runnable action) {
        Widgets.button(icon, action);
        Hints.of(keys.named(hint, command));
        ImGui.sameLine();
    }
}
