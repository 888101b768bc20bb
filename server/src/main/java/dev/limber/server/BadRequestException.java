package dev.limber.server;

/** A request that is invalid, or asks for something unknown. */
final class BadRequestException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadRequestException(String message) {
        super(message);
    }
}
