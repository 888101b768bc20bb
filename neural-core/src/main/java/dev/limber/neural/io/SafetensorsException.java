package dev.limber.neural.io;

import dev.limber.motion.LimberException;

/** A file of weights that is damaged, or that holds other tensors than expected. */
public final class SafetensorsException extends LimberException {
    public SafetensorsException(String message) {
        super(message);
    }

    @Override
    public String advice() {
        return "Choose another model, or a method that needs none.";
    }
}
