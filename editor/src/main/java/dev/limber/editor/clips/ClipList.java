package dev.limber.editor.clips;

import dev.limber.editor.clips.ClipRow.State;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.ListedClip;
import dev.limber.editor.document.ListedClip.Choice;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.retarget.RetargetSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The clips that are to go onto the target, each once. Used by the render thread only. */
public final class ClipList {
    private final List<ClipRow> rows = new ArrayList<>();
    private List<ClipRow> removed = List.of(); // what was taken out last
    private Document removedFrom = Document.EMPTY; // what was seen then
    private Document seen = Document.EMPTY;
    private Optional<List<Choice>> chosen = Optional.of(List.of()); // empty: the rows have changed

    /** Returns the live list, to be read. */
    public List<ClipRow> rows() {
        return rows;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Adds clips; those that are there already keep the settings that they have of their own. */
    void add(List<ClipRow> more) {
        chosen = Optional.empty();
        for (ClipRow row : more) {
            Optional<RetargetSettings> own =
                    rows.stream().filter(row::isSame).findFirst().flatMap(ClipRow::own);
            rows.removeIf(row::isSame);
            rows.add(own.isPresent() ? row.withOwn(own) : row);
        }
    }

    void remove(ClipRow row) {
        chosen = Optional.empty();
        removed = rows.stream().filter(row::isSame).toList();
        removedFrom = seen;
        rows.removeIf(row::isSame);
    }

    void clear() {
        chosen = Optional.empty();
        removed = List.copyOf(rows);
        removedFrom = seen;
        rows.clear();
    }

    /** Returns the clips that were taken out of the list last and can be brought back. */
    public List<ClipRow> removed() {
        return removed;
    }

    /** Brings back what was taken out of the list last, with settings and findings as far as these still hold. */
    void bringBack() {
        List<ClipRow> back = removed.stream()
                .map(row -> row.state() == State.QUEUED || (row.isReadable() && !holds(removedFrom, row))
                        ? row.with(State.WAITING, "")
                        : row)
                .toList();
        removed = List.of();
        add(back);
    }

    /** Loads the list of a project that was opened with a document. */
    void restore(List<ListedClip> clips, Document document) {
        clear();
        removed = List.of();
        clips.forEach(clip -> rows.add(ClipRow.of(clip)));
        seen = document;
    }

    /** Puts clips in the place of one that is in the list. */
    void replace(ClipRow row, List<ClipRow> by) {
        chosen = Optional.empty();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isSame(row)) {
                rows.remove(i);
                rows.addAll(i, by);
                return;
            }
        }
    }

    /** Changes a clip, if it is still in the list. */
    void change(ClipRow row, UnaryOperator<ClipRow> change) {
        chosen = Optional.empty();
        rows.replaceAll(other -> other.isSame(row) ? change.apply(other) : other);
    }

    /** Returns the clips as a project keeps them. */
    public List<ListedClip> listed() {
        return rows.stream().map(ClipRow::listed).toList();
    }

    /** Returns what the user has chosen: the clips and their settings. The same list until a clip changes. */
    public List<Choice> chosen() {
        List<Choice> now =
                chosen.orElseGet(() -> listed().stream().map(ListedClip::choice).toList());
        chosen = Optional.of(now);
        return now;
    }

    /**
     * What was found holds for one target, its settings and a map that was corrected: with others, clips wait again; those with settings of their own do not mind the document's. Another
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
