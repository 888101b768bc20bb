package dev.limber.neural.io;

/** A file of weights that is damaged, or that holds other tensors than expected. */
public final class SafetensorsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SafetensorsException(String message) {
        super(message);
    }
}
