package dev.limber.motion.rig;

/** A skeleton, naming profile or joint map that cannot be used as asked. */
public class RigException extends RuntimeException {
    public RigException(String message) {
        super(message);
    }

    public RigException(String message, Throwable cause) {
        super(message, cause);
    }
}
