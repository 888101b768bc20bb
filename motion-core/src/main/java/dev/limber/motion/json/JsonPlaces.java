package dev.limber.motion.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.limber.motion.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Rows and columns of the values in a JSON text, by their paths, as in {@code pairs[3].part}. */
final class JsonPlaces {
    private final String file;
    private final Map<String, JsonLocation> locations = new HashMap<>();

    private JsonPlaces(String file) {
        this.file = file;
    }

    /** Finds the places in a text that has been parsed before. */
    static JsonPlaces of(ObjectMapper mapper, byte[] json, String file) {
        JsonPlaces places = new JsonPlaces(file);
        Deque<String> open = new ArrayDeque<>(); // paths of the objects and lists that a token is in
        try (JsonParser parser = mapper.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    String path = path(parser.getParsingContext().getParent(), open);
                    places.locations.put(path, parser.currentTokenLocation());
                    open.push(path);
                } else if (token.isStructEnd()) {
                    open.pop();
                } else if (token.isScalarValue()) {
                    places.locations.put(path(parser.getParsingContext(), open), parser.currentTokenLocation());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it was read from the same bytes before
        }
        return places;
    }

    private static String path(JsonStreamContext holder, Deque<String> open) {
        String outer = open.isEmpty() ? "" : open.peek();
        return holder.inRoot()
                ? ""
                : holder.inArray()
                        ? outer + "[" + holder.getCurrentIndex() + "]"
                        : joined(outer, holder.getCurrentName());
    }

    /** Returns the path of a member of an object, or of what is further inside it. */
    static String joined(String path, String name) {
        return path.isEmpty() || name.isEmpty() ? path + name : name.startsWith("[") ? path + name : path + "." + name;
    }

    /** Returns where a value is, or, of one that is missing, where the object is that should hold it. */
    Place of(String path) {
        String known = path;
        while (!locations.containsKey(known)) {
            known = known.substring(0, Math.max(0, Math.max(known.lastIndexOf('.'), known.lastIndexOf('['))));
        }
        JsonLocation at = locations.get(known);
        return Place.at(file, at.getLineNr(), at.getColumnNr());
    }
}
