package dev.limber.editor.ui.window;

import dev.limber.editor.action.UnsavedWork;
import dev.limber.editor.ui.widget.Dialogs;
import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Widgets;
import imgui.ImGui;

/** Asks what to do with unsaved work. */
public record ConfirmWindow(UnsavedWork unsaved) implements Panel {
    private static final String ID = Icons.WARNING + " Save what you have done?###confirm";
    private static final float WIDTH = 28; // in font sizes

    @Override
    public void draw() {
        if (unsaved.question().isEmpty()) {
            return;
        }
        if (!ImGui.isPopupOpen(ID)) {
            ImGui.openPopup(ID);
        }
        Dialogs.centre(WIDTH);
        if (ImGui.beginPopupModal(ID, Dialogs.FIXED)) {
            PlainText.wrapped("There are changes that are not saved. Save them before "
                    + unsaved.question().orElseThrow().before() + "?");
            ImGui.spacing();
            Widgets.button("Save", unsaved::save);
            ImGui.setItemDefaultFocus();
            ImGui.sameLine();
            Widgets.button("Discard", unsaved::discard);
            ImGui.sameLine();
            Widgets.button("Cancel (Esc)", unsaved::cancel);
            if (unsaved.question().isEmpty()) {
                ImGui.closeCurrentPopup();
            }
            ImGui.endPopup();
        }
    }
}
