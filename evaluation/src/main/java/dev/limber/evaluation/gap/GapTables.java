package dev.limber.evaluation.gap;

import dev.limber.inbetween.measure.WindowBenchmark;
import dev.limber.motion.report.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How an evaluation of filled clips is told. */
public final class GapTables {
    private final GapEvaluation evaluation;
    private final String base; // the method that the others are compared with

    private GapTables(GapEvaluation evaluation) {
        this.evaluation = evaluation;
        base = evaluation.methods().get(0).name();
    }

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
        List<List<String>> rows = new ArrayList<>();
        for (GapEvaluation.Method method : evaluation.methods()) {
            for (int missing : WindowBenchmark.LENGTHS) {
                GapEvaluation.Tally tally = evaluation.tallies().get(new GapEvaluation.Cell(method.name(), missing));
                GapEvaluation.Tally straight = evaluation.tallies().get(new GapEvaluation.Cell(base, missing));
                if (tally != null && straight != null) {
                    rows.add(row(method.name(), missing, tally.score(), straight.score()));
                }
            }
        }
        return new Table(
                "Filled clips",
                evaluation.clips()
                        + " clips. Missing: frames, at 30 a second. Error: mean distance of joints in gaps from where they were."
                        + " Key error: the largest in given frames, as read back. Seam jump: change of velocity at the ends of"
                        + " a gap in parts of the 99th percentile of such changes in the clip; smooth: share of gaps where it is"
                        + " within that. Foot speed: of feet that stood in the clip. Ratios are to interpolation.",
                List.of(
                        "method",
                        "missing",
                        "gaps",
                        "error, % of height",
                        "ratio",
                        "key error, heights",
                        "seam jump",
                        "smooth",
                        "foot speed, heights/s",
                        "ratio of foot speed"),
                rows);
    }

    private static List<String> row(String method, int missing, ClipScore score, ClipScore straight) {
        return List.of(
                method,
                Integer.toString(missing),
                Integer.toString(score.gaps()),
                Table.number("%.2f", 100 * score.meanError()),
                Table.number("%.2f", score.meanError() / straight.meanError()),
                Table.number("%.0e", score.keyError()),
                Table.number("%.2f", score.meanSeamJump()),
                Table.number("%.2f", score.smoothShare()),
                Table.number("%.3f", score.footSpeed()),
                Table.number("%.2f", score.footSpeed() / straight.footSpeed()));
    }

    private Table paths() {
        List<List<String>> rows = new ArrayList<>();
        evaluation
                .tallies()
                .forEach((cell, tally) -> tally.paths()
                        .forEach((path, score) -> rows.add(List.of(
                                cell.method(),
                                Integer.toString(cell.missing()),
                                path.toString(),
                                Table.number("%.1g", 100 * score.mean()),
                                Table.number("%.1g", 100 * score.worst())))));
        return new Table(
                "Kept paths",
                "How far joints are from the paths that were kept, in % of the character's height.",
                List.of("method", "missing", "path", "mean", "largest"),
                rows);
    }

    private Table worst() {
        List<List<String>> rows = new ArrayList<>();
        for (GapEvaluation.Method method : evaluation.methods()) {
            for (int missing : WindowBenchmark.LENGTHS) {
                evaluation.gaps().stream()
                        .filter(gap -> gap.method().equals(method.name()) && gap.missing() == missing)
                        .max(Comparator.comparingDouble(gap -> gap.score().meanError()))
                        .ifPresent(gap -> rows.add(List.of(
                                method.name(),
                                Integer.toString(missing),
                                gap.clip(),
                                gap.gap().toString(),
                                Table.number("%.2f", 100 * gap.score().meanError()))));
            }
        }
        return new Table(
                "Worst gaps",
                "Those with the largest error, as 'limber inbetween --gap' takes them.",
                List.of("method", "missing", "clip", "gap", "error, % of height"),
                rows);
    }

    private Table speed() {
        return new Table(
                "Speed",
                "Milliseconds for ten gaps of a second in one clip, all of it done but reading and writing files: nine runs"
                        + " after three that do not count. Processor: time that processors worked for a run, together.",
                List.of("method", "median", "fastest", "processor"),
                evaluation.speeds().entrySet().stream()
                        .map(entry -> List.of(
                                entry.getKey(),
                                Table.number("%.0f", entry.getValue().median()),
                                Table.number("%.0f", entry.getValue().fastest()),
                                Table.number("%.0f", entry.getValue().processor())))
                        .toList());
    }

    /** Returns the text of a file with the scores of every gap, with a head row; lengths are in heights. */
    public static String csv(GapEvaluation evaluation) {
        StringBuilder text = new StringBuilder("method,missing,clip,gap,error,seam_jump,slide,contact_seconds\n");
        for (FilledGap gap : evaluation.gaps()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s,%d,%s,%s,%.6g,%.6g,%.6g,%.6g\n",
                    gap.method(),
                    gap.missing(),
                    gap.clip(),
                    gap.gap(),
                    gap.score().error(),
                    gap.score().seamJump(),
                    gap.score().slide(),
                    gap.score().contacts()));
        }
        return text.toString();
    }
}
