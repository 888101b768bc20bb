package dev.limber.editor.ui.timeline;

import dev.limber.editor.animate.AnimationTools;
import dev.limber.editor.animate.CurveTools;
import dev.limber.editor.animate.KeySelection;
import dev.limber.editor.animate.LayerTools;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.keys.Command;
import dev.limber.editor.play.Playhead;
import dev.limber.editor.ui.widget.Hints;
import dev.limber.editor.ui.widget.Labels;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Theme;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.edit.Layer;
import dev.limber.motion.edit.Tangent;
import dev.limber.motion.edit.TrackCurves;
import imgui.ImDrawList;
import imgui.ImGui;
import java.util.List;

/** The curves of the selected joint in the layer that receives poses, over time, with what changes their keys. */
public final class LayerCurves {
    private static final float LABELS = 4.5f; // width of the values' scale, in font sizes
    private static final double DEGREES = 20; // that are shown at least
    private static final double LENGTH = 0.1; // of the character's height, shown at least
    private static final Tangent[] TANGENTS = Tangent.values();

    private final Workspace workspace;
    private final CurveTools tools;
    private final LayerTools layers;
    private final KeySelection selection;
    private final CurveGraph graph;
    private final TimeZoom zoom = new TimeZoom();
    private final Ruler ruler = new Ruler();
    private boolean rotation = true;
    private boolean scrubbing;

    public LayerCurves(Workspace workspace, AnimationTools animation) {
        this.workspace = workspace;
        tools = animation.curves();
        layers = animation.layers();
        selection = animation.selectedLayerKeys();
        graph = new CurveGraph(tools, selection);
    }

    /** Whether there is a layer and a joint whose keys could be changed. */
    public boolean applies() {
        return tools.joint().isPresent();
    }

    public void draw() {
        TrackCurves curves = tools.curves().orElse(null);
        Widgets.radioButton("Rotation", rotation, () -> rotation = true);
        ImGui.sameLine();
        Widgets.radioButton("Translation", !rotation, () -> rotation = false);
        ImGui.sameLine();
        graph.drawAxes();
        Widgets.button("Key##curve", () -> layers.keys().set());
        Hints.of(workspace
                .keys()
                .named("Keys the joint in the layer at the frame that is shown", Command.SET_LAYER_KEY));
        ImGui.sameLine();
        drawTools(workspace.animated());
        if (curves == null) {
            PlainText.wrapped("The layer has no key of this joint yet: pose it, or set a key.");
        } else {
            drawGraph(curves);
        }
    }

    private void drawTools(CharacterSlot slot) {
        ImGui.beginDisabled(selection.frames(slot).isEmpty());
        for (Tangent tangent : TANGENTS) {
            Widgets.button(Labels.plain(tangent) + "##curve", () -> tools.setTangents(chosen(slot), tangent));
            Hints.of("How motion leaves the selected keys for the next ones");
            ImGui.sameLine();
        }
        if (layers.activeLayer().filter(l -> l.mode() == Layer.Mode.ADDITIVE).isPresent()) {
            Widgets.button("Reset##curve", () -> tools.reset(chosen(slot)));
            Hints.of("The selected keys change nothing any more");
            ImGui.sameLine();
        }
        Widgets.button("Delete##curve", () -> {
            tools.delete(chosen(slot));
            selection.clear();
        });
        ImGui.endDisabled();
    }

    private List<Integer> chosen(CharacterSlot slot) {
        return List.copyOf(selection.frames(slot));
    }

    private void drawGraph(TrackCurves curves) {
        Playhead playhead = workspace.playhead();
        float em = ImGui.getFontSize();
        float left = ImGui.getCursorScreenPosX();
        float top = ImGui.getCursorScreenPosY();
        float width = Math.max(1, ImGui.getContentRegionAvailX());
        float height = Math.max(2 * Ruler.height(), ImGui.getContentRegionAvailY());
        Timeline time = zoom.timeline(
                left + LABELS * em, Math.max(1, width - LABELS * em - em), playhead.frameCount(), playhead.frameTime());
        ImGui.invisibleButton("curves", width, height);
        zoom.navigate(time);
        float below = top + Ruler.height();
        if (ImGui.isItemActivated()) {
            scrubbing = ImGui.getMousePosY() < below;
        }
        if (scrubbing && ImGui.isItemActive()) {
            playhead.step(0);
            playhead.seek(time.frame(ImGui.getMousePosX()));
        }
        ImDrawList list = ImGui.getWindowDrawList();
        list.pushClipRect(left, top, left + width, top + height, true);
        ruler.draw(list, time, playhead.loop(), top, false);
        graph.place(below, top + height - below);
        graph.draw(list, time, workspace.animated(), curves, rotation, rotation ? DEGREES : LENGTH * size());
        float x = time.middle(playhead.frame());
        if (x >= time.x()) {
            list.addLine(x, top, x, top + height, Theme.ACCENT, Theme.line());
        }
        list.popClipRect();
    }

    private double size() {
        return workspace
                .document()
                .actor(workspace.animated())
                .orElseThrow()
                .rig()
                .height();
    }
}
