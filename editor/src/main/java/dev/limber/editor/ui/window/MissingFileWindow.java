package dev.limber.editor.ui.window;

import dev.limber.editor.action.ProjectActions;
import dev.limber.editor.ui.widget.Dialogs;
import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Widgets;
import imgui.ImGui;
import java.nio.file.Path;

/** Says which file of a project is missing, and asks where it is. */
public final class MissingFileWindow implements Panel {
    private static final float WIDTH = 32; // in font sizes

    private final ProjectActions projects;

    public MissingFileWindow(ProjectActions projects) {
        this.projects = projects;
    }

    @Override
    public void draw() {
        if (projects.missing().isEmpty()) {
            return;
        }
        Path file = projects.missing().get().file();
        Dialogs.top();
        ImGui.setNextWindowSize(WIDTH * ImGui.getFontSize(), 0);
        if (Widgets.begin(Icons.WARNING + " A file of the project is missing###missing", Dialogs.FIXED)) {
            PlainText.wrapped(projects.missing().get().project().getFileName() + " needs " + file.getFileName()
                    + ", which was in " + file.getParent() + ".");
            PlainText.wrapped(
                    "Without it, what was edited in it is left out of what opens. The project file stays as it is.");
            ImGui.spacing();
            if (Widgets.button("Find it...")) {
                projects.askForMissing();
            }
            ImGui.setItemDefaultFocus();
            ImGui.sameLine();
            if (Widgets.button("Open without it")) {
                projects.openWithoutMissing();
            }
            ImGui.sameLine();
            if (Widgets.button("Cancel (Esc)")) {
                projects.forgetMissing();
            }
        }
        ImGui.end();
    }
}
