package dev.limber.evaluation.blocking;

import dev.limber.motion.report.Column;
import dev.limber.motion.report.Csv;
import dev.limber.motion.report.Format;
import dev.limber.motion.report.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The tables of blocked motions. */
public final class BlockingTables {
    private static final Format RATIO = Format.decimals(2);

    /** Scores beside those of interpolation and of the spline for the same keys. */
    private record Row(BlockingEvaluation.Row row, BlockingScore line, BlockingScore spline) {
        BlockingScore score() {
            return row.score();
        }
    }

    private static final List<Column<Row>> COLUMNS = List.of(
            Column.label("keys", row -> row.row().schedule()),
            Column.label("every", row -> row.row().spacing()),
            Column.label("windows", row -> row.score().windows()),
            Column.label("method", row -> row.row().method()),
            figure("L2P", Format.decimals(3), BlockingScore::l2p),
            Column.figure("L2P/i", RATIO, row -> row.score().l2p() / row.line().l2p()),
            Column.figure(
                    "L2P/s", RATIO, row -> row.score().l2p() / row.spline().l2p()),
            Column.figure("L2Q/i", RATIO, row -> row.score().l2q() / row.line().l2q()),
            Column.figure(
                    "L2Q/s", RATIO, row -> row.score().l2q() / row.spline().l2q()),
            figure("NPSS", Format.decimals(4), BlockingScore::npss),
            figure("slide", Format.decimals(1), BlockingScore::slide),
            figure("F1", RATIO, BlockingScore::contactF1),
            figure("jerk", RATIO, BlockingScore::jerk),
            figure("sunk", RATIO, BlockingScore::sunk),
            Column.figure(
                    "best/i", RATIO, row -> row.score().best() / row.line().l2p()),
            figure("spread", Format.decimals(1), BlockingScore::spread));

    private BlockingTables() {}

    private static Column<Row> figure(String heading, Format format, ToDoubleFunction<BlockingScore> figure) {
        return Column.figure(heading, format, row -> figure.applyAsDouble(row.score()));
    }

    /** Returns the tables. */
    public static List<Table> of(List<BlockingEvaluation.Row> rows) {
        return List.of(Table.of(
                "In-betweening of isolated keys",
                "L2P and L2Q as ratios to interpolation (/i) and to a spline with automatic tangents (/s); slide of"
                        + " feet that are planted in the recording, cm/s; F1 of foot contacts; jerk relative to the"
                        + " recording's; share of windows whose hips sink 10 cm below the recording's; L2P/i of the best"
                        + " take; distance between takes in the middle of gaps, cm.",
                COLUMNS,
                compared(rows)));
    }

    private static List<Row> compared(List<BlockingEvaluation.Row> rows) {
        Map<String, BlockingScore> lines = scoresOf(BlockingMethod.INTERPOLATION, rows);
        Map<String, BlockingScore> splines = scoresOf(BlockingMethod.SPLINE, rows);
        return rows.stream()
                .map(row -> new Row(
                        row, lines.getOrDefault(cell(row), row.score()), splines.getOrDefault(cell(row), row.score())))
                .toList();
    }

    private static Map<String, BlockingScore> scoresOf(BlockingMethod method, List<BlockingEvaluation.Row> rows) {
        Map<String, BlockingScore> scores = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.method().equals(method.name()))
                .forEach(row -> scores.put(cell(row), row.score()));
        return scores;
    }

    private static String cell(BlockingEvaluation.Row row) {
        return row.schedule() + row.spacing();
    }

    /** Returns the text of a file with every score. */
    public static String csv(List<BlockingEvaluation.Row> rows) {
        return Csv.of(COLUMNS, compared(rows));
    }
}
