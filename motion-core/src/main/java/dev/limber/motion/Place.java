package dev.limber.motion;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a fault is: in a file, and there at a row and column of its text, or at a joint and frame of its motion.
 *
 * @param row counted from 1; 0 if there is none
 * @param column counted from 1; 0 if there is none
 */
public record Place(String file, long row, long column, Optional<String> joint, OptionalInt frame) {
    /** A whole file. */
    public static Place in(String file) {
        return new Place(file, 0, 0, Optional.empty(), OptionalInt.empty());
    }

    /** A row of a text file. */
    public static Place at(String file, long row) {
        return at(file, row, 0);
    }

    /** A row and column of a text file. */
    public static Place at(String file, long row, long column) {
        return new Place(file, row, column, Optional.empty(), OptionalInt.empty());
    }

    /** Where a JSON parser stopped. */
    public static Place of(String file, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null ? in(file) : at(file, at.getLineNr(), at.getColumnNr());
    }

    /** The same place, at a joint. */
    public Place joint(String name) {
        return new Place(file, row, column, Optional.of(name), frame);
    }

    /** The same place, at a frame, counted from 0. */
    public Place frame(int number) {
        return new Place(file, row, column, joint, OptionalInt.of(number));
    }

    /** Returns {@code file:row:column, joint 'name', frame 3} without the parts that there are not. */
    @Override
    public String toString() {
        return file
                + (row > 0 ? ":" + row : "")
                + (column > 0 ? ":" + column : "")
                + joint.map(name -> ", joint '" + name + "'").orElse("")
                + (frame.isPresent() ? ", frame " + frame.getAsInt() : "");
    }
}
