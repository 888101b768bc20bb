package dev.limber.cli.terminal;

import dev.limber.motion.LimberException;

/** The work of a command failed for a reason that the message says in full. */
public final class CommandFailedException extends LimberException {
    public CommandFailedException(String message) {
        super(message);
    }
}
