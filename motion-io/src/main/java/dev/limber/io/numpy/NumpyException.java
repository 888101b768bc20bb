package dev.limber.io.numpy;

import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Place;

/** A NumPy file that is damaged, or has no known kind of motion. */
public final class NumpyException extends MotionFormatException {
    NumpyException(String file, String message) {
        super(Place.in(file), message);
    }
}
