package dev.limber.evaluation.contact;

import dev.limber.motion.report.Csv;
import dev.limber.motion.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The tables of the test R7: of bodies that touch themselves, and of what lies on the floor. */
public final class ContactTables {
    private static final String NOTE =
            "Precision and recall of contacts: two regions closer than 2 cm, on a body of 1.75 m, that move "
                    + "by less than 10 cm/s relative to each other, for 0.1 s. Penetration: % of frames with one "
                    + "deeper than 1 cm / its mean depth in cm / % of frames on the source itself. Rotated: mean / "
                    + "largest rotation of a joint compared with contacts of the feet only, in degrees.";

    private static final String FLOOR_NOTE =
            "Precision and recall of what lies on the floor, feet left out: a region within 2 cm of it, of a body of 1.75 m, and "
                    + "slower than 10 cm/s for 0.1 s. Below the floor: % of frames with any part deeper than 1 cm / its mean depth in "
                    + "cm / % of frames of the source itself. Rotated: mean / largest rotation of a joint "
                    + "compared with contacts of the feet only, in degrees.";

    private static final String STEPS_NOTE =
            "Recall of heels and toes that stand (slower than 10 cm/s for 0.1 s) at the same height within 2 cm of a body of "
                    + "1.75 m, and their mean speed meanwhile: on the floor, and more than 10 cm above it. Sums over all bodies.";

    private static final String LOST_NOTE =
            "% of the frames of the source's contacts that are kept with all contacts transferred, and of those that are lost: "
                    + "regions more than 5 cm apart, 2 to 5 cm apart, near but faster than 10 cm/s, near and slow but for less "
                    + "than 0.1 s. Within reach: % of the contacts of arms in frames 0.25 s apart that the body can have at once, if "
                    + "arms, clavicles and spine move as far as they may and it does not sink into itself, whatever else changes. "
                    + "Meant: % of the contacts that are not of the source's build alone: parts other than hands that are 10 cm "
                    + "thicker than an average adult's.";

    private ContactTables() {}

    /** Returns tables of bodies that touch themselves: by what is carried over, by clip, and by body, and what is lost. */
    public static List<Table> bodies(List<ContactScore> scores) {
        List<Table> tables = new ArrayList<>(tables("R7", NOTE, "penetration", scores));
        tables.add(lost(scores));
        return tables;
    }

    private static Table lost(List<ContactScore> scores) {
        List<ContactScore> all =
                scores.stream().filter(score -> score.mode() == ContactMode.ALL).toList();
        List<List<String>> rows = new ArrayList<>();
        rows.add(lost("all", all));
        for (String body : all.stream().map(ContactScore::body).distinct().toList()) {
            rows.add(lost(body, all.stream().filter(s -> s.body().equals(body)).toList()));
        }
        return new Table(
                "R7: where contacts are lost",
                LOST_NOTE,
                List.of(
                        "body",
                        "kept",
                        "over 5 cm apart",
                        "2 to 5 cm",
                        "fast",
                        "brief",
                        "within reach",
                        "meant",
                        "kept of these"),
                rows);
    }

    private static List<String> lost(String name, List<ContactScore> scores) {
        double source = sum(scores, score -> score.touches().source()) / 100;
        LostContacts lost = scores.stream().map(ContactScore::lost).reduce(LostContacts.NONE, LostContacts::plus);
        ReachCounts reach = scores.stream().map(ContactScore::reach).reduce(ReachCounts.NONE, ReachCounts::plus);
        double meant = sum(scores, score -> score.touches().meant());
        return List.of(
                name,
                Table.number("%.1f", sum(scores, score -> score.touches().both()) / source),
                Table.number("%.1f", lost.far() / source),
                Table.number("%.1f", lost.apart() / source),
                Table.number("%.1f", lost.fast() / source),
                Table.number("%.1f", lost.brief() / source),
                Table.number("%.1f", 100.0 * reach.reached() / reach.wanted()),
                Table.number("%.1f", meant / source),
                Table.number("%.1f", 100 * sum(scores, score -> score.touches().meantOnBoth()) / meant));
    }

    /** Returns the same tables of what lies on the floor. */
    public static List<Table> floor(List<ContactScore> scores) {
        return tables("R7 on the floor", FLOOR_NOTE, "below the floor", scores);
    }

    /** Returns a table of feet on stairs and boxes. */
    public static Table steps(List<StepScore> scores) {
        List<List<String>> rows = new ArrayList<>();
        List<String> clips = new ArrayList<>(List.of(""));
        clips.addAll(scores.stream().map(StepScore::clip).distinct().toList());
        for (String clip : clips) {
            for (boolean own : new boolean[] {false, true}) {
                List<StepScore> of = scores.stream()
                        .filter(s -> s.ownHeights() == own
                                && (clip.isEmpty() || s.clip().equals(clip)))
                        .toList();
                StepScore.Standing none = new StepScore.Standing(0, 0, 0);
                StepScore.Standing floor = of.stream().map(StepScore::floor).reduce(none, StepScore.Standing::plus);
                StepScore.Standing above = of.stream().map(StepScore::above).reduce(none, StepScore.Standing::plus);
                rows.add(List.of(
                        (clip.isEmpty() ? "all" : clip) + (own ? ", --floor source" : ""),
                        Table.number("%.2f", floor.both() / (double) floor.source()),
                        Table.number("%.1f", 100 * floor.slid() / floor.source()),
                        Table.number("%.2f", above.both() / (double) above.source()),
                        Table.number("%.1f", 100 * above.slid() / above.source())));
            }
        }
        return new Table(
                "Feet on stairs and boxes",
                STEPS_NOTE,
                List.of("clip", "recall on the floor", "slide, cm/s", "recall above it", "slide, cm/s"),
                rows);
    }

    private static List<Table> tables(String title, String note, String depth, List<ContactScore> scores) {
        List<String> heads =
                List.of("precision", "recall", depth, "rotated", "jerk over the source's", "times real time");
        return List.of(
                table(
                        title,
                        note,
                        "contacts",
                        heads,
                        scores,
                        score -> score.mode().word()),
                table(
                        title + " by clip",
                        note,
                        "clip, contacts",
                        heads,
                        scores,
                        score -> score.clip() + ", " + score.mode().word()),
                table(
                        title + " by body",
                        note,
                        "body, contacts",
                        heads,
                        scores,
                        score -> score.body() + ", " + score.mode().word()));
    }

    private static Table table(
            String title,
            String note,
            String label,
            List<String> figures,
            List<ContactScore> scores,
            Function<ContactScore, String> group) {
        List<String> heads = new ArrayList<>(List.of(label));
        heads.addAll(figures);
        List<List<String>> rows = new ArrayList<>();
        for (String name : scores.stream().map(group).distinct().toList()) {
            rows.add(row(
                    name,
                    scores.stream().filter(s -> group.apply(s).equals(name)).toList()));
        }
        return new Table(title, note, heads, rows);
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

    /** Returns the text of a CSV file of both tests, a clip on a body with one kind of contacts a row. */
    public static String csv(List<ContactScore> bodies, List<ContactScore> floor) {
        List<List<String>> rows = new ArrayList<>();
        bodies.forEach(score -> rows.add(row("body", score)));
        floor.forEach(score -> rows.add(row("floor", score)));
        return Csv.text(
                List.of(
                        "test",
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
                        "mostRotated",
                        "jerk",
                        "sourceJerk",
                        "realTime"),
                rows);
    }

    private static List<String> row(String test, ContactScore score) {
        return List.of(
                test,
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
                Csv.number(score.realTime()));
    }
}
