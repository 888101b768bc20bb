package dev.limber.cli.terminal;

/** Arguments that do not fit together; the message says why. */
public final class BadUsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadUsageException(String message) {
        super(message);
    }
}
