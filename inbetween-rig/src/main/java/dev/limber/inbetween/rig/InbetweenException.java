package dev.limber.inbetween.rig;

import dev.limber.motion.LimberException;

/** A gap that cannot be filled; the message names it and says why. */
public final class InbetweenException extends LimberException {
    InbetweenException(String message) {
        super(message);
    }
}
