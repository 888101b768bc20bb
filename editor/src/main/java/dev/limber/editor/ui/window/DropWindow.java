package dev.limber.editor.ui.window;

import dev.limber.editor.action.FileActions;
import dev.limber.editor.clips.ClipActions;
import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.Widgets;
import imgui.ImGui;
import imgui.flag.ImGuiCond;
import imgui.flag.ImGuiWindowFlags;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Asks how to open files and folders that were dropped on the window. */
public record DropWindow(FileActions files, ClipActions clips) implements Panel {
    @Override
    public void draw() {
        List<Path> dropped = files.dropped();
        if (dropped.isEmpty()) {
            return;
        }
        float x = ImGui.getIO().getDisplaySizeX() / 2;
        float y = ImGui.getIO().getDisplaySizeY() / 2;
        ImGui.setNextWindowPos(x, y, ImGuiCond.Always, 0.5f, 0.5f);
        int flags = ImGuiWindowFlags.AlwaysAutoResize | ImGuiWindowFlags.NoDocking | ImGuiWindowFlags.NoCollapse;
        Path first = dropped.get(0);
        String what = dropped.size() == 1 ? String.valueOf(first.getFileName()) : dropped.size() + " files";
        if (Widgets.begin(Icons.OPEN + " Open " + what + " as###drop", flags)) {
            if (dropped.size() == 1 && !Files.isDirectory(first)) {
                button("Source motion", files::openSource, first);
                ImGui.sameLine();
                button("Target character", files::openTarget, first);
                ImGui.sameLine();
            }
            Widgets.button("Clips of the list", () -> {
                files.forgetDropped();
                clips.add(dropped);
            });
            ImGui.sameLine();
            Widgets.button("Cancel", files::forgetDropped);
        }
        ImGui.end();
    }

    private void button(String label, Consumer<Path> open, Path file) {
        Widgets.button(label, () -> {
            files.forgetDropped();
            open.accept(file);
        });
    }
}
