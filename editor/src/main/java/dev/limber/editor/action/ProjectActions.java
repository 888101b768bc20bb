package dev.limber.editor.action;

import dev.limber.editor.clips.ClipActions;
import dev.limber.editor.document.Document;
import dev.limber.editor.file.FileDialogs;
import dev.limber.editor.file.MissingFileException;
import dev.limber.editor.file.NamedFiles;
import dev.limber.editor.file.Project;
import dev.limber.editor.file.ProjectFile;
import dev.limber.editor.file.RecentFiles;
import dev.limber.editor.file.Recovery;
import dev.limber.editor.job.Lane;
import dev.limber.editor.scene.OrbitCamera;
import dev.limber.editor.workspace.Problem;
import dev.limber.editor.workspace.Workspace;
import dev.limber.io.MotionReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens and saves projects; keeps a recovery file for the case of a crash. */
public final class ProjectActions {
    public static final String EXTENSION = ".limber";
    private static final Logger LOG = LoggerFactory.getLogger(ProjectActions.class);
    private static final List<String> PATTERN = List.of("*" + EXTENSION);
    private static final String KIND = "Limber project";
    private static final double SECONDS_TO_AUTOSAVE = 20;

    private final Workspace workspace;
    private final MotionReader reader;
    private final RecentFiles recent;
    private final Optional<Recovery> recovery;
    private final ClipActions clips;
    private final SavedState saved;
    private final ProjectLook look;
    private final MissingFile missingFile;
    private final LeftWork left;
    private Optional<Path> file = Optional.empty(); // of the project that is open
    private Optional<Recovery.Left> restored = Optional.empty(); // that is open and not saved yet
    private Optional<LocalTime> keptAt = Optional.empty();
    private double seconds; // since the last look at whether there is something to keep

    /** @param recovery empty to keep nothing for a crash */
    public ProjectActions(
            Workspace workspace,
            MotionReader reader,
            OrbitCamera camera,
            RecentFiles recent,
            Optional<Recovery> recovery,
            ClipActions clips) {
        this.clips = clips;
        this.workspace = workspace;
        this.reader = reader;
        look = new ProjectLook(workspace, camera);
        missingFile = new MissingFile(workspace);
        this.recent = recent;
        this.recovery = recovery;
        saved = new SavedState(workspace, clips.list());
        left = new LeftWork(workspace, recovery);
    }

    /** Returns the file of the project that is open, once it has one. */
    public Optional<Path> file() {
        return file;
    }

    /** Whether quitting now would lose something. */
    public boolean isUnsaved() {
        return saved.isUnsaved();
    }

    /** Whether there is something unsaved beside the list of clips. */
    boolean isDocumentUnsaved() {
        return saved.isDocumentUnsaved();
    }

    /** Takes the document for saved as it is: files that were opened and not edited are no work to lose. */
    public void startFromHere() {
        if (file.isEmpty()) {
            saved.saveDocument();
        }
    }

    /** Starts over with a document that is of no file; what was done before cannot be undone. */
    public void startNew(Document document) {
        workspace.history().reset(document);
        clips.restore(List.of(), document);
        file = Optional.empty();
        restored = Optional.empty();
        missingFile.forget();
        saved.save(saved.now());
        keptAt = Optional.empty();
    }

    void askToOpen(Consumer<Path> open) {
        String title = "Open a project";
        workspace.ask(title, progress -> FileDialogs.open(title, PATTERN, KIND), open);
    }

    /** Opens a project in place of the document; what was done before cannot be undone. */
    public void open(Path from) {
        open(from, NamedFiles.AS_NAMED);
    }

    private void open(Path from, NamedFiles files) {
        read("Opening " + from.getFileName(), from, files, again -> open(from, again), opened -> {
            take(opened);
            boolean whole = files.left().isEmpty();
            if (files.equals(NamedFiles.AS_NAMED)) {
                saved.save(saved.now());
            } else {
                saved.restore(); // that files are elsewhere is to be saved
            }
            file = whole ? Optional.of(from) : Optional.empty(); // what was left out is still in the file
            restored = Optional.empty();
            recent.add(RecentFiles.Kind.PROJECT, from);
        });
    }

    private void read(
            String title, Path from, NamedFiles files, Consumer<NamedFiles> again, Consumer<Opened<Project>> done) {
        missingFile.forget();
        workspace
                .jobs()
                .submit(
                        Lane.FILES,
                        title,
                        progress -> {
                            List<String> warnings = new ArrayList<>();
                            return new Opened<>(ProjectFile.read(from, reader, files, warnings), warnings);
                        },
                        done,
                        failure -> {
                            if (failure instanceof MissingFileException e) {
                                missingFile.ask(new MissingFile.Question(from, e.file(), files, again));
                            } else {
                                workspace.problems().add(Problem.of(title, failure));
                            }
                        });
    }

