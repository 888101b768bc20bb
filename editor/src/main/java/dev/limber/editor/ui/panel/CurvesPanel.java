package dev.limber.editor.ui.panel;

import dev.limber.editor.animate.AnimationTools;
import dev.limber.editor.derive.Retargeting;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Selection;
import dev.limber.editor.document.Take;
import dev.limber.editor.ui.Layout;
import dev.limber.editor.ui.timeline.LayerCurves;
import dev.limber.editor.ui.widget.Hints;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PanelWindow;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Theme;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.workspace.Workspace;
import dev.limber.inbetween.rig.EditedClip;
import dev.limber.motion.Clip;
import dev.limber.motion.edit.JointCurves;
import imgui.ImGui;
import imgui.extension.implot.ImPlot;
import imgui.extension.implot.flag.ImPlotAxisFlags;
import imgui.extension.implot.flag.ImPlotCol;
import imgui.extension.implot.flag.ImPlotFlags;
import imgui.extension.implot.flag.ImPlotLegendFlags;
import imgui.extension.implot.flag.ImPlotLocation;
import imgui.type.ImDouble;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The rotation of the selected joint over time in degrees, and beside it its translation where it has one; of a layer that
 * receives poses the curves through its keys, which can be edited.
 */
public final class CurvesPanel implements Panel {
    private static final String[] AXES = {"x", "y", "z"};
    private static final int[] COLORS = {Theme.AXIS_X, Theme.AXIS_Y, Theme.AXIS_Z};

    private final Workspace workspace;
    private final Retargeting retargeting;
    private final LayerCurves layerCurves;
    private boolean whole; // the motion in place of the layer's keys
    private final ImDouble playhead = new ImDouble();
    private Optional<Clip> clip = Optional.empty();
    private int joint = -1;
    private Optional<JointCurves> curves = Optional.empty();
    private double[] frames = {};
    private Optional<EditedClip> edited = Optional.empty(); // whose keys are marked
    private double[] keys = {}; // frames

    public CurvesPanel(Workspace workspace, Retargeting retargeting, AnimationTools animation) {
        this.workspace = workspace;
        this.retargeting = retargeting;
        layerCurves = new LayerCurves(workspace, animation);
    }

    @Override
    public void draw() {
        if (PanelWindow.begin(Layout.CURVES)) {
            workspace
                    .document()
                    .selection()
                    .ifPresentOrElse(
                            this::draw, () -> PlainText.wrapped("Click a joint in the view to see how it moves."));
        }
        ImGui.end();
    }

    private void draw(Selection selection) {
        if (layerCurves.applies()) {
            Widgets.checkbox("Whole motion", whole, () -> whole = !whole);
            Hints.of("The curves of the motion with all layers, in place of the layer's keys");
            ImGui.sameLine();
            if (!whole) {
                layerCurves.draw();
                return;
            }
            ImGui.newLine();
        }
        update(selection);
        if (curves.isEmpty() || clip.isEmpty()) {
            PlainText.wrapped("This character has no motion yet.");
            return;
        }
        String name = clip.get().skeleton().name(selection.joint());
        JointCurves shown = curves.get();
        float width = ImGui.getContentRegionAvailX();
        float height = ImGui.getContentRegionAvailY();
        boolean moves = shown.moves();
        float half = moves ? (width - ImGui.getStyle().getItemSpacingX()) / 2 : width;
        plot(name + ": rotation", "degrees", shown::degrees, half, height);
        if (moves) {
            ImGui.sameLine();
            plot(name + ": translation", "units", shown::translations, half, height);
        }
    }

    private void update(Selection selection) {
        Document document = workspace.document();
        Optional<Clip> now =
                selection.slot() == CharacterSlot.SOURCE ? document.source().map(Take::clip) : retargeting.result();
        Optional<EditedClip> edits = document.edits(selection.slot());
        if (!edits.equals(edited)) {
            edited = edits;
            keys = edits.stream()
                    .flatMap(e -> e.keys().stream())
                    .mapToDouble(Integer::doubleValue)
                    .toArray();
        }
        if (!now.equals(clip) || joint != selection.joint()) {
            clip = now;
            joint = selection.joint();
            curves = now.map(c -> JointCurves.of(c, joint));
            frames = new double[now.map(Clip::frameCount).orElse(0)];
            for (int frame = 0; frame < frames.length; frame++) {
                frames[frame] = frame;
            }
        }
    }

    private void plot(String title, String unit, IntFunction<double[]> values, float width, float height) {
        if (!ImPlot.beginPlot(title, width, height, ImPlotFlags.NoMenus)) {
            return;
        }
        ImPlot.setupAxes("frame", unit, ImPlotAxisFlags.NoLabel, ImPlotAxisFlags.AutoFit);
        ImPlot.setupLegend(ImPlotLocation.East, ImPlotLegendFlags.Outside);
        for (int axis = 0; axis < AXES.length; axis++) {
            ImPlot.pushStyleColor(ImPlotCol.Line, COLORS[axis]);
            ImPlot.setNextLineStyle(0, 0, 0, -1, Theme.line());
            ImPlot.plotLine(AXES[axis], frames, values.apply(axis));
            ImPlot.popStyleColor();
        }
        ImPlot.setNextLineStyle(1, 1, 1, 0.25f, 1);
        ImPlot.plotVLines("keys", keys);
        playhead.set(workspace.playhead().frame());
        if (ImPlot.dragLineX(0, playhead, 0.95f, 0.70f, 0.24f, 1, Theme.line())) {
            workspace.playhead().seek((int) Math.round(playhead.get()));
        }
        ImPlot.endPlot();
    }
}
