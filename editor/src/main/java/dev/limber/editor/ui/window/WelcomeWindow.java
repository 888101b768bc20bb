package dev.limber.editor.ui.window;

import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PlainText;
import imgui.ImGui;
import imgui.flag.ImGuiCond;
import imgui.flag.ImGuiWindowFlags;
import imgui.type.ImBoolean;

/** The first words to one who starts the editor without files: what is seen, and where to begin. */
public final class WelcomeWindow implements Panel {
    private static final float WIDTH = 27; // in font sizes

    private final ImBoolean open;
    private final Runnable openSource;
    private final Runnable openTarget;

    /**
     * Makes the window.
     *
     * @param open whether the window is shown
     */
    public WelcomeWindow(ImBoolean open, Runnable openSource, Runnable openTarget) {
        this.open = open;
        this.openSource = openSource;
        this.openTarget = openTarget;
    }

    @Override
    public void draw() {
        if (!open.get()) {
            return;
        }
        float em = ImGui.getFontSize();
        ImGui.setNextWindowPos(ImGui.getIO().getDisplaySizeX() / 2, 3.2f * em, ImGuiCond.Appearing, 0.5f, 0);
        ImGui.setNextWindowSize(WIDTH * em, 0);
        int flags = ImGuiWindowFlags.NoDocking | ImGuiWindowFlags.NoCollapse | ImGuiWindowFlags.NoResize;
        if (ImGui.begin("Welcome to Limber###welcome", open, flags)) {
            PlainText.wrapped("A sample walk on the left moves the character on the right. Space plays it; drag to"
                    + " look around; F1 lists all keys.");
            ImGui.spacing();
            if (ImGui.button(Icons.FILM + " Open a motion")) {
                open.set(false);
                openSource.run();
            }
            ImGui.sameLine();
            if (ImGui.button(Icons.PERSON + " Open a character")) {
                open.set(false);
                openTarget.run();
            }
            PlainText.dim("Or drop files on the window.");
        }
        ImGui.end();
    }
}
