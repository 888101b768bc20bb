package dev.limber.evaluation.gap;

import dev.limber.inbetween.measure.WindowBenchmark;
import dev.limber.motion.report.Column;
import dev.limber.motion.report.Csv;
import dev.limber.motion.report.Format;
import dev.limber.motion.report.Measure;
import dev.limber.motion.report.Sample;
import dev.limber.motion.report.Table;
import dev.limber.motion.report.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The tables of an evaluation of filled clips. */
public final class GapTables {
    /** Beside these measures stands their ratio to the first method's. */
    private static final Map<Measure<?>, String> RATIOS =
            Map.of(GapMeasures.ERROR, "ratio", GapMeasures.FOOT_SPEED, "ratio of foot speed");

    private final GapEvaluation evaluation;

    private GapTables(GapEvaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** @param base of the method that the others are compared with */
    private record Row(String method, int missing, Sample sample, Sample base) {}

    private record PathRow(GapEvaluation.Cell cell, String path, Tally distance) {}

    /** Returns the tables of an evaluation with a gap at least. */
    public static List<Table> of(GapEvaluation evaluation) {
        GapTables tables = new GapTables(evaluation);
        List<Table> all = new ArrayList<>();
        all.add(tables.scores());
        if (evaluation.methods().stream()
                .anyMatch(method -> !method.options().kept().isEmpty())) {
            all.add(tables.paths());
        }
        all.add(tables.worst());
        if (!evaluation.speeds().isEmpty()) {
            all.add(tables.speed());
        }
        return all;
    }

    private Table scores() {
        String first = evaluation.methods().get(0).name();
        List<Row> rows = new ArrayList<>();
        for (GapEvaluation.Method method : evaluation.methods()) {
            for (int missing : WindowBenchmark.LENGTHS) {
                Sample sample = evaluation.samples().get(new GapEvaluation.Cell(method.name(), missing));
                Sample base = evaluation.samples().get(new GapEvaluation.Cell(first, missing));
                if (sample != null && base != null) {
                    rows.add(new Row(method.name(), missing, sample, base));
                }
            }
        }
        List<Column<Row>> columns = new ArrayList<>(List.of(
                Column.label("method", Row::method),
                Column.label("missing", Row::missing),
                Column.figure(
                        "gaps",
                        Format.decimals(0),
                        row -> row.sample().tally(GapMeasures.ERROR).weight())));
        for (Measure<?> measure : GapMeasures.ALL) {
            columns.add(Column.of(measure, Row::sample));
            String ratio = RATIOS.get(measure);
            if (ratio != null) {
                columns.add(Column.figure(
                        ratio,
                        Format.decimals(2),
                        row -> row.sample().value(measure) / row.base().value(measure)));
            }
        }
        return Table.of(
                "Filled clips",
                evaluation.clips()
                        + " clips. Missing: frames, at 30 a second. Error: mean distance of joints in gaps from the "
                        + "recording. Key error: the largest in given frames, as read back, in heights. Seam jump: change "
                        + "of velocity at the ends of a gap, relative to the 99th percentile of such changes in the clip; "
                        + "smooth: share of gaps where it is within that. Foot speed: of feet that are planted in the "
                        + "clip. Ratios are to interpolation.",
                columns,
                rows);
    }

    private Table paths() {
        Format percent = Format.percent("%.1g");
        List<PathRow> rows = new ArrayList<>();
        evaluation
                .paths()
                .forEach((cell, paths) ->
                        paths.forEach((path, distance) -> rows.add(new PathRow(cell, path.toString(), distance))));
        return Table.of(
                "Kept paths",
                "How far joints are from the paths that were kept, in % of the character's height.",
                List.of(
                        Column.label("method", row -> row.cell().method()),
                        Column.label("missing", row -> row.cell().missing()),
                        Column.label("path", PathRow::path),
                        Column.figure("mean", percent, row -> row.distance().mean()),
                        Column.figure("largest", percent, row -> row.distance().worst())),
                rows);
    }

    private Table worst() {
        List<ScoredGap> rows = new ArrayList<>();
        for (GapEvaluation.Method method : evaluation.methods()) {
            for (int missing : WindowBenchmark.LENGTHS) {
                evaluation.gaps().stream()
                        .filter(gap -> gap.method().equals(method.name()) && gap.missing() == missing)
                        .max(Comparator.comparingDouble(gap -> gap.sample().value(GapMeasures.ERROR)))
                        .ifPresent(rows::add);
            }
        }
        List<Column<ScoredGap>> columns = new ArrayList<>(labels());
        columns.add(Column.of(GapMeasures.ERROR, ScoredGap::sample));
        return Table.of(
                "Worst gaps", "Those with the largest error, as 'limber inbetween --gap' takes them.", columns, rows);
    }

    private Table speed() {
        Format whole = Format.decimals(0);
        List<Column<Map.Entry<String, ClipInbetweenSpeed>>> columns = List.of(
                Column.label("method", Map.Entry::getKey),
                Column.figure("median", whole, row -> row.getValue().median()),
                Column.figure("fastest", whole, row -> row.getValue().fastest()),
                Column.figure("processor", whole, row -> row.getValue().processor()));
        return Table.of(
                "Speed",
                "Milliseconds for ten gaps of a second in one clip, without reading and writing files: nine runs "
                        + "after three for warming up. Processor: processor time of all threads in a run.",
                columns,
                List.copyOf(evaluation.speeds().entrySet()));
    }

    private static List<Column<ScoredGap>> labels() {
        return List.of(
                Column.label("method", ScoredGap::method),
                Column.label("missing", ScoredGap::missing),
                Column.label("clip", ScoredGap::clip),
                Column.label("gap", ScoredGap::gap));
    }

    /** Returns the text of a file with the scores of every gap; lengths are in heights. */
    public static String csv(GapEvaluation evaluation) {
        List<Column<ScoredGap>> columns = new ArrayList<>(labels());
        columns.addAll(Column.of(GapMeasures.OF_GAP, ScoredGap::sample));
        return Csv.of(columns, evaluation.gaps());
    }
}
