package dev.limber.evaluation.retarget;

import java.util.List;

/**
 * All scores of an evaluation.
 *
 * @param methods names of the methods, in the order of the tables
 */
public record EvaluationReport(List<String> methods, List<Score> scores) {
    public EvaluationReport {
        methods = List.copyOf(methods);
        scores = List.copyOf(scores);
    }
}
