package dev.limber.evaluation.inbetween;

import dev.limber.evaluation.gap.GapMeasures;
import dev.limber.motion.report.Column;
import dev.limber.motion.report.Csv;
import dev.limber.motion.report.Format;
import dev.limber.motion.report.Measure;
import dev.limber.motion.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of the in-betweening benchmark. */
public final class InbetweenTables {
    /** The method that changes nothing: it has no errors, but seams and feet. */
    public static final String RECORDING = "recording";

    /** The method that errors are ratios to. */
    public static final String INTERPOLATION = "interpolation";

    /** What is shown beside the errors of the protocol. */
    private static final List<Measure<?>> SEAMS = GapMeasures.ALL.stream()
            .filter(measure -> !measure.equals(GapMeasures.ERROR))
            .toList();

    private InbetweenTables() {}

    /** The time of a method. */
    public record Speed(String method, double milliseconds) {}

    private record Row(MethodScores scores, MethodScores base) {}

    /**
     * Returns all tables.
     *
     * @param scores those of interpolation among them
     * @param windows how many were scored
     */
    public static List<Table> of(List<MethodScores> scores, List<Speed> speeds, int windows) {
        return List.of(errors(scores, windows), seams(scores), speed(speeds));
    }

    private static Table errors(List<MethodScores> scores, int windows) {
        Map<Integer, MethodScores> interpolation = new LinkedHashMap<>(); // by missing frames
        scores.stream()
                .filter(row -> row.method().equals(INTERPOLATION))
                .forEach(row -> interpolation.put(row.missing(), row));
        List<Row> rows = new ArrayList<>();
        for (MethodScores row : scores) {
            MethodScores base = interpolation.get(row.missing());
            if (base != null && !row.method().equals(RECORDING)) {
                rows.add(new Row(row, base));
            }
        }
        List<Column<Row>> columns = new ArrayList<>(List.of(
                Column.label("method", row -> row.scores().method()),
                Column.label("missing", row -> row.scores().missing())));
        columns.addAll(Column.of(MethodScores.ERRORS, row -> row.scores().errors()));
        columns.add(ratio("L2Q ratio", MethodScores.L2Q));
        columns.add(ratio("L2P ratio", MethodScores.L2P));
        return Table.of(
                "In-betweening, LAFAN1 protocol",
                windows + " windows; lower is better; the last two columns are ratios to interpolation.",
                columns,
                rows);
    }

    private static Column<Row> ratio(String heading, Measure<?> measure) {
        return Column.figure(
                heading,
                Format.decimals(2),
                row -> row.scores().errors().value(measure)
                        / row.base().errors().value(measure));
    }

    private static List<Column<MethodScores>> labels() {
        return List.of(Column.label("method", MethodScores::method), Column.label("missing", MethodScores::missing));
    }

    private static Table seams(List<MethodScores> scores) {
        List<Column<MethodScores>> columns = new ArrayList<>(labels());
        for (Measure<?> measure : SEAMS) {
            columns.add(
                    measure.equals(GapMeasures.FOOT_SPEED)
                            ? Column.of(measure, "foot speed", Format.decimals(1), MethodScores::seams)
                            : Column.of(measure, MethodScores::seams));
        }
        return Table.of(
                "Keys, seams and feet",
                "Change of given frames; change of velocity at the seams, relative to the recording's 99th "
                        + "percentile, and the share of gaps within it; speed of feet that are planted in the recording, "
                        + "cm/s.",
                columns,
                scores);
    }

    private static Table speed(List<Speed> speeds) {
        return Table.of(
                "Speed",
                "Milliseconds to fill ten gaps of 30 frames, the median of nine runs.",
                List.of(
                        Column.label("method", Speed::method),
                        Column.figure("ms", Format.decimals(0), Speed::milliseconds)),
                speeds);
    }

    /** Returns the text of a file with every score. */
    public static String csv(List<MethodScores> scores) {
        List<Column<MethodScores>> columns = new ArrayList<>(labels());
        columns.addAll(Column.of(MethodScores.ERRORS, MethodScores::errors));
        columns.addAll(Column.of(SEAMS, MethodScores::seams));
        return Csv.of(columns, scores);
    }
}
