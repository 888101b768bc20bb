package dev.limber.editor.ui.window;

import dev.limber.editor.action.FileActions;
import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.Widgets;
import imgui.ImGui;
import imgui.flag.ImGuiCond;
import imgui.flag.ImGuiWindowFlags;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Asks what a file that was dropped on the window is wanted for. */
public final class DropWindow implements Panel {
    private final FileActions files;

    public DropWindow(FileActions files) {
        this.files = files;
    }

    @Override
    public void draw() {
        files.dropped().ifPresent(file -> {
            float x = ImGui.getIO().getDisplaySizeX() / 2;
            float y = ImGui.getIO().getDisplaySizeY() / 2;
            ImGui.setNextWindowPos(x, y, ImGuiCond.Always, 0.5f, 0.5f);
            int flags = ImGuiWindowFlags.AlwaysAutoResize | ImGuiWindowFlags.NoDocking | ImGuiWindowFlags.NoCollapse;
            if (Widgets.begin(Icons.OPEN + " Open " + file.getFileName() + " as###drop", flags)) {
                button("Source motion", files::openSource, file);
                ImGui.sameLine();
                button("Target character", files::openTarget, file);
                ImGui.sameLine();
                if (Widgets.button("Cancel")) {
                    files.forgetDropped();
                }
            }
            ImGui.end();
        });
    }

    private void button(String label, Consumer<Path> open, Path file) {
        if (Widgets.button(label)) {
            files.forgetDropped();
            open.accept(file);
        }
    }
}
