package dev.limber.evaluation.retarget;

/** A test that could not be run to its end; the message names it. */
public final class EvaluationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    EvaluationException(String test, Throwable cause) {
        super(test + ": " + cause.getMessage(), cause);
    }
}
