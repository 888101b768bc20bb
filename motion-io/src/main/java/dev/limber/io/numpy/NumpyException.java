package dev.limber.io.numpy;

import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Place;

/** A NumPy file is damaged, or holds no motion that is known. */
public final class NumpyException extends MotionFormatException {
    private static final long serialVersionUID = 1;

    NumpyException(String file, String message) {
        super(Place.in(file), message);
    }
}
