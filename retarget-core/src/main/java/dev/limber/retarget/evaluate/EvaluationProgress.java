package dev.limber.retarget.evaluate;

/** Is told how far an evaluation is. */
@FunctionalInterface
public interface EvaluationProgress {
    void done(int done, int total);
}
