package dev.limber.editor.ui.panel;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.ui.Layout;
import dev.limber.editor.ui.widget.Hints;
import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.Labels;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PanelWindow;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.workspace.Workspace;
import imgui.ImGui;
import java.util.Optional;

/** The source and the target: what they are, and a button to open another. */
public record CharactersPanel(Workspace workspace, Runnable openSource, Runnable openTarget) implements Panel {
    @Override
    public void draw() {
        if (PanelWindow.begin(Layout.CHARACTERS)) {
            drawCharacter(CharacterSlot.SOURCE, "Source motion", openSource);
            ImGui.spacing();
            ImGui.separator();
            drawCharacter(CharacterSlot.TARGET, "Target character", openTarget);
        }
        ImGui.end();
    }

    private void drawCharacter(CharacterSlot slot, String title, Runnable open) {
        PlainText.dim(title);
        ImGui.sameLine(ImGui.getContentRegionMaxX() - 4.2f * ImGui.getFontSize());
        Widgets.smallButton(Icons.OPEN + " Open##" + slot, open);
        Optional<LoadedCharacter> actor = workspace.document().actor(slot);
        if (actor.isEmpty()) {
            PlainText.wrapped("None yet. Open a file, or drop one on the window.");
            return;
        }
        PlainText.show(actor.get().name());
        actor.get().file().ifPresent(file -> {
            Hints.of(file.toString());
        });
        PlainText.dim(describe(actor.get()));
        if (slot == CharacterSlot.SOURCE) {
            PlainText.dim(workspace.playhead().frameCount()
                    + " frames at "
                    + Labels.rate(workspace.playhead().frameTime()));
        }
    }

    private static String describe(LoadedCharacter actor) {
        String plan = Labels.plain(actor.rig().plan());
        return actor.rig().skeleton().jointCount() + " joints, " + plan;
    }
}
