package dev.limber.editor.workspace;

import dev.limber.editor.document.Document;
import dev.limber.editor.document.Edit;
import dev.limber.editor.document.History;
import dev.limber.editor.job.Job;
import dev.limber.editor.job.JobProgress;
import dev.limber.editor.job.JobRunner;
import dev.limber.editor.play.Playhead;
import dev.limber.editor.view.View;
import java.util.function.Consumer;

/** What the panels work on: the document with its history, and the state about it. All of the render thread. */
public record Workspace(History history, Playhead playhead, JobRunner jobs, Problems problems, View view) {
    public static Workspace create() {
        return new Workspace(new History(Document.EMPTY), new Playhead(), new JobRunner(), new Problems(), new View());
    }

    public Document document() {
        return history.document();
    }

    public void apply(Edit edit) {
        history.apply(edit);
    }

    /** Queues a job; one that fails becomes a problem. */
    public <T> JobProgress submit(String title, Job<T> job, Consumer<T> done) {
        return jobs.submit(title, job, done, failure -> problems.add(Problem.of(title, failure)));
    }
}
