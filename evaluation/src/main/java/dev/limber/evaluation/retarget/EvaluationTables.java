package dev.limber.evaluation.retarget;

import dev.limber.motion.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The tables of an evaluation. */
public final class EvaluationTables {
    private static final String ERROR_NOTE =
            "Mean squared error of 15 joints' coordinates against the target form's own clip / height², x1000: "
                    + "global / local.";

    private final EvaluationReport report;
    private final List<String> directions; // that occur, in the order of the tests

    private EvaluationTables(EvaluationReport report) {
        this.report = report;
        directions = paired(report.methods().get(0))
                .map(PairedScore::forms)
                .distinct()
                .toList();
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

    private Table overview() {
        List<List<String>> rows = new ArrayList<>();
        for (String method : report.methods()) {
            List<RoundTripScore> roundTrips = report.scores(RoundTripScore.class, method);
            List<IdentityScore> identities = report.scores(IdentityScore.class, method);
            rows.add(List.of(
                    method,
                    number(meanOfDirections(method, score -> score.error().global())),
                    number(meanOfDirections(method, score -> score.error().local())),
                    number(skateRatio(paired(method).toList())),
                    number(MotionColumns.f1(motions(paired(method).toList()))),
                    percent(mean(roundTrips, RoundTripScore::mean)),
                    percent(max(roundTrips, RoundTripScore::worst)),
                    tiny(max(identities, IdentityScore::degrees)),
                    tiny(max(identities, IdentityScore::distance)),
                    number(10 * median(paired(method).mapToDouble(PairedScore::pace)))));
        }
        return new Table(
                "Overview",
                "R1: mean of the directions. Skate: of the output over the source's, in frames in which the source stands. "
                        + "R2: mean and worst distance after the way there and back. R4: worst joint and frame. "
                        + "Seconds: median over the pairs.",
                List.of(
                        "method",
                        "R1 global",
                        "R1 local",
                        "R3 skate ratio",
                        "R3 contact F1",
                        "R2 mean, % of height",
                        "R2 worst, % of height",
                        "R4 degrees",
                        "R4 heights",
                        "seconds for 10 s"),
                rows);
    }

    private Table errors() {
        List<List<String>> rows = new ArrayList<>();
        for (String direction : directions) {
            long recordings = paired(report.methods().get(0), direction).size();
            List<String> row = new ArrayList<>(List.of(direction, Long.toString(recordings)));
            report.methods().forEach(method -> row.add(error(paired(method, direction))));
            rows.add(row);
        }
        return new Table("R1 by direction", ERROR_NOTE, heads(List.of("direction", "clips"), report.methods()), rows);
    }

    private Table motion() {
        List<List<String>> rows = new ArrayList<>();
        for (String direction : directions) {
            for (String method : report.methods()) {
                rows.add(MotionColumns.row(direction + " " + method, motions(paired(method, direction))));
            }
        }
        return new Table("R3 by direction", MotionColumns.NOTE, MotionColumns.heads("direction and method"), rows);
    }

    private static List<MotionScore> motions(List<PairedScore> scores) {
        return scores.stream().map(PairedScore::motion).toList();
    }

    private Table joints(String method) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < ScoredJoints.ROLES.size(); i++) {
            int point = i;
            List<String> row = new ArrayList<>(List.of(ScoredJoints.name(ScoredJoints.ROLES.get(point))));
            for (String direction : directions) {
                List<PairedScore> scores = paired(method, direction);
                row.add(number(mean(scores, score -> score.error().global(point))) + " / "
                        + number(mean(scores, score -> score.error().local(point))));
            }
            rows.add(row);
        }
        return new Table("R1 by joint: " + method, ERROR_NOTE, heads(List.of("joint"), directions), rows);
    }

    private Table recordings() {
        List<List<String>> rows = new ArrayList<>();
        for (String direction : directions) {
            for (PairedScore first : paired(report.methods().get(0), direction)) {
                List<String> row = new ArrayList<>(List.of(direction + " " + first.recording()));
                for (String method : report.methods()) {
                    row.add(error(paired(method, direction).stream()
                            .filter(score -> score.recording().equals(first.recording()))
                            .toList()));
                }
                rows.add(row);
            }
        }
        return new Table("R1 by recording", ERROR_NOTE, heads(List.of("recording"), report.methods()), rows);
    }

    private static List<String> heads(List<String> first, List<String> others) {
        return Stream.concat(first.stream(), others.stream()).toList();
    }

    private Stream<PairedScore> paired(String method) {
        return report.scores(PairedScore.class, method).stream();
    }

    private List<PairedScore> paired(String method, String direction) {
        return paired(method).filter(score -> score.forms().equals(direction)).toList();
    }

    private double meanOfDirections(String method, ToDoubleFunction<PairedScore> figure) {
        return mean(directions, direction -> mean(paired(method, direction), figure));
    }

    private static String error(List<PairedScore> scores) {
        return number(mean(scores, score -> score.error().global())) + " / "
                + number(mean(scores, score -> score.error().local()));
    }

    private static double skateRatio(List<PairedScore> scores) {
        List<MotionScore> motions = motions(scores);
        return MotionColumns.skate(motions, MotionScore::skate).speed()
                / MotionColumns.skate(motions, MotionScore::sourceSkate).speed();
    }

    private static <T> double mean(List<T> items, ToDoubleFunction<T> figure) {
        return items.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    private static <T> double max(List<T> items, ToDoubleFunction<T> figure) {
        return items.stream().mapToDouble(figure).max().orElse(Double.NaN);
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    private static String number(double value) {
        return Table.number("%.2f", value);
    }

    private static String percent(double share) {
        return Table.number("%.2f", 100 * share);
    }

    private static String tiny(double value) {
        return Table.number("%.1e", value);
    }
}
