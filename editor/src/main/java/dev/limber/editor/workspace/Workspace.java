package dev.limber.editor.workspace;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Edit;
import dev.limber.editor.document.History;
import dev.limber.editor.document.Selection;
import dev.limber.editor.job.Job;
import dev.limber.editor.job.JobProgress;
import dev.limber.editor.job.JobRunner;
import dev.limber.editor.job.Lane;
import dev.limber.editor.keys.KeySettings;
import dev.limber.editor.play.Playhead;
import dev.limber.editor.view.View;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What the panels work on: the document with its history, and the state about it. All of the render thread. */
public record Workspace(
        History history,
        Playhead playhead,
        JobRunner jobs,
        Problems problems,
        Notices notices,
        View view,
        KeySettings keys) {
    /** A workspace that keeps nothing for later sessions. */
    public static Workspace create() {
        return create(Optional.empty());
    }

    /**
     * A workspace without a document.
     *
     * @param stateFolder keeps the choice of keys; empty to keep nothing
     */
    public static Workspace create(Optional<Path> stateFolder) {
        return new Workspace(
                new History(Document.EMPTY),
                new Playhead(),
                new JobRunner(),
                new Problems(),
                new Notices(),
                new View(),
                new KeySettings(stateFolder));
    }

    public Document document() {
        return history.document();
    }

    /** Returns the character whose motion is edited: that of the selected joint, else the one that was chosen. */
    public CharacterSlot animated() {
        Document document = document();
        if (document.selection().isPresent()) {
            return document.selection().get().slot();
        }
        return document.target().isPresent() ? view.animated() : CharacterSlot.SOURCE;
    }

    /** Chooses the character whose motion is edited; a joint of the other one is no longer selected. */
    public void animate(CharacterSlot slot) {
        view.setAnimated(slot);
        if (document().selection().filter(s -> s.slot() != slot).isPresent()) {
            select(Optional.empty());
        }
    }

    /**
     * Selects the joint that was clicked in the view, or none for a click beside all joints.
     *
     * @param adds whether the click adds the joint to those selected, or takes it out; such a click beside all joints changes
     *     nothing
     */
    public void click(Optional<Selection> joint, boolean adds) {
        if (joint.isPresent() || !adds) {
            select(joint.flatMap(clicked -> Selection.clicked(document().selection(), clicked, adds)));
        }
    }

    /** Selects all joints of the character whose motion is edited. */
    public void selectAll() {
        CharacterSlot slot = animated();
        document().actor(slot).ifPresent(actor -> {
            int active = document().selection().map(Selection::joint).orElse(0);
            int count = actor.rig().skeleton().jointCount();
            select(Optional.of(new Selection(slot, active)
                    .with(IntStream.range(0, count).boxed().toList(), active)));
        });
    }

    /** Selects joints, or none. */
    public void select(Optional<Selection> selection) {
        apply(new Edit("Select", document -> document.withSelection(selection)));
    }

    public void apply(Edit edit) {
        history.apply(edit);
    }

    /** Queues the reading or writing of a file; one that fails becomes a problem. */
    public <T> JobProgress submit(String title, Job<T> job, Consumer<T> done) {
        return submit(Lane.FILES, title, job, done);
    }

    /** Queues a job; one that fails becomes a problem. */
    public <T> JobProgress submit(Lane lane, String title, Job<T> job, Consumer<T> done) {
        return jobs.submit(lane, title, job, done, failure -> problems.add(Problem.of(title, failure)));
    }

    /** Opens a dialog of the desktop; does nothing while another one is open. */
    public void ask(String title, Job<Optional<Path>> dialog, Consumer<Path> chosen) {
        if (jobs.isIdle(Lane.DIALOGS)) {
            submit(Lane.DIALOGS, title, dialog, path -> path.ifPresent(chosen));
        }
    }
}
