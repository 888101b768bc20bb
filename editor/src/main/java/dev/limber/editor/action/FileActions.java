package dev.limber.editor.action;

import dev.limber.editor.document.Edit;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.document.Take;
import dev.limber.editor.file.FileDialogs;
import dev.limber.editor.file.RecentFiles;
import dev.limber.editor.workspace.Problem;
import dev.limber.editor.workspace.Workspace;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionFormat;
import dev.limber.io.MotionReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Opens motions, characters and projects, in the background. */
public final class FileActions {
    private static final String KIND = "Motions and characters";

    private final Workspace workspace;
    private final MotionReader reader;
    private final RecentFiles recent;
    private final ProjectActions projects;
    private Optional<Path> dropped = Optional.empty();

    public FileActions(Workspace workspace, MotionReader reader, RecentFiles recent, ProjectActions projects) {
        this.workspace = workspace;
        this.reader = reader;
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
                progress -> FileDialogs.open(title, MotionFormat.patterns(), KIND),
                (Optional<Path> file) -> file.ifPresent(open));
    }

    public void openSource(Path file) {
        open(
                file,
                Take::of,
                RecentFiles.Kind.MOTION,
                take -> new Edit("Open " + take.actor().name(), document -> document.withSource(take)));
    }

    public void openTarget(Path file) {
        open(
                file,
                LoadedCharacter::of,
                RecentFiles.Kind.TARGET,
                actor -> new Edit("Open " + actor.name(), document -> document.withTarget(actor)));
    }

    private <T> void open(Path file, Function<MotionFile, T> content, RecentFiles.Kind kind, Function<T, Edit> edit) {
        workspace.submit(
                "Opening " + file.getFileName(),
                progress -> {
                    MotionFile read = reader.read(file);
                    return new Opened<>(content.apply(read), read.warnings());
                },
                (Opened<T> opened) -> {
                    workspace.apply(edit.apply(opened.content()));
                    recent.add(kind, file);
                    opened.warnings()
                            .forEach(warning ->
                                    workspace.problems().add(new Problem(warning, "The file is opened all the same.")));
                });
    }

    private record Opened<T>(T content, List<String> warnings) {}

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
