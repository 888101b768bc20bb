package dev.limber.editor.ui.panel;

import dev.limber.editor.derive.FootErrorCache;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.ui.Layout;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PanelWindow;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Theme;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.metric.FootErrors;
import imgui.ImGui;
import imgui.extension.implot.ImPlot;
import imgui.extension.implot.flag.ImPlotAxis;
import imgui.extension.implot.flag.ImPlotAxisFlags;
import imgui.extension.implot.flag.ImPlotCol;
import imgui.extension.implot.flag.ImPlotFlags;
import imgui.type.ImDouble;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** How the feet of both characters slide and sink over time. */
public final class MetricsPanel implements Panel {
    private static final int MOST_POINTS = 4000; // of a line: more than pixels

    private final Workspace workspace;
    private final FootErrorCache errors;
    private final ImDouble playhead = new ImDouble();
    private final Map<CharacterSlot, Lines> lines = new EnumMap<>(CharacterSlot.class);

    /** What is drawn of a character: (point), in frames, percent of the height per second, percent of the height. */
    private static final class Lines {
        final FootErrors errors;
        final double[] frames;
        final double[] skate;
        final double[] depth;

        Lines(FootErrors errors) {
            this.errors = errors;
            int frameCount = errors.skate().length;
            int stride = Math.max(1, (frameCount + MOST_POINTS - 1) / MOST_POINTS);
            frames = new double[(frameCount + stride - 1) / stride];
            for (int i = 0; i < frames.length; i++) {
                frames[i] = (double) i * stride;
            }
            skate = worst(errors.skate(), stride);
            depth = worst(errors.depth(), stride);
        }

        /** The largest of every {@code stride} values, in percent, so that no peak is lost. */
        private static double[] worst(double[] values, int stride) {
            double[] out = new double[(values.length + stride - 1) / stride];
            for (int i = 0; i < values.length; i++) {
                out[i / stride] = Math.max(out[i / stride], 100 * values[i]);
            }
            return out;
        }
    }

    public MetricsPanel(Workspace workspace, FootErrorCache errors) {
        this.workspace = workspace;
        this.errors = errors;
    }

    @Override
    public void draw() {
        if (PanelWindow.begin(Layout.METRICS)) {
            if (errors.errors().isEmpty()) {
                PlainText.wrapped("Open a motion to see how its feet slide and sink.");
            } else {
                float half = (ImGui.getContentRegionAvailX() - ImGui.getStyle().getItemSpacingX()) / 2;
                float height = ImGui.getContentRegionAvailY();
                plot("Planted feet slide", "% of height / s", half, height, l -> l.skate);
                ImGui.sameLine();
                plot("Feet sink", "% of height", half, height, l -> l.depth);
            }
        }
        ImGui.end();
    }

    private void plot(String title, String unit, float width, float height, Function<Lines, double[]> values) {
        if (!ImPlot.beginPlot(title, width, height, ImPlotFlags.NoMenus)) {
            return;
        }
        ImPlot.setupAxes("frame", unit, ImPlotAxisFlags.NoLabel, ImPlotAxisFlags.AutoFit);
        ImPlot.setupAxisLimits(ImPlotAxis.X1, 0, workspace.playhead().frameCount());
        for (Map.Entry<CharacterSlot, FootErrors> entry : errors.errors().entrySet()) {
            Lines shown = lines(entry.getKey(), entry.getValue());
            boolean target = entry.getKey() == CharacterSlot.TARGET;
            ImPlot.pushStyleColor(ImPlotCol.Line, target ? Theme.ACCENT : Theme.TEXT_DIM);
            ImPlot.setNextLineStyle(0, 0, 0, -1, Theme.line());
            ImPlot.plotLine(target ? "target" : "source", shown.frames, values.apply(shown));
            ImPlot.popStyleColor();
        }
        playhead.set(workspace.playhead().frame());
        if (ImPlot.dragLineX(0, playhead, 0.95f, 0.70f, 0.24f, 1, Theme.line())) {
            workspace.playhead().seek((int) Math.round(playhead.get()));
        }
        ImPlot.endPlot();
    }

    private Lines lines(CharacterSlot slot, FootErrors measured) {
        Lines known = lines.get(slot);
        if (known != null && known.errors == measured) {
            return known;
        }
        Lines made = new Lines(measured);
        lines.put(slot, made);
        return made;
    }
}
