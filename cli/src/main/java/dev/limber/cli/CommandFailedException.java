package dev.limber.cli;

/** The work of a command failed for a reason that the message says in full. */
final class CommandFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFailedException(String message) {
        super(message);
    }
}
