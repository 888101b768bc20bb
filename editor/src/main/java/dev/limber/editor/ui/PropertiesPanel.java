package dev.limber.editor.ui;

import dev.limber.editor.document.Actor;
import dev.limber.editor.document.Selection;
import dev.limber.editor.view.Arrangement;
import dev.limber.editor.view.Overlay;
import dev.limber.editor.view.View;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.Role;
import imgui.ImGui;
import imgui.flag.ImGuiTreeNodeFlags;
import java.util.Locale;

/** What the view shows, and the joint that is selected. */
final class PropertiesPanel implements Panel {
    private final Workspace workspace;

    PropertiesPanel(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void draw() {
        if (ImGui.begin(Layout.PROPERTIES)) {
            if (ImGui.collapsingHeader("View", ImGuiTreeNodeFlags.DefaultOpen)) {
                drawView(workspace.view());
            }
            if (ImGui.collapsingHeader("Selected joint", ImGuiTreeNodeFlags.DefaultOpen)) {
                workspace
                        .document()
                        .selection()
                        .ifPresentOrElse(
                                this::drawJoint,
                                () -> ImGui.textWrapped("Click a joint in the view or in the mapping."));
            }
        }
        ImGui.end();
    }

    private static void drawView(View view) {
        ImGui.setNextItemWidth(-1);
        if (ImGui.beginCombo("##arrangement", view.arrangement().label())) {
            for (Arrangement arrangement : Arrangement.values()) {
                if (ImGui.selectable(arrangement.label(), arrangement == view.arrangement())) {
                    view.setArrangement(arrangement);
                }
            }
            ImGui.endCombo();
        }
        for (Overlay overlay : Overlay.values()) {
            if (ImGui.checkbox(overlay.label(), view.shows(overlay))) {
                view.toggle(overlay);
            }
        }
    }

    private void drawJoint(Selection selection) {
        workspace.document().actor(selection.part()).ifPresent(actor -> drawJoint(actor, selection.joint()));
    }

    private static void drawJoint(Actor actor, int joint) {
        Skeleton skeleton = actor.rig().skeleton();
        ImGui.text(skeleton.name(joint));
        ImGui.textDisabled("of " + actor.name());
        ImGui.text(describe(actor.rig().roles().of(joint)));
        if (skeleton.parent(joint) != Skeleton.NONE) {
            ImGui.textDisabled("under " + skeleton.name(skeleton.parent(joint)));
        }
    }

    private static String describe(Role role) {
        String part = role.part().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String side =
                switch (role.side()) {
                    case LEFT -> "left ";
                    case RIGHT -> "right ";
                    case CENTER -> "";
                };
        return side + part + (role.index() > 0 ? " " + (role.index() + 1) : "");
    }
}
