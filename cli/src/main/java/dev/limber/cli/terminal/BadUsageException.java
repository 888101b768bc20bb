package dev.limber.cli.terminal;

import dev.limber.motion.LimberException;

/** Arguments that do not fit together; the message says why. */
public final class BadUsageException extends LimberException {
    public BadUsageException(String message) {
        super(message);
    }
}
