package dev.limber.evaluation.retarget;

import dev.limber.motion.metric.PositionError;
import dev.limber.motion.report.Csv;
import dev.limber.motion.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The tables of the test R5. */
public final class MixamoTables {
    private static final String NOTE =
            "Mean squared error of the coordinates of 22 joints against the maker's own retargeting, divided "
                    + "by height², x1000: global (a constant offset counts too) / relative to the hips.";

    private MixamoTables() {}

    /** Returns a table by direction and motion, and one by joint for each method. */
    public static List<Table> of(List<MixamoScore> scores) {
        List<String> methods =
                scores.stream().map(MixamoScore::method).distinct().toList();
        List<Table> tables = new ArrayList<>();
        tables.add(motions(scores, methods));
        methods.forEach(method -> tables.add(joints(method, of(scores, method))));
        return tables;
    }

    private static List<MixamoScore> of(List<MixamoScore> scores, String method) {
        return scores.stream().filter(score -> score.method().equals(method)).toList();
    }

    private static Table motions(List<MixamoScore> scores, List<String> methods) {
        List<List<String>> rows = new ArrayList<>();
        for (MixamoScore first : of(scores, methods.get(0))) {
            rows.add(row(
                    first.direction() + " " + first.motion(),
                    methods.stream()
                            .map(method -> of(scores, method).stream()
                                    .filter(score -> score.direction().equals(first.direction())
                                            && score.motion().equals(first.motion()))
                                    .toList())
                            .map(MixamoTables::error)));
        }
        rows.add(row("mean", methods.stream().map(method -> error(of(scores, method)))));
        return new Table("R5 by motion", NOTE, row("direction and motion", methods.stream()), rows);
    }

    private static Table joints(String method, List<MixamoScore> scores) {
        List<String> directions =
                scores.stream().map(MixamoScore::direction).distinct().toList();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < MixamoJoints.ROLES.size(); i++) {
            int point = i;
            String name = ScoredJoints.name(MixamoJoints.ROLES.get(point));
            int index = MixamoJoints.ROLES.get(point).index();
            rows.add(row(
                    index > 0 ? name + " " + (index + 1) : name,
                    directions.stream()
                            .map(direction -> scores.stream()
                                    .filter(score -> score.direction().equals(direction))
                                    .toList())
                            .map(some -> error(some, error -> error.absolute(point), error -> error.local(point)))));
        }
        return new Table("R5 by joint: " + method, NOTE, row("joint", directions.stream()), rows);
    }

    private static List<String> row(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).toList();
    }

    private static String error(List<MixamoScore> scores) {
        return error(scores, PositionError::absolute, PositionError::local);
    }

    private static String error(
            List<MixamoScore> scores, ToDoubleFunction<PositionError> global, ToDoubleFunction<PositionError> local) {
        return mean(scores, global) + " / " + mean(scores, local);
    }

    private static String mean(List<MixamoScore> scores, ToDoubleFunction<PositionError> figure) {
        return Table.number(
                "%.3f",
                scores.stream()
                        .map(MixamoScore::error)
                        .mapToDouble(figure)
                        .average()
                        .orElse(Double.NaN));
    }

    /** Returns the text of a CSV file with every figure, one a row, with a head row. */
    public static String csv(List<MixamoScore> scores) {
        return Csv.text(
                List.of("method", "direction", "motion", "global", "local"),
                scores.stream()
                        .map(score -> List.of(
                                score.method(),
                                score.direction(),
                                score.motion(),
                                Csv.number(score.error().absolute()),
                                Csv.number(score.error().local())))
                        .toList());
    }
}
