package dev.limber.evaluation.retarget;

import dev.limber.motion.report.Csv;
import dev.limber.motion.report.Table;
import dev.limber.retarget.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The findings of the check about one result.
 *
 * @param how the result was broken; {@link #GOOD} for one that was not
 * @param findings kinds of them; empty for none
 */
public record CheckVerdict(String clip, String character, String how, List<Finding.Kind> findings) {
    public static final String GOOD = "good";

    boolean isGood() {
        return how.equals(GOOD);
    }

    /**
     * Returns how many of each way were told, and which good results were blamed.
     *
     * @param title of the first table
     */
    public static List<Table> tables(String title, List<CheckVerdict> verdicts) {
        List<List<String>> rows = new ArrayList<>();
        for (String how : verdicts.stream().map(CheckVerdict::how).distinct().toList()) {
            List<CheckVerdict> some = verdicts.stream()
                    .filter(verdict -> verdict.how().equals(how))
                    .toList();
            rows.add(List.of(how, String.valueOf(some.size()), share(some)));
        }
        List<List<String>> blamed = verdicts.stream()
                .filter(CheckVerdict::isGood)
                .filter(verdict -> !verdict.findings().isEmpty())
                .map(verdict -> List.of(
                        verdict.character(),
                        verdict.clip(),
                        verdict.findings().toString().toLowerCase(Locale.ROOT)))
                .toList();
        return List.of(
                new Table(
                        title,
                        "Results with a warning, out of those broken in each way, and out of good ones, which should "
                                + "have none.",
                        List.of("result", "results", "with warnings"),
                        rows),
                new Table(
                        "Good results with warnings",
                        "Some of the warnings are right: these bodies differ much from the source's.",
                        List.of("character", "clip", "findings"),
                        blamed));
    }

    private static String share(List<CheckVerdict> verdicts) {
        long told = verdicts.stream()
                .filter(verdict -> !verdict.findings().isEmpty())
                .count();
        return Math.round(100.0 * told / verdicts.size()) + " %";
    }

    /** Returns the text of a CSV file with every verdict, one a row. */
    public static String csv(List<CheckVerdict> verdicts) {
        return Csv.text(
                List.of("clip", "character", "result", "findings"),
                verdicts.stream()
                        .map(verdict -> List.of(
                                verdict.clip(),
                                verdict.character(),
                                verdict.how(),
                                verdict.findings().toString()))
                        .toList());
    }
}
