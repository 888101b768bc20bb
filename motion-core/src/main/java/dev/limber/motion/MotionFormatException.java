package dev.limber.motion;

/** A motion or rig file that does not say what its format demands; the message names the file and the place in it. */
public class MotionFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public MotionFormatException(String message) {
        super(message);
    }
}
