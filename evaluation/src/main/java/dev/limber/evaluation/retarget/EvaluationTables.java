package dev.limber.evaluation.retarget;

import dev.limber.motion.report.Column;
import dev.limber.motion.report.Csv;
import dev.limber.motion.report.Format;
import dev.limber.motion.report.Measure;
import dev.limber.motion.report.Sample;
import dev.limber.motion.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables of an evaluation. */
public final class EvaluationTables {
    private static final String ERROR_NOTE =
            "Mean squared error of the coordinates of 15 joints against the same recording on the target's "
                    + "skeleton, divided by height², x1000: global (after removing the mean offset) / relative to the "
                    + "hips.";

    private static final Format NUMBER = Format.decimals(2);

    private final EvaluationReport report;
    private final List<String> directions; // that occur, in the order of the tests

    private EvaluationTables(EvaluationReport report) {
        this.report = report;
        directions = report.scores().stream()
                .filter(EvaluationTables::isPaired)
                .map(Score::forms)
                .distinct()
                .toList();
    }

    private static boolean isPaired(Score score) {
        return score.sample().has(ErrorMeasures.GLOBAL);
    }

    /** Returns the tables that compare the methods. */
    public static List<Table> summary(EvaluationReport report) {
        EvaluationTables tables = new EvaluationTables(report);
        return List.of(tables.overview(), tables.errors(), tables.motion());
    }

    /** Returns the tables that show on which joints and recordings the error sits. */
    public static List<Table> breakdown(EvaluationReport report) {
        EvaluationTables tables = new EvaluationTables(report);
        return Stream.concat(report.methods().stream().map(tables::joints), Stream.of(tables.recordings()))
                .toList();
    }

    /** Returns the text of a file with every figure, one a row. */
    public static String csv(EvaluationReport report) {
        List<List<String>> rows = new ArrayList<>();
        for (Score score : report.scores()) {
            score.sample()
                    .forEach((measure, value) -> rows.add(
                            List.of(score.method(), score.forms(), score.recording(), measure, Csv.number(value))));
        }
        return Csv.text(List.of("method", "forms", "recording", "measure", "value"), rows);
    }

    private Table overview() {
        return Table.of(
                "Overview",
                "R1: mean over the directions. Skate: of the output divided by that of the source, while the "
                        + "source's feet are planted. R2: mean and worst distance after a round trip. R4: worst joint and "
                        + "frame. Seconds: median over the pairs.",
                List.of(
                        Column.label("method", method -> method),
                        Column.figure("R1 global", NUMBER, method -> meanOfDirections(method, ErrorMeasures.GLOBAL)),
                        Column.figure("R1 local", NUMBER, method -> meanOfDirections(method, ErrorMeasures.LOCAL)),
                        Column.figure("R3 skate ratio", NUMBER, this::skateRatio),
                        Column.of(MotionMeasures.CONTACT_F1, "R3 contact F1", NUMBER, this::all),
                        Column.of(ErrorMeasures.ROUND_TRIP_MEAN, this::all),
                        Column.of(ErrorMeasures.ROUND_TRIP_WORST, this::all),
                        Column.of(ErrorMeasures.IDENTITY_DEGREES, this::all),
                        Column.of(ErrorMeasures.IDENTITY_DISTANCE, this::all),
                        Column.figure("seconds for 10 s", NUMBER, method -> 10 * medianPace(method))),
                report.methods());
    }

    private Table errors() {
        List<Column<String>> columns = new ArrayList<>(List.of(
                Column.label("direction", direction -> direction),
                Column.label("clips", direction -> (int) paired(report.methods().get(0), direction)
                        .tally(ErrorMeasures.GLOBAL)
                        .weight())));
        report.methods()
                .forEach(method -> columns.add(Column.label(method, direction -> error(paired(method, direction)))));
        return Table.of("R1 by direction", ERROR_NOTE, columns, directions);
    }

    private Table motion() {
        record Row(String direction, String method) {}
        List<Column<Row>> columns = new ArrayList<>();
        columns.add(Column.label("direction and method", row -> row.direction() + " " + row.method()));
        columns.addAll(Column.of(MotionMeasures.ALL, row -> paired(row.method(), row.direction())));
        List<Row> rows = directions.stream()
                .flatMap(direction -> report.methods().stream().map(method -> new Row(direction, method)))
                .toList();
        return Table.of("R3 by direction", MotionMeasures.NOTE, columns, rows);
    }

    private Table joints(String method) {
        List<Column<Integer>> columns = new ArrayList<>();
        columns.add(Column.label("joint", point -> ScoredJoints.name(ScoredJoints.ROLES.get(point))));
        for (String direction : directions) {
            Sample sample = paired(method, direction);
            columns.add(Column.label(
                    direction,
                    point -> NUMBER.cell(sample.value(ErrorMeasures.JOINT_GLOBAL.get(point))) + " / "
                            + NUMBER.cell(sample.value(ErrorMeasures.JOINT_LOCAL.get(point)))));
        }
        return Table.of(
                "R1 by joint: " + method,
                ERROR_NOTE,
                columns,
                IntStream.range(0, ScoredJoints.ROLES.size()).boxed().toList());
    }

    private Table recordings() {
        record Row(String direction, String recording) {}
        List<Column<Row>> columns = new ArrayList<>();
        columns.add(Column.label("recording", row -> row.direction() + " " + row.recording()));
        for (String method : report.methods()) {
            columns.add(Column.label(
                    method,
                    row -> error(sum(score -> isPaired(score)
                            && score.method().equals(method)
                            && score.forms().equals(row.direction())
                            && score.recording().equals(row.recording())))));
        }
        List<Row> rows = report.scores().stream()
                .filter(EvaluationTables::isPaired)
                .map(score -> new Row(score.forms(), score.recording()))
                .distinct()
                .toList();
        return Table.of("R1 by recording", ERROR_NOTE, columns, rows);
    }

    private Sample sum(Predicate<Score> chosen) {
        return Sample.sum(
                report.scores().stream().filter(chosen).map(Score::sample).toList());
    }

    private Sample all(String method) {
        return sum(score -> score.method().equals(method));
    }

    private Sample paired(String method, String direction) {
        return sum(score -> isPaired(score)
                && score.method().equals(method)
                && score.forms().equals(direction));
    }

    private double meanOfDirections(String method, Measure<?> measure) {
        return directions.stream()
                .mapToDouble(direction -> paired(method, direction).value(measure))
                .average()
                .orElse(Double.NaN);
    }

    private double skateRatio(String method) {
        Sample sample = all(method);
        return sample.value(MotionMeasures.SKATE) / sample.value(MotionMeasures.SOURCE_SKATE);
    }

    private double medianPace(String method) {
        double[] sorted = report.scores().stream()
                .filter(score -> isPaired(score) && score.method().equals(method))
                .flatMapToDouble(score -> DoubleStream.of(score.sample().value(ErrorMeasures.PACE)))
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    private static String error(Sample sample) {
        return NUMBER.cell(sample.value(ErrorMeasures.GLOBAL)) + " / " + NUMBER.cell(sample.value(ErrorMeasures.LOCAL));
    }
}
