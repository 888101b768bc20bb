package dev.limber.server;

/** A request that cannot be understood, or asks for what there is not. */
final class BadRequestException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadRequestException(String message) {
        super(message);
    }
}
