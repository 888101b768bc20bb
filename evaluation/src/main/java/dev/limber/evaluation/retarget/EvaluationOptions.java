package dev.limber.evaluation.retarget;

import dev.limber.retarget.RetargetMethod;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What to evaluate.
 *
 * @param recordings starts of the numbers of CMU recordings: 08 for a subject, 02_01 for a single one
 * @param methods the methods to compare
 * @param threads how many recordings are worked on at a time
 */
public record EvaluationOptions(Set<String> recordings, List<RetargetMethod> methods, int threads) {
    /** The baselines and the geometric solver on all subjects, with all processors. */
    public static final EvaluationOptions DEFAULT = new EvaluationOptions(
            Set.of(""),
            Stream.concat(Baselines.ALL.stream(), Stream.of(RetargetMethod.GEOMETRIC))
                    .toList(),
            Runtime.getRuntime().availableProcessors());
    /** Starts of the recordings' numbers of subjects 08 and up, on which nothing is trained. */
    public static final Set<String> HELD_OUT = Set.of("08", "09", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    public EvaluationOptions {
        recordings = Set.copyOf(recordings);
        methods = List.copyOf(methods);
        if (methods.isEmpty() || threads < 1) {
            throw new IllegalArgumentException("an evaluation needs a method and a thread");
        }
    }

    public EvaluationOptions withRecordings(Set<String> starts) {
        return new EvaluationOptions(starts, methods, threads);
    }

    public EvaluationOptions withMethods(List<RetargetMethod> chosen) {
        return new EvaluationOptions(recordings, chosen, threads);
    }
}
