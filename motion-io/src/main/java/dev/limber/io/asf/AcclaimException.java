package dev.limber.io.asf;

import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Place;

/** An ASF or AMC file that cannot be read; the message starts with {@code file:row:}, counted from 1. */
public final class AcclaimException extends MotionFormatException {
    AcclaimException(String file, int row, String message) {
        super(Place.at(file, row), message);
    }
}
