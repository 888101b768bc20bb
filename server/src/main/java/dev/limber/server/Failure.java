package dev.limber.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.limber.motion.Explanation;
import dev.limber.motion.LimberException;
import dev.limber.motion.Place;
import dev.limber.motion.json.JsonWords;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The reason why a request failed.
 *
 * @param kind request (it asks for what there is not), input (the motion or rig is at fault), file (it cannot be read
 *     or written), cancelled, or internal (a fault of Limber)
 * @param message for a person
 * @param advice what one can do about it; null where the message says all
 * @param file that is at fault; null if it has none
 * @param row counted from 1; null if there is none
 * @param joint at fault; null if it has none
 * @param frame at fault, counted from 0; null if it has none
 */
record Failure(
        String kind,
        String message,
        @Nullable String advice,
        @Nullable String file,
        @Nullable Long row,
        @Nullable String joint,
        @Nullable Integer frame) {

    static Failure of(Throwable e) {
        if (e instanceof CancellationException) {
            return plain("cancelled", "cancelled", "");
        }
        if (e instanceof BadRequestException) {
            return plain("request", String.valueOf(e.getMessage()), "");
        }
        if (e instanceof JsonProcessingException json) {
            // Jackson wraps what constructors throw.
            return e.getCause() instanceof BadRequestException bad ? of(bad) : plain("request", JsonWords.of(json), "");
        }
        Explanation words = Explanation.of(e);
        if (e instanceof LimberException limber) {
            return placed(words, limber.place());
        }
        return plain(e instanceof IOException ? "file" : "internal", words.text(), words.advice());
    }

    private static Failure plain(String kind, String message, String advice) {
        return new Failure(kind, message, advice.isEmpty() ? null : advice, null, null, null, null);
    }

    private static Failure placed(Explanation words, Optional<Place> place) {
        Failure plain = plain("input", words.text(), words.advice());
        return place.map(at -> new Failure(
                        plain.kind,
                        plain.message,
                        plain.advice,
                        at.file(),
                        at.row() > 0 ? at.row() : null,
                        at.joint().orElse(null),
                        at.frame().isPresent() ? at.frame().getAsInt() : null))
                .orElse(plain);
    }
}