    /** Returns the file for want of which a project could not be opened. */
    public MissingFile missingFile() {
        return missingFile;
    }

    private void take(Opened<Project> opened) {
        Project project = opened.content();
        workspace.history().reset(project.document());
        clips.restore(project.clips(), project.document());
        look.keep(project.look());
        opened.warn(workspace);
    }

    /** Saves to the file that the project is of, or asks for one. */
    void save() {
        save(() -> {});
    }

    /** Saves to the file that the project is of, or asks for one; then goes on. */
    void save(Runnable then) {
        file.ifPresentOrElse(to -> save(to, then), () -> askToSave(then));
    }

    void askToSave(Runnable then) {
        String title = "Save the project";
        String suggestion = file.map(Path::toString).orElse("untitled" + EXTENSION);
        workspace.ask(
                title,
                progress -> FileDialogs.save(title, suggestion, PATTERN, KIND),
                chosen -> save(withExtension(chosen), then));
    }

    private static Path withExtension(Path chosen) {
        return chosen.toString().endsWith(EXTENSION) ? chosen : chosen.resolveSibling(chosen.getFileName() + EXTENSION);
    }

    /** Saves the document and how it is looked at. */
    public void save(Path to) {
        save(to, () -> {});
    }

    private void save(Path to, Runnable then) {
        SavedState.Work work = saved.now();
        Project project = project(Optional.empty());
        Optional<Recovery.Left> copy = restored;
        workspace.submit(
                "Saving " + to.getFileName(),
                progress -> {
                    ProjectFile.write(project, to);
                    if (recovery.isPresent()) {
                        recovery.get().end();
                    }
                    if (copy.isPresent()) {
                        Recovery.discard(copy.get().file());
                    }
                    return to;
                },
                written -> {
                    saved.save(work);
                    keptAt = Optional.empty();
                    file = Optional.of(written);
                    restored = Optional.empty();
                    recent.add(RecentFiles.Kind.PROJECT, written);
                    workspace.notices().wrote("Saved", written);
                    then.run();
                });
    }

    private Project project(Optional<Path> copyOf) {
        return new Project(workspace.document(), clips.list().listed(), Optional.of(look.now()), copyOf);
    }

    /** Looks at a project that was just opened as it was looked at; returns whether there was one. */
    public boolean takeLook() {
        return look.take();
    }

    /** Returns the work that crashes left. */
    public LeftWork left() {
        return left;
    }

    /** Restores the work that a crash left; its file stays until that is saved. */
    public void recover() {
        left.latest().ifPresent(copy -> recover(copy, NamedFiles.AS_NAMED));
    }

    private void recover(Recovery.Left copy, NamedFiles files) {
        read("Restoring", copy.file(), files, again -> recover(copy, again), opened -> {
            take(opened);
            saved.restore();
            file = files.left().isEmpty() ? opened.content().copyOf() : Optional.empty();
            restored = Optional.of(copy);
            left.forget(copy);
        });
    }

    /** Lets time pass: now and then what is not saved is kept for the case of a crash. */
    public void autosave(double passed) {
        seconds += passed;
        if (recovery.isPresent() && seconds >= SECONDS_TO_AUTOSAVE && saved.isToKeep()) {
            seconds = 0;
            keep(recovery.get());
        }
    }

    private void keep(Recovery copies) {
        saved.keep();
        Project project = project(file);
        String name = file.map(path -> path.getFileName().toString())
                .or(() -> workspace.document().source().map(take -> take.actor().name()))
                .orElse("");
        workspace.submit(
                "Keeping a copy",
                progress -> {
                    Path to = copies.file(name);
                    ProjectFile.write(project, to);
                    return to;
                },
                written -> keptAt = Optional.of(LocalTime.now(ZoneId.systemDefault())));
    }

    /** Returns when a copy for the case of a crash was kept last; empty when all is saved. */
    public Optional<LocalTime> keptAt() {
        return keptAt;
    }

    /** Takes the copy away, as the editor ends well. */
    public void end() {
        try {
            if (recovery.isPresent()) {
                recovery.get().end();
            }
        } catch (IOException e) {
            LOG.warn("the recovery file cannot be removed: {}", e.getMessage());
        }
    }
}
