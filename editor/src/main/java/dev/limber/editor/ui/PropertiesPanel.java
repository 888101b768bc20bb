package dev.limber.editor.ui;

import dev.limber.editor.document.Actor;
import dev.limber.editor.document.Edit;
import dev.limber.editor.document.Part;
import dev.limber.editor.document.Selection;
import dev.limber.editor.view.Arrangement;
import dev.limber.editor.view.Overlay;
import dev.limber.editor.view.View;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.Role;
import dev.limber.retarget.IkTarget;
import dev.limber.retarget.RestTurns;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.RootMotion;
import imgui.ImGui;
import imgui.flag.ImGuiTreeNodeFlags;
import java.util.EnumSet;
import java.util.Set;

/** The settings of the retargeting, what the view shows, and the joint that is selected. */
final class PropertiesPanel implements Panel {
    private final Workspace workspace;
    private final float[] restDegrees = new float[3];

    PropertiesPanel(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void draw() {
        if (ImGui.begin(Layout.PROPERTIES)) {
            if (ImGui.collapsingHeader("Retargeting", ImGuiTreeNodeFlags.DefaultOpen)) {
                drawSettings(workspace.document().settings());
            }
            if (ImGui.collapsingHeader("View", ImGuiTreeNodeFlags.DefaultOpen)) {
                drawView(workspace.view());
            }
            if (ImGui.collapsingHeader("Selected joint", ImGuiTreeNodeFlags.DefaultOpen)) {
                workspace
                        .document()
                        .selection()
                        .ifPresentOrElse(
                                this::drawJoint,
                                () -> PlainText.wrapped("Click a joint in the view or in the mapping."));
            }
        }
        ImGui.end();
    }

    private void drawSettings(RetargetSettings settings) {
        if (workspace.document().baked().isPresent()) {
            PlainText.wrapped("The target is baked: it takes these settings up when it follows the source again.");
        }
        PlainText.dim("Root motion");
        for (RootMotion motion : RootMotion.values()) {
            if (ImGui.radioButton(label(motion), motion == settings.rootMotion()) && motion != settings.rootMotion()) {
                workspace.apply(
                        new Edit("Root motion", document -> document.withSettings(settings.withRootMotion(motion))));
            }
        }
        PlainText.dim("Keep in place");
        for (IkTarget target : IkTarget.values()) {
            if (ImGui.checkbox(label(target), settings.ik().contains(target))) {
                Set<IkTarget> toggled = EnumSet.noneOf(IkTarget.class);
                toggled.addAll(settings.ik());
                if (!toggled.remove(target)) {
                    toggled.add(target);
                }
                workspace.apply(new Edit(
                        label(target),
                        document -> document.withSettings(new RetargetSettings(settings.rootMotion(), toggled))));
            }
        }
    }

    private static String label(RootMotion motion) {
        return switch (motion) {
            case SCALED -> "Strides scaled to the legs";
            case IN_PLACE -> "In place";
            case WORLD -> "Distances kept";
        };
    }

    private static String label(IkTarget target) {
        return switch (target) {
            case FEET -> "Feet on the floor";
            case HANDS -> "Hands to body and each other";
        };
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
        boolean follows = workspace.document().map().isPresent()
                && workspace.document().baked().isEmpty();
        if (selection.part() == Part.TARGET && follows) {
            drawRest(selection.joint());
        }
    }

    /** The rest alignment of a joint of the target: what it turns by in every frame beyond what the source tells it. */
    private void drawRest(int joint) {
        ImGui.spacing();
        PlainText.dim("Rest alignment, degrees about x, y, z");
        RestTurns turns = workspace.document().map().orElseThrow().turns();
        Vec3 degrees = turns.of(joint);
        restDegrees[0] = (float) degrees.x();
        restDegrees[1] = (float) degrees.y();
        restDegrees[2] = (float) degrees.z();
        ImGui.setNextItemWidth(-1);
        if (ImGui.dragFloat3("##rest", restDegrees, 0.5f, -180, 180, "%.1f")) {
            align(joint, turns.with(joint, new Vec3(restDegrees[0], restDegrees[1], restDegrees[2])));
        }
        if (ImGui.checkbox("Turn it in the view", workspace.view().alignsRest())) {
            workspace.view().setAlignsRest(!workspace.view().alignsRest());
        }
        ImGui.sameLine();
        ImGui.beginDisabled(degrees.equals(Vec3.ZERO));
        if (ImGui.smallButton("Reset")) {
            align(joint, turns.with(joint, Vec3.ZERO));
        }
        ImGui.endDisabled();
    }

    private void align(int joint, RestTurns turns) {
        String name = RestTurnEdit.name(workspace.document(), joint);
        workspace.history().extend(new Edit(name, document -> RestTurnEdit.apply(document, turns)));
    }

    private static void drawJoint(Actor actor, int joint) {
        Skeleton skeleton = actor.rig().skeleton();
        PlainText.show(skeleton.name(joint));
        PlainText.dim("of " + actor.name());
        PlainText.show(describe(actor.rig().roles().of(joint)));
        if (skeleton.parent(joint) != Skeleton.NONE) {
            PlainText.dim("under " + skeleton.name(skeleton.parent(joint)));
        }
    }

    private static String describe(Role role) {
        return Words.limb(role.part(), role.side()) + (role.index() > 0 ? " " + (role.index() + 1) : "");
    }
}
