package dev.limber.evaluation.contact;

import dev.limber.motion.report.Csv;
import dev.limber.motion.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The tables of the test R7. */
public final class ContactTables {
    private static final String NOTE =
            "Precision and recall of contacts: two regions closer than 2 cm, on a body of 1.75 m, that move "
                    + "by less than 10 cm/s relative to each other, for 0.1 s. Penetration: % of frames with one "
                    + "deeper than 1 cm / its mean depth in cm / % of frames on the source itself. Rotated: mean / "
                    + "largest rotation of a joint compared with contacts of the feet only, in degrees.";

    private static final List<String> HEADS =
            List.of("precision", "recall", "penetration", "rotated", "jerk over the source's", "times real time");

    private ContactTables() {}

    /** Returns a table by what is carried over, and one by clip and one by body for all of it against feet alone. */
    public static List<Table> of(List<ContactScore> scores) {
        return List.of(
                table("R7", "contacts", scores, score -> score.mode().word()),
                table(
                        "R7 by clip",
                        "clip, contacts",
                        scores,
                        score -> score.clip() + ", " + score.mode().word()),
                table(
                        "R7 by body",
                        "body, contacts",
                        scores,
                        score -> score.body() + ", " + score.mode().word()));
    }

    private static Table table(
            String title, String label, List<ContactScore> scores, Function<ContactScore, String> group) {
        List<String> heads = new ArrayList<>(List.of(label));
        heads.addAll(HEADS);
        List<List<String>> rows = new ArrayList<>();
        for (String name : scores.stream().map(group).distinct().toList()) {
            rows.add(row(
                    name,
                    scores.stream().filter(s -> group.apply(s).equals(name)).toList()));
        }
        return new Table(title, NOTE, heads, rows);
    }

    private static List<String> row(String name, List<ContactScore> scores) {
        double both = sum(scores, score -> score.touches().both());
        return List.of(
                name,
                Table.number("%.2f", both / sum(scores, score -> score.touches().target())),
                Table.number("%.2f", both / sum(scores, score -> score.touches().source())),
                Table.number("%.1f", 100 * mean(scores, ContactScore::deep)) + " / "
                        + Table.number("%.1f", mean(scores, ContactScore::depth)) + " / "
                        + Table.number("%.1f", 100 * mean(scores, ContactScore::sourceDeep)),
                Table.number("%.2f", mean(scores, ContactScore::rotated)) + " / "
                        + Table.number(
                                "%.0f",
                                scores.stream()
                                        .mapToDouble(ContactScore::mostRotated)
                                        .max()
                                        .orElse(0)),
                Table.number("%.2f", sum(scores, ContactScore::jerk) / sum(scores, ContactScore::sourceJerk)),
                Table.number("%.0f", median(scores)));
    }

    private static double sum(List<ContactScore> scores, ToDoubleFunction<ContactScore> figure) {
        return scores.stream().mapToDouble(figure).sum();
    }

    private static double mean(List<ContactScore> scores, ToDoubleFunction<ContactScore> figure) {
        return scores.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    private static double median(List<ContactScore> scores) {
        double[] sorted =
                scores.stream().mapToDouble(ContactScore::realTime).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    /** Returns the text of a CSV file, a clip on a body with one kind of contacts a row. */
    public static String csv(List<ContactScore> scores) {
        return Csv.text(
                List.of(
                        "clip",
                        "body",
                        "contacts",
                        "source",
                        "target",
                        "both",
                        "deep",
                        "depth",
                        "sourceDeep",
                        "turned",
                        "mostTurned",
                        "jerk",
                        "sourceJerk",
                        "realTime"),
                scores.stream()
                        .map(score -> List.of(
                                score.clip(),
                                score.body(),
                                score.mode().word(),
                                Csv.number(score.touches().source()),
                                Csv.number(score.touches().target()),
                                Csv.number(score.touches().both()),
                                Csv.number(score.deep()),
                                Csv.number(score.depth()),
                                Csv.number(score.sourceDeep()),
                                Csv.number(score.rotated()),
                                Csv.number(score.mostRotated()),
                                Csv.number(score.jerk()),
                                Csv.number(score.sourceJerk()),
                                Csv.number(score.realTime())))
                        .toList());
    }
}
