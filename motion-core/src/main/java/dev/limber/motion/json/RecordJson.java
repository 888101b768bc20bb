package dev.limber.motion.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.limber.motion.LimberException;
import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Place;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Reads JSON into records, after all of it was compared with what the records hold. */
public final class RecordJson {
    private static final int MOST_FAULTS = 10; // in a message

    private RecordJson() {}

    /**
     * Reads a record.
     *
     * @param file what messages call it
     * @throws MotionFormatException when it is no JSON, or other JSON than the record needs; the message has a line for
     *     each fault: where it is, what was expected, what was found
     */
    public static <T> T read(ObjectMapper mapper, byte[] json, Class<T> type, String file) {
        return read(mapper, json, type, file, MotionFormatException::new);
    }

    /** As {@link #read(ObjectMapper, byte[], Class, String)}, with exceptions of another kind. */
    public static <T> T read(
            ObjectMapper mapper,
            byte[] json,
            Class<T> type,
            String file,
            BiFunction<Place, String, ? extends LimberException> error) {
        JsonNode tree = parsed(mapper, json, file, error);
        List<Fault> faults = RecordShape.faults(tree, type);
        if (!faults.isEmpty()) {
            throw told(faults, JsonPlaces.of(mapper, json, file), file, error);
        }
        try {
            return mapper.treeToValue(tree, type);
        } catch (JsonMappingException e) {
            Fault fault = new Fault(path(e), cause(e));
            throw told(List.of(fault), JsonPlaces.of(mapper, json, file), file, error);
        } catch (JsonProcessingException e) {
            throw error.apply(Place.of(file, e), e.getOriginalMessage());
        }
    }

    private static JsonNode parsed(
            ObjectMapper mapper, byte[] json, String file, BiFunction<Place, String, ? extends LimberException> error) {
        JsonNode tree;
        try {
            tree = mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw error.apply(Place.of(file, e), "is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw error.apply(Place.in(file), "is no JSON in UTF-8: " + e.getMessage());
        }
        if (tree.isMissingNode()) {
            throw error.apply(Place.in(file), "is empty, expected JSON");
        }
        return tree;
    }

    private static LimberException told(
            List<Fault> faults,
            JsonPlaces places,
            String file,
            BiFunction<Place, String, ? extends LimberException> error) {
        Fault first = faults.get(0);
        if (faults.size() == 1) {
            return error.apply(places.of(first.path()), first.toString());
        }
        String more = faults.size() > MOST_FAULTS ? "\n  and " + (faults.size() - MOST_FAULTS) + " more" : "";
        return error.apply(
                Place.in(file),
                faults.size() + " faults:\n  "
                        + faults.stream()
                                .limit(MOST_FAULTS)
                                .map(fault -> places.of(fault.path()) + ": " + fault)
                                .collect(Collectors.joining("\n  "))
                        + more);
    }

    /** Returns the path of the value that a mapper stopped at; empty for the whole text. */
    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : e.getPath()) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }

    /** Returns what a record's constructor said, else what the mapper did. */
    private static String cause(JsonMappingException e) {
        Throwable cause = e.getCause();
        return (cause instanceof IllegalArgumentException || cause instanceof LimberException)
                        && cause.getMessage() != null
                ? cause.getMessage()
                : e.getOriginalMessage();
    }
}
