package dev.limber.motion.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.limber.motion.LimberException;
import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Place;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads JSON into records, after checking all of it against the components of the records. */
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
        return read(mapper, json, type, file, MotionFormatException::new, record -> List.of());
    }

    /**
     * As {@link #read(ObjectMapper, byte[], Class, String)}, with exceptions of another kind.
     *
     * @param more returns what else is wrong with a record that was read
     */
    public static <T> T read(
            ObjectMapper mapper,
            byte[] json,
            Class<T> type,
            String file,
            BiFunction<Place, String, ? extends LimberException> error,
            Function<T, List<Fault>> more) {
        JsonNode tree = parsed(mapper, json, file, error);
        Supplier<Function<String, Place>> places = () -> JsonPlaces.of(mapper, json, file)::of;
        T read = of(mapper, tree, type, "", file, places, error);
        List<Fault> faults = more.apply(read);
        if (!faults.isEmpty()) {
            throw failure(faults, places.get(), file, error);
        }
        return read;
    }

    /**
     * Reads a record of which the JSON may leave out any part, at any depth.
     *
     * @param base holds what is left out
     * @throws LimberException as {@link #read(ObjectMapper, byte[], Class, String)} does
     */
    public static <T> T readOver(
            ObjectMapper mapper,
            T base,
            byte[] json,
            Class<T> type,
            String file,
            BiFunction<Place, String, ? extends LimberException> error) {
        JsonNode given = parsed(mapper, json, file, error);
        Supplier<Function<String, Place>> places = () -> JsonPlaces.of(mapper, json, file)::of;
        return of(mapper, over(mapper.valueToTree(base), given), type, "", file, places, error);
    }

    /**
     * Makes a record of a part of a file that may leave out any part of it.
     *
     * @param base holds what is left out
     * @param member the path of the part, for messages
     */
    public static <T> T ofOver(ObjectMapper mapper, T base, JsonNode part, Class<T> type, String file, String member) {
        return of(mapper, over(mapper.valueToTree(base), part), type, file, member);
    }

    /** Returns the members of both objects, those of the second before those of the first. */
    private static JsonNode over(JsonNode base, JsonNode given) {
        if (!(base instanceof ObjectNode both) || !given.isObject()) {
            return given;
        }
        given.properties().forEach(member -> {
            JsonNode before = both.get(member.getKey());
            both.set(member.getKey(), before == null ? member.getValue() : over(before, member.getValue()));
        });
        return both;
    }

    /**
     * Makes a record of a part of a file that was read before.
     *
     * @param member the path of the part, for messages
     * @throws MotionFormatException as {@link #read(ObjectMapper, byte[], Class, String)} does, without rows
     */
    public static <T> T of(ObjectMapper mapper, JsonNode part, Class<T> type, String file, String member) {
        return of(mapper, part, type, member, file, () -> path -> Place.in(file), MotionFormatException::new);
    }

    private static <T> T of(
            ObjectMapper mapper,
            JsonNode tree,
            Class<T> type,
            String path,
            String file,
            Supplier<Function<String, Place>> places,
            BiFunction<Place, String, ? extends LimberException> error) {
        List<Fault> faults = RecordShape.faults(path, tree, type);
        if (faults.isEmpty()) {
            try {
                return mapper.treeToValue(tree, type);
            } catch (JsonProcessingException e) {
                faults = List.of(new Fault(JsonPlaces.joined(path, JsonWords.path(e)), JsonWords.reason(e)));
            }
        }
        throw failure(faults, places.get(), file, error);
    }

    private static JsonNode parsed(
            ObjectMapper mapper, byte[] json, String file, BiFunction<Place, String, ? extends LimberException> error) {
        try (JsonParser parser = mapper.createParser(json)) {
            JsonNode tree = mapper.readTree(parser);
            if (tree == null || tree.isMissingNode()) {
                throw error.apply(Place.in(file), "is empty, expected JSON");
            }
            if (parser.nextToken() != null) {
                JsonLocation at = parser.currentTokenLocation();
                throw error.apply(
                        Place.at(file, at.getLineNr(), at.getColumnNr()), "expected nothing more after the JSON");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw error.apply(Place.of(file, e), JsonWords.of(e));
        } catch (IOException e) {
            throw error.apply(Place.in(file), "is not JSON in UTF-8: " + e.getMessage());
        }
    }

    private static LimberException failure(
            List<Fault> faults,
            Function<String, Place> places,
            String file,
            BiFunction<Place, String, ? extends LimberException> error) {
        Fault first = faults.get(0);
        if (faults.size() == 1) {
            return error.apply(places.apply(first.path()), first.toString());
        }
        String more = faults.size() > MOST_FAULTS ? "\n  and " + (faults.size() - MOST_FAULTS) + " more" : "";
        return error.apply(
                Place.in(file),
                faults.size() + " faults:\n  "
                        + faults.stream()
                                .limit(MOST_FAULTS)
                                .map(fault -> places.apply(fault.path()) + ": " + fault)
                                .collect(Collectors.joining("\n  "))
                        + more);
    }
}
