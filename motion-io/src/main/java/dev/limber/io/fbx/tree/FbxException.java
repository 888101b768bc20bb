package dev.limber.io.fbx.tree;

import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Place;

/** An FBX file that cannot be read; the message names the file and, where it is known, the byte or the row. */
public final class FbxException extends MotionFormatException {
    public FbxException(String message) {
        super(message);
    }

    public FbxException(String file, String message) {
        super(Place.in(file), message);
    }
}
