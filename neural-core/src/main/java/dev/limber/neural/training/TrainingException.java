package dev.limber.neural.training;

import dev.limber.motion.LimberException;

/** Training that diverged and cannot go on. */
public final class TrainingException extends LimberException {
    public TrainingException(String message) {
        super(message);
    }
}
