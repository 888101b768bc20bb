package dev.limber.editor.ui.gizmo;

import dev.limber.editor.animate.Posing;
import dev.limber.editor.animate.Tool;
import dev.limber.editor.document.Selection;
import dev.limber.editor.scene.Placement;
import dev.limber.editor.scene.ViewArea;
import dev.limber.editor.scene.Viewport;
import dev.limber.editor.ui.widget.Theme;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.Rig;
import imgui.ImGui;
import imgui.flag.ImGuiKey;
import imgui.flag.ImGuiMouseButton;
import java.util.Optional;

/**
 * Poses the selected joint by the mouse without a button: it follows in the plane of the view or turns about the line of
 * sight; X, Y and Z choose an axis. A click or Enter ends it, a right click gives it up.
 */
final class Grab {
    private static final int[] KEYS = {ImGuiKey.X, ImGuiKey.Y, ImGuiKey.Z};
    private static final String[] NAMES = {"x", "y", "z"};
    private static final Vec3[] AXES = {new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1)};

    private final Workspace workspace;
    private final Viewport viewport;
    private final Posing posing;
    private final double[] position = new double[3]; // scene, metres, when the grab began
    private final double[] rotation = new double[4]; // scratch, wxyz
    private Vec3 joint = Vec3.ZERO; // scene, metres, when the grab began
    private float fromX; // of the mouse, when the grab began
    private float fromY;
    private double rotated; // radians about the line of sight, which goes on past a full turn
    private double last; // radians, of the mouse about the joint
    private Optional<Integer> axis = Optional.empty();

    Grab(Workspace workspace, Viewport viewport, Posing posing) {
        this.workspace = workspace;
        this.viewport = viewport;
        this.posing = posing;
    }

    /** Takes the joint where the mouse has gone. */
    void follow(Rig rig, Selection selected, Placement placement) {
        if (!posing.dragging()) {
            begin(selected);
        }
        for (int i = 0; i < KEYS.length; i++) {
            if (ImGui.isKeyPressed(KEYS[i], false)) {
                axis = axis.equals(Optional.of(i)) ? Optional.empty() : Optional.of(i);
            }
        }
        if (ImGui.isMouseClicked(ImGuiMouseButton.Right)) {
            posing.cancel();
        } else if (ImGui.isMouseClicked(ImGuiMouseButton.Left) || ImGui.isKeyPressed(ImGuiKey.Enter, false)) {
            posing.end();
        } else if (posing.tool(rig, selected.joint()) == Tool.MOVE) {
            move(rig, placement);
            explain("moves");
        } else {
            rotateBy(rig, placement);
            explain("turns");
        }
    }

    private void begin(Selection selected) {
        posing.begin();
        viewport.joint(selected, position, rotation);
        joint = Vec3.of(position, 0);
        fromX = ImGui.getMousePosX();
        fromY = ImGui.getMousePosY();
        rotated = 0;
        last = angle();
        axis = Optional.empty();
    }

    private void move(Rig rig, Placement placement) {
        Vec3 by = viewport.moved(joint, ImGui.getMousePosX() - fromX, ImGui.getMousePosY() - fromY);
        Vec3 along = axis.map(a -> AXES[a].times(by.dot(AXES[a]))).orElse(by);
        posing.move(rig, placement.toRig(along));
    }

    /** Returns the angle of the mouse about the joint in the window. */
    private double angle() {
        return viewport.inWindow(joint)
                .map(at -> Math.atan2(ImGui.getMousePosY() - at.y, ImGui.getMousePosX() - at.x))
                .orElse(0.0);
    }

    private void rotateBy(Rig rig, Placement placement) {
        double now = angle();
        rotated += Math.IEEEremainder(now - last, 2 * Math.PI);
        last = now;
        Vec3 sight = viewport.sight();
        Vec3 about = axis.map(a -> AXES[a].dot(sight) < 0 ? AXES[a].negated() : AXES[a])
                .orElse(sight);
        Quat.fromAxisAngle(about, rotated, rotation, 0);
        placement.rotationToRig(rotation, rotation);
        posing.rotate(rig, rotation);
    }

    private void explain(String what) {
        ViewArea area = viewport.area();
        String name = workspace
                .document()
                .selection()
                .flatMap(s -> workspace
                        .document()
                        .actor(s.slot())
                        .map(actor -> actor.rig().skeleton().name(s.joint())))
                .orElse("The joint");
        String text = name + " " + what
                + axis.map(a -> " along or about " + NAMES[a]).orElse("")
                + ". X, Y, Z: along an axis; click: done; Esc: give up";
        float em = ImGui.getFontSize();
        ImGui.getBackgroundDrawList().addText(area.x() + em, area.y() + area.height() - 3 * em, Theme.ACCENT, text);
    }
}
