package dev.limber.editor.ui.window;

import dev.limber.editor.action.ExportActions;
import dev.limber.editor.file.ExportTarget;
import dev.limber.editor.ui.widget.Choice;
import dev.limber.editor.ui.widget.Dialogs;
import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Widgets;
import imgui.ImGui;
import imgui.type.ImBoolean;
import imgui.type.ImString;
import java.nio.file.Path;
import java.util.List;

/** Asks for the program, the range and the file of an export. */
public final class ExportWindow implements Panel {
    private static final float WIDTH = 32; // in font sizes
    private static final int LONGEST_PATH = 2048;
    private static final List<ExportTarget> TARGETS = ExportTarget.all();

    private final ExportActions exports;
    private final ImBoolean open;
    private final ImString path = new ImString(LONGEST_PATH);
    private final ImBoolean loopOnly = new ImBoolean(false);
    private ExportTarget target = TARGETS.get(0);
    private boolean wasOpen;

    /**
     * Makes the window.
     *
     * @param open whether the window is shown
     */
    public ExportWindow(ExportActions exports, ImBoolean open) {
        this.exports = exports;
        this.open = open;
    }

    @Override
    public void draw() {
        if (open.get() && !wasOpen) {
            path.set(exports.suggestion(target).toString());
        }
        wasOpen = open.get();
        if (!open.get()) {
            return;
        }
        float em = ImGui.getFontSize();
        Dialogs.centre(WIDTH);
        if (Widgets.begin(Icons.EXPORT + " Export the target's motion###export", open, Dialogs.FIXED)) {
            drawTargets();
            Widgets.checkbox("Only the loop of the timeline", loopOnly);
            drawPath(em);
            ImGui.spacing();
            drawButtons();
        }
        ImGui.end();
    }

    private void drawTargets() {
        PlainText.dim("Write it as");
        Choice.WIDE.draw("##target", TARGETS, target, ExportTarget::label, this::choose);
    }

    /** Takes another kind of file; the path keeps all but its extension. */
    private void choose(ExportTarget choice) {
        String old = path.get();
        if (old.endsWith(target.extension())) {
            path.set(old.substring(0, old.length() - target.extension().length()) + choice.extension());
        }
        target = choice;
    }

    private void drawPath(float em) {
        PlainText.dim("To the file");
        ImGui.setNextItemWidth(-6 * em);
        Widgets.inputText("##path", path);
        ImGui.sameLine();
        Widgets.button("Browse...", -1, 0, () -> exports.askForPath(target, chosen -> path.set(chosen.toString())));
    }

    private void drawButtons() {
        boolean ready = exports.canExport() && !path.get().isBlank();
        Widgets.button("Export", ready, () -> {
            exports.export(target, loopOnly.get(), Path.of(path.get().strip()));
            open.set(false);
        });
        ImGui.sameLine();
        Widgets.button("Cancel", () -> open.set(false));
        if (!exports.canExport()) {
            ImGui.sameLine();
            PlainText.dim("There is no retargeted motion yet.");
        }
    }
}
