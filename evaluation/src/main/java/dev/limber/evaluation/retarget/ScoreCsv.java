package dev.limber.evaluation.retarget;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every figure of an evaluation, one a row. */
public final class ScoreCsv {
    private ScoreCsv() {}

    /** Returns the file's text, with a head row. */
    public static String of(EvaluationReport report) {
        return Stream.concat(
                        Stream.of("method,forms,recording,measure,value\n"),
                        report.scores().stream().flatMap(ScoreCsv::rows))
                .collect(Collectors.joining());
    }

    private static Stream<String> rows(Score score) {
        return score.measures().entrySet().stream()
                .map(measure -> String.format(
                        Locale.ROOT,
                        "%s,%s,%s,%s,%.9g\n",
                        score.method(),
                        score.forms(),
                        score.recording(),
                        measure.getKey(),
                        measure.getValue()));
    }
}
