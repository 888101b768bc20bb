package dev.limber.editor.ui.panel;

import com.jme3.math.Vector3f;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Selection;
import dev.limber.editor.keys.Modifiers;
import dev.limber.editor.keys.Navigation;
import dev.limber.editor.scene.OrbitCamera;
import dev.limber.editor.scene.ViewArea;
import dev.limber.editor.scene.Viewport;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Theme;
import dev.limber.editor.view.JointPick;
import dev.limber.editor.view.Overlay;
import dev.limber.editor.workspace.Workspace;
import imgui.ImDrawList;
import imgui.ImGui;
import imgui.ImGuiIO;
import imgui.flag.ImGuiMouseButton;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The mouse in the viewport, and what is written there: drags move the camera as the preset of keys tells, clicks pick. */
public final class ViewportPanel implements Panel {
    private static final CharacterSlot[] SLOTS = CharacterSlot.values();
    private static final float ORBIT_SPEED = 0.008f; // radians per pixel
    private static final float ZOOM_STEP = 0.88f;
    private static final float ZOOM_SPEED = 0.01f; // per pixel
    private static final int BUTTONS = 3;

    private final Workspace workspace;
    private final Viewport viewport;
    private final OrbitCamera camera;
    private final BooleanSupplier taken;
    private final Supplier<Optional<String>> note;
    private boolean pressedHere;
    private int button; // that was pressed here
    private Optional<Navigation> navigation = Optional.empty(); // of the drag that began here

    /**
     * Draws the panel.
     *
     * @param taken whether something in the view has captured the mouse
     * @param note says how what is shown is not yet the result; empty when it is
     */
    public ViewportPanel(
            Workspace workspace,
            Viewport viewport,
            OrbitCamera camera,
            BooleanSupplier taken,
            Supplier<Optional<String>> note) {
        this.workspace = workspace;
        this.viewport = viewport;
        this.camera = camera;
        this.taken = taken;
        this.note = note;
    }

    @Override
    public void draw() {
        ImGuiIO io = ImGui.getIO();
        boolean inside = !io.getWantCaptureMouse()
                && !taken.getAsBoolean()
                && viewport.area().contains(ImGui.getMousePosX(), ImGui.getMousePosY());
        Optional<Selection> under = inside ? underMouse() : Optional.empty();
        if (inside) {
            workspace.view().setHovered(under.map(Set::of).orElse(Set.of()));
            pickOnClick(under);
        }
        navigate(io, inside);
        under.ifPresent(joint -> PlainText.tooltip(name(joint)));
        write();
    }

    /** While the motion plays, joints count only when they are clicked: all that pass under the mouse would flash. */
    private Optional<Selection> underMouse() {
        float x = ImGui.getMousePosX();
        float y = ImGui.getMousePosY();
        boolean moves = workspace.playhead().playing() && !ImGui.isMouseReleased(ImGuiMouseButton.Left);
        return moves ? Optional.empty() : viewport.under(x, y);
    }

    private void navigate(ImGuiIO io, boolean inside) {
        if (!ImGui.isAnyMouseDown()) {
            pressedHere = false;
        }
        for (int pressed = 0; pressed < BUTTONS && inside && !pressedHere; pressed++) {
            if (ImGui.isMouseClicked(pressed)) {
                pressedHere = true;
                button = pressed;
                Modifiers held = new Modifiers(io.getKeyCtrl(), io.getKeyShift(), io.getKeyAlt());
                navigation = workspace.keys().table().navigation(pressed, held);
            }
        }
        boolean drags = button == ImGuiMouseButton.Left
                ? ImGui.isMouseDragging(button) // not a click that trembles
                : ImGui.isMouseDragging(button, 0);
        if (pressedHere && drags && navigation.isPresent()) {
            move(navigation.get(), io.getMouseDeltaX(), io.getMouseDeltaY());
        }
        if (inside && io.getMouseWheel() != 0) {
            camera.zoom((float) Math.pow(ZOOM_STEP, io.getMouseWheel()));
        }
    }

