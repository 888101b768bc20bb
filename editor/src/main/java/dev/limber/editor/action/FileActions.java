package dev.limber.editor.action;

import dev.limber.editor.document.Edit;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.document.Take;
import dev.limber.editor.file.FileDialogs;
import dev.limber.editor.file.MotionFiles;
import dev.limber.editor.file.RecentFiles;
import dev.limber.editor.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens motions, characters and projects, in the background. */
public final class FileActions {
    private static final List<String> READABLE =
            List.of("*.bvh", "*.glb", "*.gltf", "*.vrm", "*.fbx", "*.amc", "*.asf");
    private static final String KIND = "Motions and characters";

    private final Workspace workspace;
    private final RecentFiles recent;
    private final ProjectActions projects;
    private Optional<Path> dropped = Optional.empty();

    public FileActions(Workspace workspace, RecentFiles recent, ProjectActions projects) {
        this.workspace = workspace;
        this.recent = recent;
        this.projects = projects;
    }

    public void askForSource() {
        ask("Open a motion", this::openSource);
    }

    public void askForTarget() {
        ask("Open a character to retarget to", this::openTarget);
    }

    private void ask(String title, Consumer<Path> open) {
        workspace.submit(
                title,
                progress -> FileDialogs.open(title, READABLE, KIND),
                (Optional<Path> file) -> file.ifPresent(open));
    }

    public void openSource(Path file) {
        workspace.submit("Opening " + file.getFileName(), progress -> MotionFiles.readTake(file), (Take take) -> {
            workspace.apply(new Edit("Open " + take.actor().name(), document -> document.withSource(take)));
            recent.add(RecentFiles.Kind.MOTION, file);
        });
    }

    public void openTarget(Path file) {
        workspace.submit(
                "Opening " + file.getFileName(), progress -> MotionFiles.readActor(file), (LoadedCharacter actor) -> {
                    workspace.apply(new Edit("Open " + actor.name(), document -> document.withTarget(actor)));
                    recent.add(RecentFiles.Kind.TARGET, file);
                });
    }

    /** Opens a file as what it was opened before. */
    public void open(RecentFiles.Entry entry) {
        Path file = Path.of(entry.path());
        switch (entry.kind()) {
            case MOTION -> openSource(file);
            case TARGET -> openTarget(file);
            case PROJECT -> projects.open(file);
        }
    }

    public List<RecentFiles.Entry> recent() {
        return recent.entries();
    }

    /** Opens a project that was dropped on the window; any other file waits for what it is wanted for. */
    public void openDropped(Path file) {
        if (file.toString().endsWith(ProjectActions.EXTENSION)) {
            projects.open(file);
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
}
