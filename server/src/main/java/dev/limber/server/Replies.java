package dev.limber.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** The answers, one a line. Thread-safe; each line is written as a whole. */
final class Replies {
    private final OutputStream out;

    /** @param out stays the caller's */
    Replies(OutputStream out) {
        this.out = out;
    }

    void progress(JsonNode id, double done) {
        ObjectNode line = line(id);
        line.put("progress", Math.round(done * 1000) / 1000.0);
        write(line);
    }

    /**
     * Returns an answer.
     *
     * @param result what Jackson knows how to write
     */
    static ObjectNode result(JsonNode id, Object result) {
        return line(id).set("result", Json.MAPPER.valueToTree(result));
    }

    static ObjectNode error(JsonNode id, Failure failure) {
        return line(id).set("error", Json.MAPPER.valueToTree(failure));
    }

    private static ObjectNode line(JsonNode id) {
        return Json.MAPPER.createObjectNode().set("id", id);
    }

    void write(ObjectNode line) {
        try {
            byte[] bytes = Json.MAPPER.writeValueAsBytes(line);
            synchronized (out) {
                out.write(bytes);
                out.write('\n');
                out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the other program no longer reads the answers", e);
        }
    }
}
