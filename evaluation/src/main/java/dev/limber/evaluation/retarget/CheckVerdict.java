package dev.limber.evaluation.retarget;

import dev.limber.motion.report.Csv;
import dev.limber.motion.report.Table;
import dev.limber.retarget.Finding;
import dev.limber.retarget.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The findings of the check about one result.
 *
 * @param how the result was broken; {@link #GOOD} for one that was not
 * @param findings empty for none
 */
public record CheckVerdict(String clip, String character, String how, List<Finding> findings) {
    public static final String GOOD = "good";

    private List<Finding.Kind> kinds() {
        return findings.stream().map(Finding::kind).distinct().toList();
    }

    /** Whether a finding is likely right, not only doubtful. */
    private boolean isWrong() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.WRONG);
    }

    boolean isGood() {
        return how.equals(GOOD);
    }

    /**
     * Returns how many of each kind were found, and which good results were blamed.
     *
     * @param title of the first table
     */
    public static List<Table> tables(String title, List<CheckVerdict> verdicts) {
        List<List<String>> rows = new ArrayList<>();
        for (String how : verdicts.stream().map(CheckVerdict::how).distinct().toList()) {
            List<CheckVerdict> some = verdicts.stream()
                    .filter(verdict -> verdict.how().equals(how))
                    .toList();
            rows.add(List.of(
                    how,
                    String.valueOf(some.size()),
                    share(some, verdict -> !verdict.findings().isEmpty()),
                    share(some, CheckVerdict::isWrong)));
        }
        List<List<String>> blamed = verdicts.stream()
                .filter(CheckVerdict::isGood)
                .filter(verdict -> !verdict.findings().isEmpty())
                .map(verdict -> List.of(
                        verdict.character(),
                        verdict.clip(),
                        verdict.kinds().toString().toLowerCase(Locale.ROOT),
                        verdict.isWrong() ? "yes" : "no"))
                .toList();
        return List.of(
                new Table(
                        title,
                        "Results with a warning, out of those broken in each way, and out of good ones, which should "
                                + "have none. Likely wrong: those with a warning that is shown in red.",
                        List.of("result", "results", "with warnings", "likely wrong"),
                        rows),
                new Table(
                        "Good results with warnings",
                        "Some of the warnings are right: these bodies differ much from the source's.",
                        List.of("character", "clip", "findings", "likely wrong"),
                        blamed));
    }

    private static String share(List<CheckVerdict> verdicts, Predicate<CheckVerdict> which) {
        long found = verdicts.stream().filter(which).count();
        return Math.round(100.0 * found / verdicts.size()) + " %";
    }

    private double excess() {
        return findings.stream().mapToDouble(Finding::excess).max().orElse(0);
    }

    /** Returns the text of a CSV file with every verdict, one a row. */
    public static String csv(List<CheckVerdict> verdicts) {
        return Csv.text(
                List.of("clip", "character", "result", "findings", "times the limit"),
                verdicts.stream()
                        .map(verdict -> List.of(
                                verdict.clip(),
                                verdict.character(),
                                verdict.how(),
                                verdict.kinds().toString(),
                                String.format(Locale.ROOT, "%.2f", verdict.excess())))
                        .toList());
    }
}
