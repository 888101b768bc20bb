package dev.limber.editor.ui.panel;

import dev.limber.editor.clips.ClipActions;
import dev.limber.editor.clips.ClipRow;
import dev.limber.editor.clips.ClipRow.State;
import dev.limber.editor.clips.ClipThumbnail;
import dev.limber.editor.ui.Layout;
import dev.limber.editor.ui.widget.Hints;
import dev.limber.editor.ui.widget.Labels;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PanelWindow;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Theme;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.workspace.EditorWords;
import dev.limber.editor.workspace.Workspace;
import imgui.ImGui;
import imgui.flag.ImGuiCol;
import imgui.flag.ImGuiTableColumnFlags;
import imgui.flag.ImGuiTableFlags;
import imgui.type.ImBoolean;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The batch list of clips for the target, with their progress and warnings. */
public final class ClipsPanel implements Panel {
    private static final int COLUMNS = 5;
    private static final float ROW = 2.4f; // height of a clip, in font sizes
    private static final float PICTURE = 2.3f; // width of its picture, in heights

    private final Workspace workspace;
    private final ClipActions clips;
    private final Consumer<ClipRow> open;
    private final ImBoolean export;
    private final ClipMenu menu;

    /**
     * Makes the panel.
     *
     * @param open shows a clip as the source
     * @param export whether the window that writes clips is shown
     */
    public ClipsPanel(Workspace workspace, ClipActions clips, Consumer<ClipRow> open, ImBoolean export) {
        this.workspace = workspace;
        this.clips = clips;
        this.open = open;
        this.export = export;
        menu = new ClipMenu(workspace, clips);
    }

    @Override
    public void draw() {
        clips.list().update(workspace.document());
        if (PanelWindow.begin(Layout.CLIPS)) {
            drawButtons();
            if (clips.list().isEmpty()) {
                PlainText.wrapped(
                        "Add files and folders of motion, or drop them on the window: all of their clips go onto"
                                + " the target together.");
            } else {
                drawTable();
            }
        }
        ImGui.end();
    }

    private void drawButtons() {
        Widgets.button("Add file...", clips::askForFile);
        ImGui.sameLine();
        Widgets.button("Add folder...", () -> clips.askForFolder(folder -> clips.add(List.of(folder))));
        ImGui.sameLine();
        Widgets.button("Retarget all", clips.canRun(), () -> clips.run(Optional.empty()));
        ImGui.sameLine();
        Widgets.button("Export all...", clips.canRun(), () -> export.set(true));
        ImGui.sameLine();
        if (clips.isRunning()) {
            Widgets.button("Stop", clips::cancel);
        } else {
            Widgets.button("Clear the list", !clips.list().isEmpty(), clips::clear);
        }
        drawBringBack();
        ImGui.sameLine();
        PlainText.dim(summary());
    }

    private void drawBringBack() {
        int count = clips.list().removed().size();
        if (count > 0) {
            ImGui.sameLine();
            Widgets.button(count == 1 ? "Bring the clip back" : "Bring " + count + " clips back", clips::bringBack);
            Hints.of("Puts what was taken out of the list last back into it, with its settings");
        }
    }

    /** Returns how many clips are how far, as in "20 clips: 18 good, 2 doubtful". */
    private String summary() {
        if (clips.list().isEmpty()) {
            return "";
        }
        String counts =
                List.of(State.GOOD, State.DOUBTFUL, State.WRONG, State.FAILED, State.UNREADABLE, State.QUEUED).stream()
                        .filter(state -> clips.list().count(state) > 0)
                        .map(state -> clips.list().count(state) + " " + state.label())
                        .collect(Collectors.joining(", "));
        int all = clips.list().rows().size();
        return all + (all == 1 ? " clip" : " clips") + (counts.isEmpty() ? "" : ": " + counts);
    }

