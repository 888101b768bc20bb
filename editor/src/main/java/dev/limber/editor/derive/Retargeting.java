package dev.limber.editor.derive;

import dev.limber.editor.document.Document;
import dev.limber.editor.document.EditedMotion;
import dev.limber.editor.job.JobProgress;
import dev.limber.editor.job.JobRunner;
import dev.limber.editor.workspace.Problem;
import dev.limber.editor.workspace.Problems;
import dev.limber.motion.Clip;
import dev.limber.motion.LimberException;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.Finding;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.Retargeter;
import dev.limber.retarget.models.RetargetMethods;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The retargeted clip of the document. After each change it is rebuilt in the background; until it is there, or when
 * that was cancelled, the frame that is shown is retargeted by itself. A target that is baked has its own clip. Used by
 * the render thread only.
 */
public final class Retargeting {
    private final JobRunner jobs;
    private final Problems problems;
    private final RetargetMethods methods;
    private Optional<RetargetInputs> inputs = Optional.empty();
    private Optional<Rig> inPosture = Optional.empty(); // of the inputs
    private Optional<EditedMotion> baked = Optional.empty();
    private Optional<Made> made = Optional.empty(); // of the inputs
    private Optional<JobProgress> running = Optional.empty();
    private boolean failed;
    private Optional<Problem> problem = Optional.empty(); // of these inputs, until they change
    private Optional<Consumer<Clip>> waiting = Optional.empty();
    private Optional<FramePreview> previewer = Optional.empty();
    private Optional<Clip> preview = Optional.empty();
    private Optional<String> note = Optional.empty(); // of what previews lack
    private int previewFrame = -1;

    private record Made(Clip clip, RetargetMethod.Choice choice, List<Finding> findings) {}

    public Retargeting(JobRunner jobs, Problems problems, RetargetMethods methods) {
        this.jobs = jobs;
        this.problems = problems;
        this.methods = methods;
    }

    /** Updates to the document and to what was cancelled; cheap when nothing that matters has changed. */
    public void update(Document document) {
        if (running.filter(JobProgress::cancelled).isPresent()) {
            running = Optional.empty();
            waiting = Optional.empty();
        }
        // What is baked follows nothing.
        Optional<RetargetInputs> now = document.baked().isPresent() ? Optional.empty() : RetargetInputs.of(document);
        baked = document.baked();
        if (now.equals(inputs)) {
            return;
        }
        running.ifPresent(JobProgress::cancel);
        running = Optional.empty();
        waiting = Optional.empty();
        problem.ifPresent(problems::withdraw);
        problem = Optional.empty();
        inputs = now;
        inPosture = now.flatMap(i -> document.targetInPosture());
        made = Optional.empty();
        previewer = Optional.empty();
        forgetPreview();
        make();
    }

    /** Starts to make the whole clip; what was cancelled starts over. Does nothing without characters. */
    public void make() {
        failed = false;
        running = inputs.map(started -> jobs.submit(
                "Retargeting", progress -> make(started, progress), this::finish, failure -> fail(started, failure)));
    }

    private Made make(RetargetInputs started, JobProgress progress) throws Exception {
        RetargetMethod method = started.open(methods);
        Retargeter.Outcome outcome = started.prepare(method).outcome(started.clip(), progress);
        List<Finding> findings = new ArrayList<>(outcome.findings());
        findings.addAll(started.check(outcome.clip()));
        return new Made(outcome.clip(), started.choice(method), List.copyOf(findings));
    }

    private void finish(Made result) {
        running = Optional.empty();
        made = Optional.of(result);
        forgetPreview();
        Optional<Consumer<Clip>> taker = waiting;
        waiting = Optional.empty();
        taker.ifPresent(t -> t.accept(result.clip()));
    }

    private void fail(RetargetInputs started, Throwable failure) {
        running = Optional.empty();
        waiting = Optional.empty();
        failed = true;
        forgetPreview();
        Problem reported = Problem.of("Retargeting", failure);
        if (started.needOnlyOtherMethod()) {
            reported = new Problem(reported.what(), "Choose the geometric method under Retargeting.");
        }
        problem = Optional.of(reported);
        problems.add(reported);
    }

    private void forgetPreview() {
        preview = Optional.empty();
        previewFrame = -1;
    }

    /** Whether there are two characters, of which one follows the other. */
    public boolean follows() {
        return inputs.isPresent();
    }

    /** Hands over the whole clip as soon as it is there; never, when that is cancelled or other characters come. */
    public void whenMade(Consumer<Clip> taker) {
        if (made.isPresent()) {
            taker.accept(made.get().clip());
            return;
        }
        waiting = Optional.of(taker);
        if (running.isEmpty()) {
            make();
        }
    }

    /** Whether someone waits for the whole clip. */
    public boolean isAwaited() {
        return waiting.isPresent();
    }

    /** Returns how far the whole clip is, while it is made. */
    public Optional<JobProgress> running() {
        return running;
    }

    /** Returns which method made the clip, and why, once it is there. */
    public Optional<RetargetMethod.Choice> choice() {
        return made.map(Made::choice);
    }

    /** Returns the target's rig as it stands while it follows the source; empty while it follows nothing. */
    public Optional<Rig> targetInPosture() {
        return inPosture;
    }

    /** Returns what is doubtful about the whole clip, once it is there. */
    public List<Finding> findings() {
        return made.map(Made::findings).orElse(List.of());
    }

    /** Returns the target's whole clip, once it is there. */
    public Optional<Clip> result() {
        return baked.isPresent() ? baked.map(EditedMotion::clip) : made.map(Made::clip);
    }

    /** Returns what the target shows in a frame: the whole clip, or while that is not there a clip of this frame alone. */
    public Optional<Clip> shown(int frame) {
        if (result().isPresent() || failed) {
            return result();
        }
        if (frame != previewFrame) {
            previewFrame = frame;
            preview = inputs.flatMap(i -> preview(i, frame));
        }
        return preview;
    }

    /**
     * Returns what the frame that is shown lacks until the whole clip is there, as in "Preview of this frame, without the
     * manner"; empty when the whole clip is shown or the frame is as it is in that.
     */
    public Optional<String> previewNote() {
        return preview.isPresent() && result().isEmpty() ? note : Optional.empty();
    }

    private Optional<Clip> preview(RetargetInputs of, int frame) {
        try {
            if (previewer.isEmpty()) {
                // While networks are read, geometry shows about what they will.
                Optional<RetargetMethod> opened = methods.opened(of.method());
                previewer = Optional.of(of.preview(opened.orElse(RetargetMethod.GEOMETRIC)));
                note = of.previewLacks(opened.isPresent()).map(lacks -> "Preview of this frame, without " + lacks);
            }
            return previewer.map(p -> p.of(frame));
        } catch (LimberException e) {
            // The job fails for the same reason and tells of it.
            return Optional.empty();
        }
    }
}
