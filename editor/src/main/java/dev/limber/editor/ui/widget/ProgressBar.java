package dev.limber.editor.ui.widget;

import dev.limber.editor.job.JobProgress;
import imgui.ImGui;
import java.util.Locale;

/** How far work in the background is, with the time left once it can be told. */
public final class ProgressBar {
    private ProgressBar() {}

    /**
     * Draws the bar.
     *
     * @param width in pixels; a negative one is what is left free at the right
     */
    public static void draw(JobProgress progress, float width) {
        String left = progress.secondsLeft().isPresent()
                ? String.format(
                        Locale.ROOT, "%.0f s left", progress.secondsLeft().getAsDouble())
                : "";
        ImGui.progressBar((float) progress.fraction(), width, 0, left);
    }
}
