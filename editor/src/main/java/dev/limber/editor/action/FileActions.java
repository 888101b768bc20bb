package dev.limber.editor.action;

import dev.limber.editor.derive.Retargeting;
import dev.limber.editor.document.Actor;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Edit;
import dev.limber.editor.document.Take;
import dev.limber.editor.file.FileDialogs;
import dev.limber.editor.file.MotionFiles;
import dev.limber.editor.file.ProjectFile;
import dev.limber.editor.job.Job;
import dev.limber.editor.workspace.Problem;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.Clip;
import dev.limber.motion.bvh.BvhLayout;
import dev.limber.motion.bvh.BvhWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens and exports files, in the background. */
public final class FileActions {
    private static final List<String> READABLE =
            List.of("*.bvh", "*.glb", "*.gltf", "*.vrm", "*.fbx", "*.amc", "*.asf");
    private static final String PROJECT = ".limber";
    private static final String KIND = "Motions and characters";

    private final Workspace workspace;
    private final Retargeting retargeting;
    private Optional<Path> dropped = Optional.empty();

    public FileActions(Workspace workspace, Retargeting retargeting) {
        this.workspace = workspace;
        this.retargeting = retargeting;
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
                progress -> FileDialogs.open(title, READABLE, KIND),
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

    void askForProject() {
        List<String> pattern = List.of("*" + PROJECT);
        submit(
                "Open a project",
                progress -> FileDialogs.open("Open a project", pattern, "Limber project"),
                (Optional<Path> file) -> file.ifPresent(this::openProject));
    }

    /** Opens a project in place of the document; what was done before cannot be undone. */
    public void openProject(Path file) {
        submit("Opening " + file.getFileName(), progress -> ProjectFile.read(file), workspace.history()::reset);
    }

    void askAndSave() {
        Document document = workspace.document();
        String title = "Save the project";
        submit(
                title,
                progress -> FileDialogs.save(title, "untitled" + PROJECT, List.of("*" + PROJECT), "Limber project"),
                (Optional<Path> file) -> file.ifPresent(chosen -> saveProject(document, chosen)));
    }

    private void saveProject(Document document, Path file) {
        submit(
                "Saving " + file.getFileName(),
                progress -> {
                    ProjectFile.write(document, file);
                    return file;
                },
                saved -> {});
    }

    /** Opens a project that was dropped on the window; any other file waits for what it is wanted for. */
    public void openDropped(Path file) {
        if (file.toString().endsWith(PROJECT)) {
            openProject(file);
        } else {
            dropped = Optional.of(file);
        }
    }

    /** Returns the file that was dropped and waits for the user to say what it is. */
    public Optional<Path> dropped() {
        return dropped;
    }

    /** Ends the wait for what the dropped file is. */
    public void forgetDropped() {
        dropped = Optional.empty();
    }

    boolean canExport() {
        return retargeting.result().isPresent();
    }

    /** Asks for a file and writes the retargeted clip to it as BVH; the clip is there. */
    void askAndExport() {
        Clip clip = retargeting.result().orElseThrow();
        String suggestion = workspace.document().source().orElseThrow().actor().name() + "-retargeted.bvh";
        String title = "Export the retargeted motion";
        submit(
                title,
                progress -> FileDialogs.save(title, suggestion, List.of("*.bvh"), "BVH motion"),
                (Optional<Path> file) -> file.ifPresent(chosen -> export(clip, chosen)));
    }

    private void export(Clip clip, Path file) {
        submit(
                "Writing " + file.getFileName(),
                progress -> {
                    BvhWriter.write(clip, BvhLayout.of(clip), file);
                    return file;
                },
                written -> {});
    }

    private <T> void submit(String title, Job<T> job, Consumer<T> done) {
        workspace
                .jobs()
                .submit(title, job, done, failure -> workspace.problems().add(Problem.of(title, failure)));
    }
}
