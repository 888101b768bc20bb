package dev.limber.editor.action;

import dev.limber.editor.clips.ClipList;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.ListedClip.Choice;
import dev.limber.editor.document.Savepoint;
import dev.limber.editor.workspace.Workspace;
import java.util.List;

/** What of the project is saved, and what is in the copy for the case of a crash. Used by the render thread only. */
final class SavedState {
    private final Workspace workspace;
    private final ClipList clips;
    private final Savepoint<Document> document;
    private final Savepoint<List<Choice>> list;
    private Work kept; // in the copy for a crash

    /** What the user has made: the document, and the list of clips with their settings. */
    record Work(Document document, List<Choice> clips) {}

    SavedState(Workspace workspace, ClipList clips) {
        this.workspace = workspace;
        this.clips = clips;
        document = Savepoint.of(workspace.document());
        list = Savepoint.ofAll(clips.chosen());
        kept = now();
    }

    Work now() {
        return new Work(workspace.document(), clips.chosen());
    }

    boolean isUnsaved() {
        return isDocumentUnsaved() || list.isUnsaved(clips.chosen());
    }

    /** Whether there is something unsaved beside the list of clips. */
    boolean isDocumentUnsaved() {
        return document.isUnsaved(workspace.document());
    }

    /** Takes something for saved. */
    void save(Work work) {
        document.set(work.document());
        list.set(work.clips());
        kept = work;
    }

    /** Takes the document for saved as it is, but not the list of clips. */
    void saveDocument() {
        document.set(workspace.document());
    }

    /** Takes what is open now for unsaved, but for kept. */
    void restore() {
        kept = now();
        document.clear(kept.document());
        list.clear(kept.clips());
    }

    /** Whether there is something to keep for the case of a crash. */
    boolean isToKeep() {
        return isUnsaved() && !kept.equals(now());
    }

    void keep() {
        kept = now();
    }
}
