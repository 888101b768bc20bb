package dev.limber.editor.ui.gizmo;

import dev.limber.editor.animate.Posing;
import dev.limber.editor.animate.Tool;
import dev.limber.editor.document.Selection;
import dev.limber.editor.scene.Placement;
import dev.limber.editor.scene.ViewArea;
import dev.limber.editor.scene.Viewport;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.Clip;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Rig;
import imgui.ImGui;
import imgui.extension.imguizmo.ImGuizmo;
import imgui.extension.imguizmo.flag.Mode;
import imgui.extension.imguizmo.flag.Operation;
import java.util.Optional;

/** The handles that rotate or move the selected joint. Hidden during playback. */
public final class Gizmo implements Panel {
    private static final float SIZE = 0.16f; // of the view's height, about

    private final Workspace workspace;
    private final Viewport viewport;
    private final Posing posing;
    private final GizmoMatrix matrix = new GizmoMatrix();
    private final float[] view = new float[16];
    private final float[] projection = new float[16];
    private final double[] startRotation = new double[4]; // wxyz, scene, when the drag began
    private final double[] rotation = new double[4]; // scratch, wxyz
    private Vec3 startAt = Vec3.ZERO; // metres, scene
    private final Grab grab;
    private boolean hot;
    private boolean cancelled; // the drag, until the mouse is let go

    public Gizmo(Workspace workspace, Viewport viewport, Posing posing) {
        this.workspace = workspace;
        this.viewport = viewport;
        this.posing = posing;
        grab = new Grab(workspace, viewport, posing);
    }

    /** Whether the mouse is the gizmo's, so that it neither orbits nor picks. */
    public boolean isHot() {
        return hot;
    }

    /** Gives a drag up; returns whether there was one. */
    public boolean cancel() {
        boolean held = !posing.isGrabbed(); // by a button, which is to be let go
        boolean dragged = posing.cancel();
        cancelled = dragged && held;
        return dragged;
    }

    @Override
    public void draw() {
        ImGuizmo.beginFrame();
        hot = false;
        Optional<Selection> selection = workspace.document().selection();
        Optional<Placement> placement = selection.map(Selection::slot).flatMap(viewport::placement);
        if (posing.posable().isPresent()
                && placement.isPresent()
                && !workspace.playhead().playing()) {
            Rig rig = workspace
                    .document()
                    .actor(selection.orElseThrow().slot())
                    .orElseThrow()
                    .rig();
            if (posing.isGrabbed()) {
                hot = true;
                grab.follow(rig, selection.orElseThrow(), placement.get());
            } else {
                manipulate(rig, selection.orElseThrow().joint(), placement.get());
            }
        } else if (posing.isGrabbed()) {
            posing.cancel();
        }
    }

    private void manipulate(Rig rig, int joint, Placement placement) {
        Tool tool = posing.tool(rig, joint);
        if (!posing.dragging()) {
            start(joint, placement);
        }
        ViewArea area = viewport.area();
        viewport.matrices(view, projection);
        ImGuizmo.setOrthographic(!viewport.view().isEmpty());
        ImGuizmo.setDrawList(ImGui.getBackgroundDrawList());
        ImGuizmo.setRect(area.x(), area.y(), area.width(), area.height());
        ImGuizmo.setGizmoSizeClipSpace(SIZE);
        boolean aside = ImGui.getIO().getKeyAlt() && !posing.dragging(); // the drag is the camera's
        ImGuizmo.enable(!aside);
        if (tool == Tool.MOVE) {
            ImGuizmo.manipulate(view, projection, Operation.TRANSLATE, Mode.WORLD, matrix.numbers());
        } else {
            ImGuizmo.manipulate(view, projection, Operation.ROTATE, Mode.LOCAL, matrix.numbers());
        }
        boolean using = ImGuizmo.isUsing();
        hot = using || (ImGuizmo.isOver() && !aside);
        if (using && !cancelled) {
            drag(rig, tool, placement);
        } else if (posing.dragging()) {
            if (!posing.isChanged()) {
                selectUnderMouse();
            }
            posing.end();
        }
        cancelled &= using;
    }

    /** A click on the handles that moves nothing is meant for what is under them. */
    private void selectUnderMouse() {
        Optional<Selection> under = viewport.under(ImGui.getMousePosX(), ImGui.getMousePosY());
        if (under.isPresent()) {
            workspace.click(under, ImGui.getIO().getKeyCtrl() || ImGui.getIO().getKeyShift());
        }
    }

    /** Puts the gizmo on the joint. */
    private void start(int joint, Placement placement) {
        Clip clip = posing.posable().orElseThrow().clip();
        int frame = Math.min(workspace.playhead().frame(), clip.frameCount() - 1);
        WorldPose world = WorldPose.of(clip.pose(frame));
        startAt = placement.toScene(world.position(joint));
        placement.rotationToScene(world.rotations(), 4 * joint, startRotation);
        matrix.set(startRotation, startAt);
    }

    private void drag(Rig rig, Tool tool, Placement placement) {
        if (!posing.dragging()) {
            posing.begin();
        }
        if (tool == Tool.MOVE) {
            posing.move(rig, placement.toRig(matrix.position().minus(startAt)));
        } else {
            matrix.rotation(rotation);
            Quat.multiplyInverse(rotation, 0, startRotation, 0, rotation, 0);
            placement.rotationToRig(rotation, rotation);
            posing.rotate(rig, rotation);
        }
    }
}
