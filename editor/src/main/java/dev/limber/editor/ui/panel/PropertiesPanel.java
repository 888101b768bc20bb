package dev.limber.editor.ui.panel;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Edit;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.document.Selection;
import dev.limber.editor.ui.Layout;
import dev.limber.editor.ui.gizmo.RestRotationEdit;
import dev.limber.editor.ui.widget.Choice;
import dev.limber.editor.ui.widget.Labels;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PanelWindow;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.view.Arrangement;
import dev.limber.editor.view.Overlay;
import dev.limber.editor.view.View;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.retarget.RestRotations;
import imgui.ImGui;
import java.util.List;

/** The settings of the retargeting, what the view shows, and the joint that is selected. */
public final class PropertiesPanel implements Panel {
    private final Workspace workspace;
    private final RetargetSection retargeting;
    private final SourceSection source;
    private final LimbSection limbs;
    private final float[] restDegrees = new float[3];

    public PropertiesPanel(Workspace workspace, RetargetSection retargeting, SourceSection source, LimbSection limbs) {
        this.workspace = workspace;
        this.retargeting = retargeting;
        this.source = source;
        this.limbs = limbs;
    }

    @Override
    public void draw() {
        if (PanelWindow.begin(Layout.PROPERTIES)) {
            Widgets.section("Retargeting", true, retargeting::draw);
            Widgets.section("Source and posture", false, source::draw);
            Widgets.section("Body and limbs", false, limbs::draw);
            Widgets.section("View", true, () -> drawView(workspace.view()));
            Widgets.section(
                    "Selected joint",
                    true,
                    () -> workspace
                            .document()
                            .selection()
                            .ifPresentOrElse(
                                    this::drawJoint,
                                    () -> PlainText.wrapped("Click a joint in the view or in the outliner.")));
        }
        ImGui.end();
    }

    private static void drawView(View view) {
        List<Arrangement> all = List.of(Arrangement.values());
        Choice.WIDE.draw("##arrangement", all, view.arrangement(), Arrangement::label, view::setArrangement);
        Overlay[] overlays = Overlay.values();
        int half = (overlays.length + 1) / 2;
        float second = width(overlays, 0, half) + ImGui.getStyle().getItemSpacingX();
        boolean fits = second + width(overlays, half, overlays.length) <= ImGui.getContentRegionAvailX();
        int rows = fits ? half : overlays.length;
        float column = ImGui.getCursorPosX() + second;
        for (int row = 0; row < rows; row++) {
            drawOverlay(view, overlays[row]);
            if (row + rows < overlays.length) {
                ImGui.sameLine(column);
                drawOverlay(view, overlays[row + rows]);
            }
        }
    }

    /** Returns how wide the boxes of some overlays are with their labels. */
    private static float width(Overlay[] overlays, int first, int end) {
        float text = 0;
        for (int i = first; i < end; i++) {
            text = Math.max(text, ImGui.calcTextSize(overlays[i].label()).x);
        }
        return ImGui.getFrameHeight() + ImGui.getStyle().getItemInnerSpacingX() + text;
    }

    private static void drawOverlay(View view, Overlay overlay) {
        Widgets.checkbox(overlay.label(), view.shows(overlay), () -> view.toggle(overlay));
    }

    private void drawJoint(Selection selection) {
        workspace.document().actor(selection.slot()).ifPresent(actor -> drawJoint(actor, selection));
        boolean follows = workspace.document().map().isPresent()
                && workspace.document().baked().isEmpty();
        if (selection.slot() == CharacterSlot.TARGET && follows) {
            drawRest(selection.joint());
        }
    }

    /** The rest alignment of a joint of the target: what it turns by in every frame beyond what the source tells it. */
    private void drawRest(int joint) {
        ImGui.spacing();
        PlainText.dim("Rest alignment, degrees about x, y, z");
        RestRotations rotations = workspace.document().map().orElseThrow().rotations();
        Vec3 degrees = rotations.of(joint);
        restDegrees[0] = (float) degrees.x();
        restDegrees[1] = (float) degrees.y();
        restDegrees[2] = (float) degrees.z();
        ImGui.setNextItemWidth(-1);
        if (Widgets.dragFloat3("##rest", restDegrees, 0.5f, -180, 180, "%.1f")) {
            align(joint, rotations.with(joint, new Vec3(restDegrees[0], restDegrees[1], restDegrees[2])));
        }
        if (ImGui.isItemDeactivated()) {
            workspace.history().seal();
        }
        Widgets.checkbox(
                "Rotate it in the view",
                workspace.view().alignsRest(),
                () -> workspace.view().setAlignsRest(!workspace.view().alignsRest()));
        ImGui.sameLine();
        Widgets.smallButton("Reset", !degrees.equals(Vec3.ZERO), () -> {
            align(joint, rotations.with(joint, Vec3.ZERO));
            workspace.history().seal();
        });
    }

    private void align(int joint, RestRotations rotations) {
        String name = RestRotationEdit.name(workspace.document(), joint);
        workspace.history().extend(new Edit(name, document -> RestRotationEdit.apply(document, rotations)));
    }

    private static void drawJoint(LoadedCharacter actor, Selection selection) {
        int joint = selection.joint();
        Skeleton skeleton = actor.rig().skeleton();
        PlainText.show(skeleton.name(joint));
        PlainText.dim("of " + actor.name());
        PlainText.show(Labels.role(actor.rig().roles().of(joint)));
        if (skeleton.parent(joint) != Skeleton.NONE) {
            PlainText.dim("under " + skeleton.name(skeleton.parent(joint)));
        }
        int more = selection.joints().size() - 1;
        if (more > 0) {
            PlainText.dim("active, with " + more + (more == 1 ? " more joint" : " more joints") + " selected");
        }
    }
}
