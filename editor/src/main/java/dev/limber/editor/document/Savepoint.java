package dev.limber.editor.document;

import java.util.Optional;

/** The document as a file holds it, against which it is told whether there is something to save. Used by the render thread. */
public final class Savepoint {
    private Optional<Document> saved; // empty: no file holds what is open
    private Document asked;
    private boolean unsaved;

    public Savepoint(Document document) {
        saved = Optional.of(document);
        asked = document;
    }

    /** Takes a document for saved. */
    public void set(Document document) {
        saved = Optional.of(document);
        asked = document;
        unsaved = false;
    }

    /** Takes all documents for unsaved, until the next {@link #set}. */
    public void clear(Document document) {
        saved = Optional.empty();
        asked = document;
        unsaved = true;
    }

    /** Whether a document differs from the saved one by more than what is selected. Cheap when asked about the same again. */
    @SuppressWarnings("ReferenceEquality") // the same document needs no look at all that is in it
    public boolean isUnsaved(Document document) {
        if (document != asked) {
            asked = document;
            unsaved = saved.filter(s -> unselected(s).equals(unselected(document)))
                    .isEmpty();
        }
        return unsaved;
    }

    private static Document unselected(Document document) {
        return document.withSelection(Optional.empty());
    }
}
