package dev.limber.server;

import dev.limber.motion.LimberException;

/** A request that is invalid, or asks for something unknown. */
final class BadRequestException extends LimberException {
    BadRequestException(String message) {
        super(message);
    }
}
