package dev.limber.editor.action;

import dev.limber.editor.document.Edit;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.document.Take;
import dev.limber.editor.file.FileDialogs;
import dev.limber.editor.file.RecentFiles;
import dev.limber.editor.file.SampleDocument;
import dev.limber.editor.workspace.Workspace;
import dev.limber.io.MissingTextures;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionFormat;
import dev.limber.io.MotionReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Opens motions, characters and projects, in the background. */
public final class FileActions {
    private static final String KIND = "Motions and characters";

    private final Workspace workspace;
    private final MotionReader reader;
    private final RecentFiles recent;
    private final ProjectActions projects;
    private final UnsavedWork unsaved;
    private final List<Path> dropped = new ArrayList<>();

    public FileActions(
            Workspace workspace,
            MotionReader reader,
            RecentFiles recent,
            ProjectActions projects,
            UnsavedWork unsaved) {
        this.workspace = workspace;
        this.reader = reader;
        this.recent = recent;
        this.projects = projects;
        this.unsaved = unsaved;
    }

    public void askForSource() {
        ask("Open a motion", this::openSource);
    }

    public void askForTarget() {
        ask("Open a character to retarget to", this::openTarget);
    }

    private void ask(String title, Consumer<Path> open) {
        workspace.ask(title, progress -> FileDialogs.open(title, MotionFormat.patterns(), KIND), open);
    }

    /** Starts over on the sample; asks first where that would throw unsaved work away. */
    public void startNew() {
        unsaved.beforeLeaving("starting a new project", () -> projects.startNew(SampleDocument.document()));
    }

    public void askForProject() {
        projects.askToOpen(this::openProject);
    }

    /** Opens a project; asks first where that would throw unsaved work away. */
    public void openProject(Path file) {
        unsaved.beforeLeaving("opening " + file.getFileName(), () -> projects.open(file));
    }

    /** Opens a motion; asks first where that would throw unsaved work away. */
    public void openSource(Path file) {
        unsaved.before("opening " + file.getFileName(), () -> readSource(file));
    }

    /** Opens one clip of a file, counted from 0, as the motion; asks first as {@link #openSource} does. */
    public void openClip(Path file, int number) {
        unsaved.before("opening " + file.getFileName(), () -> readSource(file, number));
    }

    private void readSource(Path file) {
        readSource(file, 0);
    }

    private void readSource(Path file, int number) {
        read(
                file,
                read -> Take.of(read, number),
                RecentFiles.Kind.MOTION,
                take -> new Edit("Open " + take.actor().name(), document -> document.withSource(take)));
    }

    /** Opens a character; asks first where that would throw unsaved work away. */
    public void openTarget(Path file) {
        unsaved.before("opening " + file.getFileName(), () -> readTarget(file));
    }

    private void readTarget(Path file) {
        read(
                file,
                LoadedCharacter::of,
                RecentFiles.Kind.TARGET,
                character -> new Edit("Open " + character.name(), document -> document.withTarget(character)));
    }

    private <T> void read(Path file, Function<MotionFile, T> content, RecentFiles.Kind kind, Function<T, Edit> edit) {
        workspace.submit(
                "Opening " + file.getFileName(),
                progress -> {
                    MotionFile read = reader.read(file);
                    List<String> warnings = new ArrayList<>(read.warnings());
                    MissingTextures.of(read.skins())
                            .forEach(sentence -> warnings.add(file.getFileName() + ": " + sentence));
                    return new Opened<>(content.apply(read), warnings);
                },
                (Opened<T> opened) -> {
                    open(edit.apply(opened.content()));
                    recent.add(kind, file);
                    opened.warn(workspace);
                });
    }

    /** Files alone are no work: where nothing was unsaved before, nothing is after. */
    private void open(Edit edit) {
        boolean clean = !projects.isDocumentUnsaved();
        workspace.apply(edit);
        if (clean) {
            projects.startFromHere();
        }
    }

    /** Opens a file that was named at the start: a project, or a motion. */
    public void openFirst(Path file) {
        if (file.toString().endsWith(ProjectActions.EXTENSION)) {
            projects.open(file);
        } else {
            openSource(file);
        }
    }

    /** Opens a file as what it was opened before. */
    public void open(RecentFiles.Entry entry) {
        Path file = Path.of(entry.path());
        switch (entry.kind()) {
            case MOTION -> openSource(file);
            case TARGET -> openTarget(file);
            case PROJECT -> openProject(file);
        }
    }

    public List<RecentFiles.Entry> recent() {
        return recent.entries();
    }

    /** Opens a project that was dropped on the window; any other file or folder waits for what it is wanted for. */
    public void openDropped(Path file) {
        if (file.toString().endsWith(ProjectActions.EXTENSION)) {
            openProject(file);
        } else {
            dropped.add(file);
        }
    }

    /** Returns the files and folders that were dropped and wait for the user to say what they are. */
    public List<Path> dropped() {
        return List.copyOf(dropped);
    }

    /** Ends the wait for what was dropped. */
    public void forgetDropped() {
        dropped.clear();
    }
}
