package dev.limber.motion.rig;

import dev.limber.motion.LimberException;
import dev.limber.motion.Place;

/** A skeleton, naming profile or joint map that cannot be used as asked. */
public class RigException extends LimberException {
    public RigException(String message) {
        super(message);
    }

    public RigException(String message, Throwable cause) {
        super(message, cause);
    }

    public RigException(Place place, String message) {
        super(place, message);
    }

    public RigException(Place place, String message, Throwable cause) {
        super(place, message, cause);
    }

    @Override
    public String advice() {
        return "Correct the joints in the mapping, or try another file.";
    }
}