    private void move(Navigation moved, float dx, float dy) {
        switch (moved) {
            case ORBIT -> camera.orbit(-dx * ORBIT_SPEED, dy * ORBIT_SPEED);
            case PAN ->
                camera.pan(-dx / viewport.area().height(), dy / viewport.area().height());
            case ZOOM -> camera.zoom((float) Math.exp((dy - dx) * ZOOM_SPEED));
        }
    }

    private void pickOnClick(Optional<Selection> under) {
        boolean clickedInPlace = pressedHere
                && ImGui.isMouseReleased(ImGuiMouseButton.Left)
                && ImGui.getMouseDragDeltaX() == 0
                && ImGui.getMouseDragDeltaY() == 0;
        if (!clickedInPlace) {
            return;
        }
        Optional<JointPick> asked = workspace.view().pick();
        if (asked.isPresent()) {
            answer(asked.get(), under);
        } else {
            ImGuiIO io = ImGui.getIO();
            workspace.click(under, io.getKeyCtrl() || io.getKeyShift());
        }
    }

    /** Gives the joint under the mouse to who asked for one of its character; a click beside all joints asks no more. */
    private void answer(JointPick asked, Optional<Selection> under) {
        if (under.isEmpty()) {
            workspace.view().setPick(Optional.empty());
        } else if (under.get().slot() == asked.slot()) {
            workspace.view().setPick(Optional.empty());
            asked.chosen().accept(under.get().joint());
        }
    }

    private String name(Selection joint) {
        return workspace
                .document()
                .actor(joint.slot())
                .map(actor -> actor.rig().skeleton().name(joint.joint()))
                .orElse("");
    }

    private void write() {
        ImDrawList list = ImGui.getBackgroundDrawList();
        ViewArea area = viewport.area();
        float pad = ImGui.getFontSize() * 0.7f;
        if (workspace.view().shows(Overlay.NAMES)) {
            for (CharacterSlot slot : SLOTS) {
                viewport.label(slot).ifPresent(at -> writeName(list, slot, at));
            }
        }
        if (!viewport.view().isEmpty()) {
            list.addText(area.x() + pad, area.y() + pad, Theme.TEXT_DIM, viewport.view());
        }
        Optional<JointPick> asked = workspace.view().pick();
        if (asked.isPresent()) {
            writeBanner(list, area, question(asked.get()));
        } else {
            note.get().ifPresent(text -> writeBanner(list, area, text));
        }
        if (workspace.view().shows(Overlay.FLOOR)) {
            String scale = "Grid: 1 m";
            float y = area.y() + area.height() - ImGui.getFontSize() - pad;
            list.addText(area.x() + pad, y, Theme.TEXT_DIM, scale);
        }
    }

    private static String question(JointPick asked) {
        String character = asked.slot() == CharacterSlot.SOURCE ? "source" : "target";
        return "Click a joint of the " + character + " for " + asked.what() + "; beside all of them to cancel";
    }

    private static void writeBanner(ImDrawList list, ViewArea area, String text) {
        float em = ImGui.getFontSize();
        float width = ImGui.calcTextSizeX(text);
        float x = area.x() + (area.width() - width) / 2;
        float y = area.y() + em;
        list.addRectFilled(x - em, y - 0.5f * em, x + width + em, y + 1.6f * em, Theme.LANE, 6);
        list.addText(x, y, Theme.ACCENT, text);
    }

    private void writeName(ImDrawList list, CharacterSlot slot, Vector3f at) {
        workspace.document().actor(slot).ifPresent(actor -> {
            String label = actor.name();
            float x = at.x - ImGui.calcTextSizeX(label) / 2;
            list.addText(
                    x, at.y - ImGui.getFontSize(), slot == CharacterSlot.SOURCE ? Theme.TEXT_DIM : Theme.TEXT, label);
        });
    }
}
