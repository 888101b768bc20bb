package dev.limber.editor.ui.window;

import dev.limber.editor.action.FileActions;
import dev.limber.editor.document.Document;
import dev.limber.editor.keys.Command;
import dev.limber.editor.parts.EditorParts;
import dev.limber.editor.scene.ViewArea;
import dev.limber.editor.scene.Viewport;
import dev.limber.editor.ui.widget.Dialogs;
import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.workspace.Workspace;
import imgui.ImGui;
import imgui.flag.ImGuiCond;
import imgui.type.ImBoolean;
import org.jspecify.annotations.Nullable;

/** The welcome text for an editor without files; it disappears once something is opened. */
public final class WelcomeWindow implements Panel {
    private static final float WIDTH = 27; // in font sizes

    private final Workspace workspace;
    private final Viewport viewport;
    private final ImBoolean open;
    private final FileActions files;
    private @Nullable Document sample;

    public WelcomeWindow(EditorParts parts) {
        workspace = parts.workspace();
        viewport = parts.viewport();
        open = parts.windows().welcome();
        files = parts.operations().files();
    }

    @Override
    public void draw() {
        if (!open.get()) {
            return;
        }
        if (sample == null) {
            sample = workspace.document();
        }
        boolean opened = !workspace.document().source().equals(sample.source())
                || !workspace.document().target().equals(sample.target());
        if (opened) {
            open.set(false);
            return;
        }
        ViewArea area = viewport.area();
        float em = ImGui.getFontSize();
        ImGui.setNextWindowPos(area.x() + area.width() / 2, area.y() + area.height() - em, ImGuiCond.Always, 0.5f, 1);
        ImGui.setNextWindowSize(WIDTH * em, 0);
        if (Widgets.begin("Welcome to Limber###welcome", open, Dialogs.FIXED)) {
            PlainText.wrapped("A sample walk on the left moves the character on the right. "
                    + workspace.keys().label(Command.PLAY)
                    + " plays it; drag to look around; F1 lists all keys, also as in Blender and Maya.");
            ImGui.spacing();
            Widgets.button(Icons.FILM + " Open a motion", files::askForSource);
            ImGui.sameLine();
            Widgets.button(Icons.PERSON + " Open a character", files::askForTarget);
            PlainText.dim("Or drop files on the window.");
        }
        ImGui.end();
    }
}
