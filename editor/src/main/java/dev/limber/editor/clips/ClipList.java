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
     * What was found holds for one target, its settings and a map that was corrected: with others, clips wait anew; those with settings of their own do not mind the document's. Another
     * source alone changes nothing. Cheap when nothing changed.
     */
    public void update(Document document) {
        Document before = seen;
        seen = document;
        if (!before.equals(document)) {
            rows.replaceAll(
                    row -> row.isReadable() && !holds(row, before, document) ? row.with(State.WAITING, "") : row);
        }
    }

    /** Whether what was found about a clip with a document holds for the one that was seen last. */
    boolean holds(Document document, ClipRow row) {
        return holds(row, document, seen);
    }

    private static boolean holds(ClipRow row, Document then, Document now) {
        return then.equals(now)
                || (then.target().equals(now.target())
                        && then.method() == now.method()
                        && then.plan().manner().equals(now.plan().manner())
                        && row.settings(then).equals(row.settings(now))
                        && (!source(then).equals(source(now)) || then.map().equals(now.map())));
    }

    private static Optional<LoadedCharacter> source(Document document) {
        return document.actor(CharacterSlot.SOURCE);
    }

    /** Returns how many clips are in a state. */
    public long count(State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }
}
