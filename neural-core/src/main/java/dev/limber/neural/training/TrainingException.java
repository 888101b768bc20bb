package dev.limber.neural.training;

import dev.limber.motion.LimberException;

/** Training that diverged and cannot go on. */
public final class TrainingException extends LimberException {
    private static final long serialVersionUID = 1;

    public TrainingException(String message) {
        super(message);
    }
}
