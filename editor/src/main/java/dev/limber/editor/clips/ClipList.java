package dev.limber.editor.clips;

import dev.limber.editor.clips.ClipRow.State;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.LoadedCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The clips that are to go onto the target, each once. Used by the render thread only. */
public final class ClipList {
    private final List<ClipRow> rows = new ArrayList<>();
    private Document seen = Document.EMPTY;

    /** Returns the live list, to be read. */
    public List<ClipRow> rows() {
        return rows;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    void add(List<ClipRow> more) {
        for (ClipRow row : more) {
            rows.removeIf(row::isSame);
            rows.add(row);
        }
    }

    void remove(ClipRow row) {
        rows.removeIf(row::isSame);
    }

    void clear() {
        rows.clear();
    }

    /** Changes a clip, if it is still in the list. */
    void change(ClipRow row, UnaryOperator<ClipRow> change) {
        rows.replaceAll(other -> other.isSame(row) ? change.apply(other) : other);
    }

    /**
     * What was found holds for one target, its settings and a map that was corrected: with others, all waits anew. Another
     * source alone changes nothing. Cheap when nothing changed.
     */
    public void update(Document document) {
        boolean holds = holds(document);
        seen = document;
        if (!holds) {
            rows.replaceAll(row -> row.isReadable() ? row.with(State.WAITING, "") : row);
        }
    }

    /** Whether what was found with a document holds for the one that was seen last. */
    boolean holds(Document document) {
        return seen.equals(document)
                || (seen.target().equals(document.target())
                        && seen.method() == document.method()
                        && seen.settings().equals(document.settings())
                        && (!source(seen).equals(source(document)) || seen.map().equals(document.map())));
    }

    private static Optional<LoadedCharacter> source(Document document) {
        return document.actor(CharacterSlot.SOURCE);
    }

    /** Returns how many clips are in a state. */
    public long count(State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }
}
