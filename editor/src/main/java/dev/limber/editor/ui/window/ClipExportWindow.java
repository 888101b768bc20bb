package dev.limber.editor.ui.window;

import dev.limber.editor.clips.ClipActions;
import dev.limber.editor.clips.ClipCommands;
import dev.limber.editor.clips.ClipExport;
import dev.limber.editor.clips.ClipRow;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.file.ExportTarget;
import dev.limber.editor.ui.widget.Choice;
import dev.limber.editor.ui.widget.Dialogs;
import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.workspace.Workspace;
import dev.limber.io.NamePattern;
import dev.limber.motion.LimberException;
import imgui.ImGui;
import imgui.type.ImBoolean;
import imgui.type.ImString;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks for the format, the folder and the names of all clips of the list. */
public final class ClipExportWindow implements Panel {
    private static final float WIDTH = 36; // in font sizes
    private static final int LONGEST_PATH = 2048;
    private static final List<ExportTarget> TARGETS = ExportTarget.all();

    private final Workspace workspace;
    private final ClipActions clips;
    private final ImBoolean open;
    private final ImString folder = new ImString(LONGEST_PATH);
    private final ImString names = new ImString("{clip}-{rig}", LONGEST_PATH);
    private ExportTarget target = TARGETS.get(0);
    private String wrong = "";

    /**
     * Makes the window.
     *
     * @param open whether the window is shown
     */
    public ClipExportWindow(Workspace workspace, ClipActions clips, ImBoolean open) {
        this.workspace = workspace;
        this.clips = clips;
        this.open = open;
    }

    @Override
    public void draw() {
        Optional<LoadedCharacter> rig = workspace.document().target();
        if (!open.get() || rig.isEmpty()) {
            return;
        }
        float em = ImGui.getFontSize();
        Dialogs.centre(WIDTH);
        if (Widgets.begin(Icons.EXPORT + " Export all clips###export-clips", open, Dialogs.FIXED)) {
            drawTargets();
            PlainText.dim("Into the folder");
            ImGui.setNextItemWidth(-6 * em);
            Widgets.inputText("##clip-folder", folder);
            ImGui.sameLine();
            Widgets.button("Browse...", -1, 0, () -> clips.askForFolder(chosen -> folder.set(chosen.toString())));
            PlainText.dim("Named: {clip} is the clip, {rig} the target");
            ImGui.setNextItemWidth(-1);
            Widgets.inputText("##clip-names", names);
            Optional<ClipExport> export = export(rig.get().name());
            ImGui.spacing();
            PlainText.dim(export.isEmpty() ? wrong : "As in " + example(export.get()));
            drawButtons(export, rig.get());
        }
        ImGui.end();
    }

    private void drawTargets() {
        PlainText.dim("Write them as");
        Choice.WIDE.draw("##clip-target", TARGETS, target, ExportTarget::label, choice -> target = choice);
    }

    /** Returns what was chosen, or nothing with what is wrong about it. */
    private Optional<ClipExport> export(String rig) {
        wrong = "";
        try {
            NamePattern pattern = new NamePattern(names.get().strip());
            if (folder.get().isBlank()) {
                wrong = "Name a folder.";
                return Optional.empty();
            }
            return Optional.of(new ClipExport(target, Path.of(folder.get().strip()), pattern, NamePattern.safe(rig)));
        } catch (LimberException | InvalidPathException e) {
            wrong = String.valueOf(e.getMessage());
            return Optional.empty();
        }
    }

    private String example(ClipExport export) {
        List<ClipRow> rows = readable();
        return rows.isEmpty()
                ? "nothing"
                : String.valueOf(export.file(rows, rows.get(0)).getFileName());
    }

    private List<ClipRow> readable() {
        return clips.list().rows().stream().filter(ClipRow::isReadable).toList();
    }

    private void drawButtons(Optional<ClipExport> export, LoadedCharacter rig) {
        Widgets.button("Export the clips", !export.isEmpty() && clips.canRun(), () -> {
            clips.run(export);
            open.set(false);
        });
        ImGui.sameLine();
        Widgets.button("Copy the command line", !export.isEmpty() && rig.file().isPresent(), () -> {
            ImGui.setClipboardText(ClipCommands.of(readable(), workspace.document(), export.orElseThrow()));
            workspace.notices().show("The command line is in the clipboard");
        });
        ImGui.sameLine();
        Widgets.button("Close", () -> open.set(false));
    }
}
