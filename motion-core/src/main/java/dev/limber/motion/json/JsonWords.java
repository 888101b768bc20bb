package dev.limber.motion.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import dev.limber.motion.LimberException;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Explains faults in JSON text to a user. */
public final class JsonWords {
    private JsonWords() {}

    /** Returns what is wrong, as in {@code accessors[2].count: expected a number}; without the place in the file. */
    public static String of(JsonProcessingException e) {
        return new Fault(path(e), reason(e)).toString();
    }

    /** Returns what is wrong with the value at {@link #path}. */
    static String reason(JsonProcessingException e) {
        if (e instanceof JsonEOFException || e.getCause() instanceof JsonEOFException) {
            return "ends in the middle of its JSON: it was truncated";
        }
        if (e instanceof StreamConstraintsException || e.getCause() instanceof StreamConstraintsException) {
            return "is nested too deeply, or holds too long a text or number";
        }
        if (!(e instanceof JsonMappingException)
                || e.getCause() instanceof com.fasterxml.jackson.core.JsonParseException) {
            return "expected JSON, found something else; a comma, quote or bracket may be missing, or one too many";
        }
        String own = ofConstructor(e.getCause());
        if (own != null) {
            return own;
        }
        if (e instanceof PropertyBindingException unknown && unknown.getKnownPropertyIds() != null) {
            return "is unknown; known are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        return e instanceof MismatchedInputException mismatch
                ? "is missing, or not " + expected(mismatch.getTargetType())
                : "has an unexpected value";
    }

    /** Returns what a record's constructor said of what it was given; null where it was not that. */
    private static @Nullable String ofConstructor(@Nullable Throwable cause) {
        return cause instanceof IllegalArgumentException || cause instanceof LimberException
                ? cause.getMessage()
                : null;
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "what is expected there";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(", "));
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type == byte[].class) {
            return "numbers in base64";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return CharSequence.class.isAssignableFrom(type) || Comparable.class.isAssignableFrom(type)
                ? "a text"
                : "an object";
    }

    /** Returns the path of the value that is at fault, as in {@code pairs[3].part}; empty for the whole text. */
    static String path(JsonProcessingException e) {
        StringBuilder path = new StringBuilder();
        if (e instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                if (step.getFieldName() == null) {
                    path.append('[').append(step.getIndex()).append(']');
                } else {
                    path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
                }
            }
        }
        return path.toString();
    }
}
