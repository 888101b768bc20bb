package dev.limber.editor.ui.panel;

import dev.limber.editor.animate.PoseClipboard;
import dev.limber.editor.animate.PoseShelf;
import dev.limber.editor.file.StoredPose;
import dev.limber.editor.keys.Command;
import dev.limber.editor.keys.KeySettings;
import dev.limber.editor.ui.widget.Hints;
import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.Widgets;
import imgui.ImGui;
import imgui.type.ImString;

/** The tools to copy, mirror, store and apply poses. */
public final class PoseSection {
    private static final int LONGEST = 60; // characters of a name

    private final KeySettings keys;
    private final PoseClipboard poses;
    private final PoseShelf shelf;
    private final ImString name = new ImString(LONGEST);

    public PoseSection(KeySettings keys, PoseClipboard poses, PoseShelf shelf) {
        this.keys = keys;
        this.poses = poses;
        this.shelf = shelf;
    }

    void draw() {
        Widgets.button("Copy pose", poses::copy);
        Hints.of(keys.label(Command.COPY_POSE));
        ImGui.sameLine();
        Widgets.button("Paste", poses.canPaste(), poses::paste);
        Hints.of(keys.label(Command.PASTE_POSE));
        ImGui.sameLine();
        Widgets.button("Paste mirrored", poses.canPaste(), poses::pasteMirrored);
        Hints.of(keys.label(Command.PASTE_MIRRORED));
        Widgets.button("Mirror pose", poses::mirror);
        Hints.of(keys.label(Command.MIRROR_POSE));
        drawShelf();
    }

    private void drawShelf() {
        ImGui.setNextItemWidth(9 * ImGui.getFontSize());
        Widgets.inputTextWithHint("##pose name", "Name of a pose", name);
        ImGui.sameLine();
        Widgets.button(
                "Store pose",
                !name.get().isBlank(),
                () -> shelf.store(name.get().strip()));
        Hints.of("Stores the pose that is shown, for all characters with the same joint names");
        ImGui.setNextItemWidth(9 * ImGui.getFontSize());
        if (Widgets.beginCombo("Stored poses", "Stored poses")) {
            for (StoredPose pose : shelf.poses()) {
                Widgets.smallButton(Icons.CROSS + "##remove pose " + pose.name(), () -> shelf.remove(pose));
                Hints.of("Deletes the pose");
                ImGui.sameLine();
                Widgets.selectable(pose.name() + "##pose", () -> shelf.apply(pose));
            }
            ImGui.endCombo();
        }
    }
}
