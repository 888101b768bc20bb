package dev.limber.motion;

/** A file that violates its format. */
public class MotionFormatException extends LimberException {
    public MotionFormatException(String message) {
        super(message);
    }

    public MotionFormatException(Place place, String message) {
        super(place, message);
    }

    @Override
    public String advice() {
        return "Export the file again from the tool that made it.";
    }
}
