package dev.limber.motion.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;

/** What is wrong with a JSON file, for whoever did not write its parser. */
public final class JsonWords {
    private JsonWords() {}

    /** Returns what is wrong, as in {@code accessors[2].count: not what is expected there}; without the place in the file. */
    public static String of(JsonProcessingException e) {
        if (e instanceof JsonEOFException || e.getCause() instanceof JsonEOFException) {
            return "ends in the middle of its JSON: it was cut off";
        }
        String path = e instanceof JsonMappingException mapping ? path(mapping) : "";
        return path.isEmpty() ? "expected JSON, found something else" : path + ": not what is expected there";
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
