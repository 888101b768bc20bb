package dev.limber.io.file;

import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Place;
import java.util.Locale;

/** A file beyond a limit; the message names the limit and how to raise it. */
public final class TooLargeException extends MotionFormatException {
    TooLargeException(String file, Limit limit, double found, long most) {
        super(
                Place.in(file),
                String.format(Locale.ROOT, "has %,.0f %s, more than the %,d that are read", found, words(limit), most)
                        + "; the option --limit " + limit.label() + "=N raises that");
    }

    private static String words(Limit limit) {
        return switch (limit) {
            case SAMPLES -> "samples (joints times frames)";
            case SPARSE_FRAMES -> "frames with few keys";
            default -> limit.label();
        };
    }

    @Override
    public String advice() {
        return "Split the file, or raise the limit.";
    }
}
