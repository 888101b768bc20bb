package dev.limber.editor;

/** The editor cannot open its window or go on. */
public final class EditorException extends RuntimeException {
    private static final long serialVersionUID = 1;

    EditorException(String message, Throwable cause) {
        super(message, cause);
    }
}
