package dev.limber.motion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/**
 * Explains a failure to a user.
 *
 * @param text what happened, and to what file or joint
 * @param advice what one can do about it, in a sentence; empty where the text says all
 * @param foreseen whether the text explains the failure; where not, only a stack trace will
 */
public record Explanation(String text, String advice, boolean foreseen) {
    /** Explains whatever was thrown. */
    public static Explanation of(Throwable failure) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        if (failure instanceof LimberException limber) {
            return new Explanation(message, limber.advice(), true);
        }
        if (failure instanceof UncheckedIOException && failure.getCause() != null) {
            return of(failure.getCause());
        }
        if (failure instanceof NoSuchFileException) {
            return new Explanation(message + ": no such file or directory", "Was it moved or renamed?", true);
        }
        if (failure instanceof AccessDeniedException) {
            return new Explanation(message + ": permission denied", "", true);
        }
        if (failure instanceof FileAlreadyExistsException) {
            return new Explanation(message + ": a file is in the way", "Choose another name.", true);
        }
        if (failure instanceof IOException) {
            return new Explanation(message, "", true);
        }
        if (failure instanceof OutOfMemoryError) {
            return new Explanation(
                    "out of memory: this needs more than the "
                            + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB that Java may use; JAVA_TOOL_OPTIONS=-Xmx8g allows 8 GB",
                    "Give Java more memory, or use a shorter clip.",
                    true);
        }
        if (failure instanceof StackOverflowError) {
            return new Explanation("something is nested too deeply", "", true);
        }
        return new Explanation(
                failure.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message), "", false);
    }
}
