package dev.limber.evaluation.retarget;

/** Is told how far an evaluation is. */
@FunctionalInterface
public interface EvaluationProgress {
    void done(int done, int total);
}
