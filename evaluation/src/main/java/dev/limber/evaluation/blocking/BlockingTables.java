package dev.limber.evaluation.blocking;

import dev.limber.motion.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of blocked motions. */
public final class BlockingTables {
    private BlockingTables() {}

    /** Returns the tables. */
    public static List<Table> of(List<BlockingEvaluation.Row> rows) {
        Map<String, BlockingScore> lines = scoresOf(BlockingMethod.INTERPOLATION, rows);
        Map<String, BlockingScore> splines = scoresOf(BlockingMethod.SPLINE, rows);
        List<List<String>> cells = new ArrayList<>();
        for (BlockingEvaluation.Row row : rows) {
            BlockingScore score = row.score();
            BlockingScore line = lines.getOrDefault(cell(row), score);
            BlockingScore spline = splines.getOrDefault(cell(row), score);
            cells.add(List.of(
                    row.schedule(),
                    Integer.toString(row.spacing()),
                    Integer.toString(score.windows()),
                    row.method(),
                    Table.number("%.3f", score.l2p()),
                    Table.number("%.2f", score.l2p() / line.l2p()),
                    Table.number("%.2f", score.l2p() / spline.l2p()),
                    Table.number("%.2f", score.l2q() / line.l2q()),
                    Table.number("%.2f", score.l2q() / spline.l2q()),
                    Table.number("%.4f", score.npss()),
                    Table.number("%.1f", score.slide()),
                    Table.number("%.2f", score.contactF1()),
                    Table.number("%.2f", score.jerk()),
                    Table.number("%.2f", score.sunk()),
                    Table.number("%.2f", score.best() / line.l2p()),
                    Table.number("%.1f", score.spread())));
        }
        return List.of(new Table(
                "In-betweening of isolated keys",
                "L2P and L2Q as ratios to interpolation (/i) and to a spline with automatic tangents (/s); slide "
                        + "of feet that are planted in the recording, cm/s; F1 of foot contacts; jerk relative to the "
                        + "recording's; share of windows whose hips sink 10 cm below the recording's; L2P/i of the best "
                        + "take; distance between takes in the middle of gaps, cm.",
                List.of(
                        "keys", "every", "windows", "method", "L2P", "L2P/i", "L2P/s", "L2Q/i", "L2Q/s", "NPSS",
                        "slide", "F1", "jerk", "sunk", "best/i", "spread"),
                cells));
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

    /** Returns the text of a file with every score, with a head row. */
    public static String csv(List<BlockingEvaluation.Row> rows) {
        StringBuilder text = new StringBuilder(
                "keys,every,method,windows,l2p,l2q,npss,slide,contact_f1,jerk,sunk,best_l2p,spread\n");
        for (BlockingEvaluation.Row row : rows) {
            BlockingScore score = row.score();
            text.append(row.schedule()).append(',').append(row.spacing()).append(',');
            text.append(row.method()).append(',').append(score.windows());
            for (double value : new double[] {
                score.l2p(),
                score.l2q(),
                score.npss(),
                score.slide(),
                score.contactF1(),
                score.jerk(),
                score.sunk(),
                score.best(),
                score.spread()
            }) {
                text.append(',').append(String.format(Locale.ROOT, "%.6g", value));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
