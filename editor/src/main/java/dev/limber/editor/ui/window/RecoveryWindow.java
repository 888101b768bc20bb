package dev.limber.editor.ui.window;

import dev.limber.editor.action.ProjectActions;
import dev.limber.editor.file.Recovery;
import dev.limber.editor.ui.widget.Dialogs;
import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Widgets;
import imgui.ImGui;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Offers to restore work after a crash. */
public record RecoveryWindow(ProjectActions projects) implements Panel {
    private static final float WIDTH = 32; // in font sizes
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Locale.UK);

    @Override
    public void draw() {
        if (projects.left().latest().isEmpty()) {
            return;
        }
        Recovery.Left left = projects.left().latest().get();
        Dialogs.top(WIDTH);
        if (Widgets.begin(Icons.WARNING + " Limber was not closed properly###recovery", Dialogs.FIXED)) {
            PlainText.wrapped("The unsaved work of "
                    + left.name()
                    + " was kept on "
                    + TIME.format(left.written().atZone(ZoneId.systemDefault()))
                    + ". Restore it in place of what is open now?");
            PlainText.dim("The copy stays until you save.");
            ImGui.spacing();
            Widgets.button("Restore", projects::recover);
            ImGui.sameLine();
            Widgets.button("Discard it", () -> projects.left().discard());
            ImGui.sameLine();
            Widgets.button("Later (Esc)", () -> projects.left().postpone());
        }
        ImGui.end();
    }
}
