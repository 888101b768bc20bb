package dev.limber.retarget.evaluate;

/** Is told how far an evaluation is. */
@FunctionalInterface
public interface EvaluationProgress {
    EvaluationProgress NONE = (done, total) -> {};

    void done(int done, int total);
}
