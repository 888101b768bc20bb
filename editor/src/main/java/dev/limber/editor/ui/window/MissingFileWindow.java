package dev.limber.editor.ui.window;

import dev.limber.editor.action.MissingFile;
import dev.limber.editor.ui.widget.Dialogs;
import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Widgets;
import imgui.ImGui;
import java.nio.file.Path;

/** Says which file of a project is missing, and asks where it is. */
public record MissingFileWindow(MissingFile missing) implements Panel {
    private static final float WIDTH = 32; // in font sizes

    @Override
    public void draw() {
        missing.question().ifPresent(this::draw);
    }

    private void draw(MissingFile.Question question) {
        Path file = question.file();
        Dialogs.top(WIDTH);
        if (Widgets.begin(Icons.WARNING + " A file of the project is missing###missing", Dialogs.FIXED)) {
            PlainText.wrapped(question.project().getFileName() + " needs " + file.getFileName() + ", which was in "
                    + file.getParent() + ".");
            PlainText.wrapped(
                    "Without it, what was edited in it is left out of what opens. The project file stays as it is.");
            ImGui.spacing();
            Widgets.button("Find it...", missing::find);
            ImGui.setItemDefaultFocus();
            ImGui.sameLine();
            Widgets.button("Open without it", missing::leaveOut);
            ImGui.sameLine();
            Widgets.button("Cancel (Esc)", missing::forget);
        }
        ImGui.end();
    }
}
