package dev.limber.editor.action;

import dev.limber.editor.file.FileDialogs;
import dev.limber.editor.file.NamedFiles;
import dev.limber.editor.workspace.Problem;
import dev.limber.editor.workspace.Workspace;
import dev.limber.io.MotionFormat;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** A file for want of which a project could not be opened, until the user has decided. Used by the render thread only. */
public final class MissingFile {
    private final Workspace workspace;
    private Optional<Question> question = Optional.empty();

    /**
     * What is asked.
     *
     * @param project that could not be opened
     * @param file that it names and that is not there
     * @param files what the user has said about other files of it
     * @param again opens the project
     */
    public record Question(Path project, Path file, NamedFiles files, Consumer<NamedFiles> again) {
        /** Reports it where there is no one to ask. */
        public Problem problem() {
            return new Problem(
                    project + ": needs " + file + ", which is missing",
                    "Put the file back, or open the project in the editor, which asks where it is");
        }
    }

    MissingFile(Workspace workspace) {
        this.workspace = workspace;
    }

    public Optional<Question> question() {
        return question;
    }

    void ask(Question asked) {
        question = Optional.of(asked);
    }

    /** Asks where the file is, and opens the project with it. */
    public void find() {
        question.ifPresent(q -> {
            String title = "Find " + q.file().getFileName();
            workspace.ask(title, progress -> FileDialogs.open(title, MotionFormat.patterns(), "Motion"), this::found);
        });
    }

    /** Opens the project with a file in place of the one that is missing. */
    public void found(Path at) {
        question.ifPresent(q -> q.again().accept(q.files().with(q.file(), at)));
    }

    /** Opens the project without the file, and without what belongs to it. */
    public void leaveOut() {
        question.ifPresent(q -> q.again().accept(q.files().without(q.file())));
    }

    /** Leaves the project unopened. */
    public void forget() {
        question = Optional.empty();
    }
}
