package dev.limber.evaluation.retarget;

import dev.limber.motion.LimberException;

/** A test that could not be run to its end; the message names it. */
public final class EvaluationException extends LimberException {
    private static final long serialVersionUID = 1;

    EvaluationException(String test, Throwable cause) {
        super(test + ": " + cause.getMessage(), cause);
    }
}
