package dev.limber.editor.derive;

import dev.limber.editor.document.Document;
import dev.limber.editor.job.JobRunner;
import dev.limber.editor.job.Progress;
import dev.limber.editor.workspace.Problem;
import dev.limber.editor.workspace.Problems;
import dev.limber.fill.EditedClip;
import dev.limber.motion.Clip;
import dev.limber.retarget.RetargetException;
import java.util.Optional;

/**
 * The retargeted clip of the document. After each change it is made anew in the background; until it is there, the frame
 * that is shown is retargeted by itself. A target that is baked has its own clip. Used by the render thread only.
 */
public final class Retargeting {
    private final JobRunner jobs;
    private final Problems problems;
    private Optional<RetargetInputs> inputs = Optional.empty();
    private Optional<EditedClip> baked = Optional.empty();
    private Optional<Clip> result = Optional.empty(); // of the inputs
    private Optional<Progress> running = Optional.empty();
    private Optional<Clip> preview = Optional.empty();
    private int previewFrame = -1;

    public Retargeting(JobRunner jobs, Problems problems) {
        this.jobs = jobs;
        this.problems = problems;
    }

    /** Takes up the document; cheap when nothing that matters has changed. */
    public void update(Document document) {
        // What is baked follows nothing.
        Optional<RetargetInputs> now = document.baked().isPresent() ? Optional.empty() : RetargetInputs.of(document);
        baked = document.baked();
        if (now.equals(inputs)) {
            return;
        }
        running.ifPresent(Progress::cancel);
        running = Optional.empty();
        inputs = now;
        result = Optional.empty();
        forgetPreview();
        now.ifPresent(this::start);
    }

    private void start(RetargetInputs started) {
        running = Optional.of(jobs.submit("Retargeting", started::retarget, this::finish, this::fail));
    }

    private void finish(Clip clip) {
        running = Optional.empty();
        result = Optional.of(clip);
        forgetPreview();
    }

    private void fail(Exception failure) {
        running = Optional.empty();
        problems.add(Problem.of("Retargeting", failure));
    }

    private void forgetPreview() {
        preview = Optional.empty();
        previewFrame = -1;
    }

    /** Returns the target's whole clip, once it is there. */
    public Optional<Clip> result() {
        return baked.isPresent() ? baked.map(EditedClip::clip) : result;
    }

    /** Returns what the target shows in a frame: the whole clip, or while that is made a clip of this frame alone. */
    public Optional<Clip> shown(int frame) {
        if (baked.isPresent() || result.isPresent() || running.isEmpty()) {
            return result();
        }
        if (frame != previewFrame) {
            previewFrame = frame;
            try {
                preview = inputs.map(i -> i.preview(frame));
            } catch (RetargetException e) {
                // The job fails for the same reason and tells of it.
                preview = Optional.empty();
            }
        }
        return preview;
    }
}
