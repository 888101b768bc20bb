package dev.limber.evaluation.inbetween;

import dev.limber.inbetween.measure.GapScores;
import dev.limber.motion.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the benchmark of in-betweening is told. */
public final class InbetweenTables {
    /** The method that changes nothing: it has no errors, but seams and feet. */
    public static final String RECORDING = "recording";

    /** The method that errors are ratios to. */
    public static final String INTERPOLATION = "interpolation";

    private InbetweenTables() {}

    /** How long a method takes. */
    public record Speed(String method, double milliseconds) {}

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
        Map<Integer, GapScores> interpolation = new LinkedHashMap<>();
        scores.stream()
                .filter(row -> row.method().equals(INTERPOLATION))
                .forEach(row -> interpolation.put(row.missing(), row.scores()));
        List<List<String>> cells = new ArrayList<>();
        for (MethodScores row : scores) {
            GapScores base = interpolation.get(row.missing());
            if (base != null && !row.method().equals(RECORDING)) {
                cells.add(List.of(
                        row.method(),
                        Integer.toString(row.missing()),
                        Table.number("%.3f", row.scores().l2q()),
                        Table.number("%.3f", row.scores().l2p()),
                        Table.number("%.4f", row.scores().npss()),
                        Table.number("%.2f", row.scores().l2q() / base.l2q()),
                        Table.number("%.2f", row.scores().l2p() / base.l2p())));
            }
        }
        return new Table(
                "In-betweening, LAFAN1 protocol",
                windows + " windows; lower is better; the last two columns are ratios to interpolation.",
                List.of("method", "missing", "L2Q", "L2P", "NPSS", "L2Q ratio", "L2P ratio"),
                cells);
    }

    private static Table seams(List<MethodScores> scores) {
        return new Table(
                "Keys, seams and feet",
                "Change of given frames; change of velocity at the seams in parts of the recording's 99th percentile, and"
                        + " the share of gaps within it; speed of feet that stand in the recording, cm/s.",
                List.of("method", "missing", "key error", "seam jump", "smooth seams", "foot speed"),
                scores.stream()
                        .map(row -> List.of(
                                row.method(),
                                Integer.toString(row.missing()),
                                Table.number("%.1g", row.seams().keyError()),
                                Table.number("%.2f", row.seams().seamJump()),
                                Table.number("%.2f", row.seams().smoothSeams()),
                                Table.number("%.1f", row.seams().footSpeed())))
                        .toList());
    }

    private static Table speed(List<Speed> speeds) {
        return new Table(
                "Speed",
                "Milliseconds to fill ten gaps of 30 frames, the median of nine runs.",
                List.of("method", "ms"),
                speeds.stream()
                        .map(speed -> List.of(speed.method(), Table.number("%.0f", speed.milliseconds())))
                        .toList());
    }

    /** Returns the text of a file with every score, with a head row. */
    public static String csv(List<MethodScores> scores) {
        StringBuilder text =
                new StringBuilder("method,missing,l2q,l2p,npss,key_error,seam_jump,smooth_seams,foot_speed\n");
        for (MethodScores row : scores) {
            text.append(row.method()).append(',').append(row.missing());
            for (double value : new double[] {
                row.scores().l2q(),
                row.scores().l2p(),
                row.scores().npss(),
                row.seams().keyError(),
                row.seams().seamJump(),
                row.seams().smoothSeams(),
                row.seams().footSpeed()
            }) {
                text.append(',').append(String.format(Locale.ROOT, "%.6g", value));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
