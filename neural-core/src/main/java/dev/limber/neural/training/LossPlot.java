package dev.limber.neural.training;

import dev.limber.motion.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The logs of a run as a picture: every column of both, on a logarithmic scale. */
public final class LossPlot {
    private static final Set<String> NO_LOSS = Set.of("step", "seconds", "learning_rate", "gradient_norm");

    private LossPlot() {}

    /** Writes {@code loss.png} beside the logs; a run without a row yet gets none. */
    public static void write(Path directory) throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(1200)
                .height(800)
                .title("loss by step")
                .xAxisTitle("step")
                .build();
        chart.getStyler().setYAxisLogarithmic(true);
        add(chart, "", CsvLog.read(directory.resolve(TrainingLoop.TRAINING_LOG)));
        add(chart, "validation ", CsvLog.read(directory.resolve(TrainingLoop.VALIDATION_LOG)));
        if (!chart.getSeriesMap().isEmpty()) {
            AtomicFile.write(
                    directory.resolve("loss.png"),
                    out -> BitmapEncoder.saveBitmap(chart, out, BitmapEncoder.BitmapFormat.PNG));
        }
    }

    private static void add(XYChart chart, String prefix, List<Map<String, Double>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        for (String column : rows.get(0).keySet()) {
            List<Double> steps = new ArrayList<>();
            List<Double> values = new ArrayList<>();
            for (Map<String, Double> row : rows) {
                double value = row.getOrDefault(column, 0.0);
                if (value > 0 && Double.isFinite(value)) { // a logarithm has no place for others
                    steps.add(row.get("step"));
                    values.add(value);
                }
            }
            if (!NO_LOSS.contains(column) && !values.isEmpty()) {
                chart.addSeries(prefix + column, steps, values).setMarker(SeriesMarkers.NONE);
            }
        }
    }
}
