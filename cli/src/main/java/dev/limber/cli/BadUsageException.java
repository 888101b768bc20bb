package dev.limber.cli;

/** Arguments that do not fit together; the message says why. */
final class BadUsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadUsageException(String message) {
        super(message);
    }
}
