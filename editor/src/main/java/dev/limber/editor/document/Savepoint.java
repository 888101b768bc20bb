package dev.limber.editor.document;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Something as a file holds it, which shows whether there is something to save. Used by the render thread.
 *
 * @param <T> what is saved; immutable
 */
public final class Savepoint<T> {
    private final UnaryOperator<T> work;
    private Optional<T> saved; // empty: no file holds what is open
    private T asked;
    private boolean unsaved;

    /** @param work leaves out what is nothing to save */
    private Savepoint(T start, UnaryOperator<T> work) {
        this.work = work;
        saved = Optional.of(start);
        asked = start;
    }

    /** Of documents, of which the selection is nothing to save. */
    public static Savepoint<Document> of(Document document) {
        return new Savepoint<>(document, d -> d.withSelection(Optional.empty()));
    }

    /** Of all that a value holds. */
    public static <T> Savepoint<T> ofAll(T start) {
        return new Savepoint<>(start, UnaryOperator.identity());
    }

    /** Takes a value for saved. */
    public void set(T value) {
        saved = Optional.of(value);
        asked = value;
        unsaved = false;
    }

    /** Takes all values for unsaved, until the next {@link #set}. */
    public void clear(T value) {
        saved = Optional.empty();
        asked = value;
        unsaved = true;
    }

    /** Whether there is work in a value that the saved one has not. Cheap when asked about the same again. */
    @SuppressWarnings("ReferenceEquality") // the same value needs no look at all that is in it
    public boolean isUnsaved(T value) {
        if (value != asked) {
            asked = value;
            unsaved = saved.filter(s -> work.apply(s).equals(work.apply(value))).isEmpty();
        }
        return unsaved;
    }
}
