package dev.limber.inbetween.rig;

import dev.limber.motion.LimberException;

/** A gap that cannot be filled; the message names it and says why. */
public final class InbetweenException extends LimberException {
    private static final long serialVersionUID = 1L;

    InbetweenException(String message) {
        super(message);
    }
}
