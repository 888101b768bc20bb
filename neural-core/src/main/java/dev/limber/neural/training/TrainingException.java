package dev.limber.neural.training;

/** Training that diverged and cannot go on. */
public final class TrainingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TrainingException(String message) {
        super(message);
    }
}
