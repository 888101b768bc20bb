package dev.limber.editor.action;

import dev.limber.editor.document.Actor;
import dev.limber.editor.document.Edit;
import dev.limber.editor.document.Take;
import dev.limber.editor.file.FileDialogs;
import dev.limber.editor.file.MotionFiles;
import dev.limber.editor.job.Job;
import dev.limber.editor.workspace.Problem;
import dev.limber.editor.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens files, in the background. */
public final class FileActions {
    private static final String PATTERN = "*.bvh";
    private static final String KIND = "BVH motion";

    private final Workspace workspace;

    public FileActions(Workspace workspace) {
        this.workspace = workspace;
    }

    public void askForSource() {
        ask("Open a motion", this::openSource);
    }

    public void askForTarget() {
        ask("Open a character to retarget to", this::openTarget);
    }

    private void ask(String title, Consumer<Path> open) {
        submit(
                title,
                progress -> FileDialogs.open(title, PATTERN, KIND),
                (Optional<Path> file) -> file.ifPresent(open));
    }

    public void openSource(Path file) {
        submit(
                "Opening " + file.getFileName(),
                progress -> MotionFiles.readTake(file),
                (Take take) -> workspace.apply(
                        new Edit("Open " + take.actor().name(), document -> document.withSource(take))));
    }

    public void openTarget(Path file) {
        submit(
                "Opening " + file.getFileName(),
                progress -> MotionFiles.readActor(file),
                (Actor actor) ->
                        workspace.apply(new Edit("Open " + actor.name(), document -> document.withTarget(actor))));
    }

    private <T> void submit(String title, Job<T> job, Consumer<T> done) {
        workspace
                .jobs()
                .submit(title, job, done, failure -> workspace.problems().add(Problem.of(title, failure)));
    }
}
