package dev.limber.fill;

/** A gap that cannot be filled; the message names it and says why. */
public final class FillException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    FillException(String message) {
        super(message);
    }
}
