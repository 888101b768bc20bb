package dev.limber.evaluation.retarget;

import dev.limber.motion.metric.ContactAgreement;
import dev.limber.motion.metric.FootSkate;
import dev.limber.motion.report.Table;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The figures of the test R3 as columns of a table. */
final class MotionColumns {
    static final String NOTE =
            "Skate in heights a second where the source stands; penetration below the level on which the feet stand; "
                    + "jerk over the source's; errors of hand distances.";

    private static final List<String> HEADS = List.of(
            "skate",
            "skate of source",
            "contact F1",
            "penetration, mean % of height",
            "worst",
            "worst of source",
            "jerk ratio",
            "hand to hand, % of height",
            "hand to head");

    private MotionColumns() {}

    /** Returns the heads of the columns after that of the rows' names. */
    static List<String> heads(String first) {
        return Stream.concat(Stream.of(first), HEADS.stream()).toList();
    }

    /** Returns a row: skate and contacts of all motions together, means and worst cases of the rest. */
    static List<String> row(String name, List<MotionScore> scores) {
        return List.of(
                name,
                number(skate(scores, MotionScore::skate).speed()),
                number(skate(scores, MotionScore::sourceSkate).speed()),
                number(f1(scores)),
                percent(mean(scores, score -> score.penetration().mean())),
                percent(worst(scores, score -> score.penetration().worst())),
                percent(worst(scores, score -> score.sourcePenetration().worst())),
                number(mean(scores, MotionScore::jerk) / mean(scores, MotionScore::sourceJerk)),
                percent(mean(scores, MotionScore::handToHand)),
                percent(mean(scores, MotionScore::handToHead)));
    }

    static FootSkate skate(List<MotionScore> scores, Function<MotionScore, FootSkate> skate) {
        return scores.stream().map(skate).reduce(FootSkate.NONE, FootSkate::plus);
    }

    static double f1(List<MotionScore> scores) {
        return scores.stream()
                .map(MotionScore::contacts)
                .reduce(ContactAgreement.NONE, ContactAgreement::plus)
                .f1();
    }

    private static double mean(List<MotionScore> scores, ToDoubleFunction<MotionScore> figure) {
        return scores.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    private static double worst(List<MotionScore> scores, ToDoubleFunction<MotionScore> figure) {
        return scores.stream().mapToDouble(figure).max().orElse(Double.NaN);
    }

    private static String number(double value) {
        return Table.number("%.2f", value);
    }

    private static String percent(double share) {
        return number(100 * share);
    }
}
