package dev.limber.cli.terminal;

/** The work of a command failed for a reason that the message says in full. */
public final class CommandFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandFailedException(String message) {
        super(message);
    }
}