    private void drawTable() {
        int flags = ImGuiTableFlags.RowBg | ImGuiTableFlags.ScrollY | ImGuiTableFlags.Resizable;
        if (!ImGui.beginTable("clips", COLUMNS, flags)) {
            return;
        }
        ImGui.tableSetupScrollFreeze(0, 1);
        ImGui.tableSetupColumn("Clip", ImGuiTableColumnFlags.WidthStretch, 2);
        ImGui.tableSetupColumn("File", ImGuiTableColumnFlags.WidthStretch, 2);
        ImGui.tableSetupColumn("Length", ImGuiTableColumnFlags.WidthStretch, 1);
        ImGui.tableSetupColumn("Settings", ImGuiTableColumnFlags.WidthStretch, 1);
        ImGui.tableSetupColumn("On the target", ImGuiTableColumnFlags.WidthStretch, 4);
        ImGui.tableHeadersRow();
        List<ClipRow> rows = List.copyOf(clips.list().rows());
        for (int i = 0; i < rows.size(); i++) {
            ImGui.pushID(i);
            drawRow(rows.get(i));
            ImGui.popID();
        }
        ImGui.endTable();
    }

    private void drawRow(ClipRow row) {
        ImGui.tableNextRow();
        ImGui.tableNextColumn();
        float height = ROW * ImGui.getFontSize();
        float x = ImGui.getCursorScreenPosX();
        float y = ImGui.getCursorScreenPosY();
        row.thumbnail().ifPresent(picture -> drawThumbnail(picture, x, y, height));
        ImGui.setCursorPosX(ImGui.getCursorPosX() + PICTURE * height);
        if (Widgets.selectable(row.name(), false, 0, 0, height) && row.isReadable()) {
            open.accept(row);
        }
        Hints.of("Click to show it as the source, right-click for its settings and more.");
        menu.draw(row);
        ImGui.tableNextColumn();
        PlainText.dim(String.valueOf(row.file().getFileName()));
        Hints.of(row.file().toString());
        ImGui.tableNextColumn();
        if (row.isReadable()) {
            PlainText.dim(row.frames() + " frames at " + Labels.rate(row.frameTime()));
        }
        ImGui.tableNextColumn();
        if (row.isReadable()) {
            PlainText.dim(row.own().isPresent() ? "own" : "of all");
        }
        ImGui.tableNextColumn();
        ImGui.pushStyleColor(ImGuiCol.Text, color(row.state()));
        PlainText.show(state(row));
        ImGui.popStyleColor();
        if (ImGui.isItemHovered()) {
            String all = row.findings().stream().map(EditorWords::of).collect(Collectors.joining("\n"));
            String message = row.message();
            PlainText.tooltip(all.isEmpty() ? message : message.isEmpty() ? all : all + "\n" + message);
        }
    }

    private static void drawThumbnail(ClipThumbnail picture, float x, float y, float height) {
        float size = 0.92f * height;
        float top = y + 0.04f * height;
        for (ClipThumbnail.Line line : picture.lines()) {
            ImGui.getWindowDrawList()
                    .addLine(
                            x + size * (float) line.x0(),
                            top + size * (float) line.y0(),
                            x + size * (float) line.x1(),
                            top + size * (float) line.y1(),
                            Theme.TEXT_DIM,
                            Theme.line());
        }
    }

    private static String state(ClipRow row) {
        if (row.state() == State.DOUBTFUL || row.state() == State.WRONG) {
            String more = row.findings().size() > 1 ? " (+" + (row.findings().size() - 1) + ")" : "";
            return row.findings().get(0).claim() + more;
        }
        boolean failed = row.state() == State.FAILED || row.state() == State.UNREADABLE;
        return failed ? row.message() : row.state().label();
    }

    private static int color(State state) {
        return switch (state) {
            case GOOD -> Theme.GOOD;
            case DOUBTFUL -> Theme.FAIR;
            case WRONG, FAILED, UNREADABLE -> Theme.BAD;
            default -> ImGui.getColorU32(ImGuiCol.TextDisabled);
        };
    }
}
