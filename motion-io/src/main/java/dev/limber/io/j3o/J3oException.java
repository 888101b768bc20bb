package dev.limber.io.j3o;

import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Place;

/** A j3o file that cannot be read; the message names the file and, where it is known, the byte. */
public final class J3oException extends MotionFormatException {
    J3oException(String file, String message) {
        super(Place.in(file), message);
    }
}
