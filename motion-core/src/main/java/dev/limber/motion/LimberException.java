package dev.limber.motion;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An error for users, whose message needs no stack trace. It says what is wrong and what was expected; {@link #place}
 * says where, for programs that want to point at it.
 */
public class LimberException extends RuntimeException {
    private final transient @Nullable Place place;

    public LimberException(String message) {
        super(message);
        place = null;
    }

    public LimberException(String message, Throwable cause) {
        super(message, cause);
        place = null;
    }

    /** Says what is wrong at a place; the message starts with it. */
    public LimberException(Place place, String message) {
        super(place + ": " + message);
        this.place = place;
    }

    /** Says what is wrong at a place, and what found it; the message starts with the place. */
    public LimberException(Place place, String message, Throwable cause) {
        super(place + ": " + message, cause);
        this.place = place;
    }

    /** Returns where the fault is, as far as it is known. */
    public Optional<Place> place() {
        return Optional.ofNullable(place);
    }

    /** Returns what one can do about it, in a sentence; empty where the message says all. */
    public String advice() {
        return "";
    }
}
