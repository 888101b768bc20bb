package dev.limber.editor.ui.gizmo;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Edit;
import dev.limber.editor.document.Selection;
import dev.limber.editor.scene.ViewArea;
import dev.limber.editor.scene.Viewport;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.retarget.RestRotations;
import imgui.ImGui;
import imgui.extension.imguizmo.ImGuizmo;
import imgui.extension.imguizmo.flag.Mode;
import imgui.extension.imguizmo.flag.Operation;
import java.util.Optional;

/** Rings on the selected joint of the target, which rotate its rest alignment, in every frame. */
public final class RestGizmo implements Panel {
    private static final float SIZE = 0.16f; // of the view's height, about

    private final Workspace workspace;
    private final Viewport viewport;
    private final GizmoMatrix matrix = new GizmoMatrix();
    private final float[] view = new float[16];
    private final float[] projection = new float[16];
    private final double[] position = new double[3]; // scene, metres
    private final double[] start = new double[4]; // wxyz, scene, when the drag began
    private final double[] rotation = new double[4]; // scratch, wxyz
    private Optional<RestRotations> before = Optional.empty(); // present while dragging
    private boolean hot;
    private boolean cancelled; // the drag, until the mouse is let go

    public RestGizmo(Workspace workspace, Viewport viewport) {
        this.workspace = workspace;
        this.viewport = viewport;
    }

    /** Whether the mouse is the gizmo's, so that it neither orbits nor picks. */
    public boolean isHot() {
        return hot;
    }

    /** Gives a drag up; returns whether there was one. */
    public boolean cancel() {
        cancelled = before.isPresent();
        if (cancelled) {
            workspace.history().undo();
            before = Optional.empty();
        }
        return cancelled;
    }

    @Override
    public void draw() {
        hot = false;
        Optional<Selection> joint = workspace.document().selection().filter(s -> s.slot() == CharacterSlot.TARGET);
        boolean wanted = workspace.view().alignsRest()
                && workspace.document().map().isPresent()
                && workspace.document().baked().isEmpty()
                && !workspace.playhead().playing();
        if (joint.isPresent() && wanted) {
            manipulate(joint.get());
        } else {
            end();
        }
    }

    private void end() {
        if (before.isPresent()) {
            workspace.history().seal();
            before = Optional.empty();
        }
    }

    private void manipulate(Selection joint) {
        if (before.isEmpty()) {
            if (!viewport.joint(joint, position, start)) {
                return;
            }
            matrix.set(start, Vec3.of(position, 0));
        }
        ViewArea area = viewport.area();
        viewport.matrices(view, projection);
        ImGuizmo.setOrthographic(!viewport.view().isEmpty());
        ImGuizmo.setDrawList(ImGui.getBackgroundDrawList());
        ImGuizmo.setRect(area.x(), area.y(), area.width(), area.height());
        ImGuizmo.setGizmoSizeClipSpace(SIZE);
        ImGuizmo.manipulate(view, projection, Operation.ROTATE, Mode.LOCAL, matrix.numbers());
        boolean using = ImGuizmo.isUsing();
        hot = using || ImGuizmo.isOver();
        if (using && !cancelled) {
            drag(joint);
        } else {
            end();
        }
        cancelled &= using;
    }

    private void drag(Selection joint) {
        RestRotations from =
                before.orElseGet(() -> workspace.document().map().orElseThrow().rotations());
        before = Optional.of(from);
        matrix.rotation(rotation);
        Quat.inverseMultiply(start, 0, rotation, 0, rotation, 0);
        RestRotations rotated = from.rotated(joint.joint(), rotation);
        workspace
                .history()
                .extend(new Edit(
                        RestRotationEdit.name(workspace.document(), joint.joint()),
                        document -> RestRotationEdit.apply(document, rotated)));
    }
}
