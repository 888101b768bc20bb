package dev.limber.editor.action;

import dev.limber.editor.workspace.Guard;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks before unsaved work would be lost. Used by the render thread only. */
public final class UnsavedWork implements Guard {
    /**
     * The operation that waits for the answer.
     *
     * @param before what comes after, such as {@code quitting}
     * @param then does it
     */
    public record Question(String before, Runnable then) {}

    private final ProjectActions projects;
    private Optional<Question> question = Optional.empty();

    public UnsavedWork(ProjectActions projects) {
        this.projects = projects;
    }

    /** Does something to the document at once when that is saved, else once the user has decided. The list of clips stays. */
    @Override
    public void before(String what, Runnable then) {
        ask(projects.isDocumentUnsaved(), what, then);
    }

    /** Leaves the project at once when all is saved, else once the user has decided about what is not. */
    public void beforeLeaving(String what, Runnable then) {
        ask(projects.isUnsaved(), what, then);
    }

    private void ask(boolean unsaved, String what, Runnable then) {
        if (unsaved) {
            question = Optional.of(new Question(what, then));
        } else {
            then.run();
        }
    }

    public Optional<Question> question() {
        return question;
    }

    /** Saves the project, and goes on once that is done; when it fails or no file is chosen, nothing goes on. */
    public void save() {
        take(asked -> projects.save(asked.then()));
    }

    /** Goes on without saving. */
    public void discard() {
        take(asked -> asked.then().run());
    }

    public void cancel() {
        question = Optional.empty();
    }

    private void take(Consumer<Question> answer) {
        Optional<Question> asked = question;
        question = Optional.empty();
        asked.ifPresent(answer);
    }
}
