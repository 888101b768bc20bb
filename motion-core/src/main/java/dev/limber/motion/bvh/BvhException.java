package dev.limber.motion.bvh;

import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Place;

/** A BVH file that cannot be read; the message starts with {@code file:row:column:}, both counted from 1. */
public final class BvhException extends MotionFormatException {
    private static final long serialVersionUID = 1;

    BvhException(String file, long row, long column, String message) {
        super(Place.at(file, row, column), message);
    }
}
