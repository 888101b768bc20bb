package dev.limber.retarget.evaluate;

import java.util.List;
import java.util.Set;

/**
 * What to evaluate.
 *
 * @param recordings starts of the numbers of CMU recordings: 08 for a subject, 02_01 for a single one
 * @param methods the methods to compare
 * @param threads how many recordings are worked on at a time
 */
public record EvaluationOptions(Set<String> recordings, List<RetargetMethod> methods, int threads) {
    /** Everything: all subjects, all methods, all processors. */
    public static final EvaluationOptions DEFAULT = new EvaluationOptions(
            Set.of(""), RetargetMethod.ALL, Runtime.getRuntime().availableProcessors());

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
