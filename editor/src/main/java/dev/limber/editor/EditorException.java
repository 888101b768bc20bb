package dev.limber.editor;

import dev.limber.motion.LimberException;

/** The editor cannot open its window, go on, or do what it was started for. */
public final class EditorException extends LimberException {
    EditorException(String message) {
        super(message);
    }

    EditorException(String message, Throwable cause) {
        super(message, cause);
    }
}
