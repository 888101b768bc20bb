package dev.limber.editor.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The document and all its earlier states. Documents share what an edit leaves alone, so that a step costs no more than
 * what it changed. Used by the render thread only.
 */
public final class History {
    /** @param edit the name of the edit that led to the document */
    private record Step(String edit, Document document) {}

    private final List<Step> steps = new ArrayList<>();
    private int at;
    private boolean open; // whether the last step goes on

    public History(Document start) {
        steps.add(new Step("", start));
    }

    public Document document() {
        return steps.get(at).document();
    }

    /** Applies an edit as a step of its own and forgets what was undone. An edit that changes nothing is no step. */
    public void apply(Edit edit) {
        Document next = edit.change().apply(document());
        if (next.equals(document())) {
            return;
        }
        steps.subList(at + 1, steps.size()).clear();
        steps.add(new Step(edit.name(), next));
        at++;
        open = false;
    }

    /**
     * Applies an edit that goes on, as while a value is dragged: one step together with the last one when that goes on too
     * and has the same name, else a step of its own. {@link #seal} ends it.
     */
    public void extend(Edit edit) {
        boolean goesOn =
                open && at > 0 && at == steps.size() - 1 && steps.get(at).edit().equals(edit.name());
        if (goesOn) {
            steps.set(at, new Step(edit.name(), edit.change().apply(document())));
        } else {
            apply(edit);
        }
        open = true;
    }

    /** Ends an edit that went on: the next one is a step of its own. */
    public void seal() {
        open = false;
    }

    /** Starts over from a document that was opened; nothing before it can be undone. */
    public void reset(Document document) {
        steps.clear();
        steps.add(new Step("", document));
        at = 0;
        open = false;
    }

    /** Returns the name of the edit that {@link #undo} would take back. */
    public Optional<String> undoable() {
        return at > 0 ? Optional.of(steps.get(at).edit()) : Optional.empty();
    }

    /** Returns the name of the edit that {@link #redo} would apply again. */
    public Optional<String> redoable() {
        return at < steps.size() - 1 ? Optional.of(steps.get(at + 1).edit()) : Optional.empty();
    }

    /** Takes back the last edit; does nothing at the start. */
    public void undo() {
        at = Math.max(0, at - 1);
        open = false;
    }

    /** Applies the edit that was undone last; does nothing at the end. */
    public void redo() {
        at = Math.min(steps.size() - 1, at + 1);
        open = false;
    }
}
