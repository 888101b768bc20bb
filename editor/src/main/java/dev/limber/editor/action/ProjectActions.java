package dev.limber.editor.action;

import dev.limber.editor.document.Document;
import dev.limber.editor.file.FileDialogs;
import dev.limber.editor.file.ProjectFile;
import dev.limber.editor.file.RecentFiles;
import dev.limber.editor.file.Recovery;
import dev.limber.editor.play.FrameRange;
import dev.limber.editor.play.Playhead;
import dev.limber.editor.scene.OrbitCamera;
import dev.limber.editor.view.Look;
import dev.limber.editor.workspace.Problem;
import dev.limber.editor.workspace.Workspace;
import dev.limber.io.MotionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens and saves projects; keeps a copy of what is being done for the case of a crash. */
public final class ProjectActions {
    static final String EXTENSION = ".limber";
    private static final Logger LOG = LoggerFactory.getLogger(ProjectActions.class);
    private static final List<String> PATTERN = List.of("*" + EXTENSION);
    private static final String KIND = "Limber project";
    private static final double SECONDS_TO_AUTOSAVE = 20;

    private final Workspace workspace;
    private final MotionReader reader;
    private final OrbitCamera camera;
    private final RecentFiles recent;
    private final Optional<Recovery> recovery;
    private Optional<Path> file = Optional.empty(); // of the project that is open
    private Optional<Path> left = Optional.empty(); // by a run that crashed
    private Optional<Look> look = Optional.empty(); // of a project that was opened, until it is taken up
    private Document saved;
    private double seconds; // since the last look at whether there is something to keep

    /** @param recovery empty to keep nothing for a crash */
    public ProjectActions(
            Workspace workspace,
            MotionReader reader,
            OrbitCamera camera,
            RecentFiles recent,
            Optional<Recovery> recovery) {
        this.workspace = workspace;
        this.reader = reader;
        this.camera = camera;
        this.recent = recent;
        this.recovery = recovery;
        saved = workspace.document();
        try {
            left = recovery.isPresent() ? recovery.get().left() : Optional.empty();
        } catch (IOException e) {
            LOG.warn("cannot look for what a crash left: {}", e.getMessage());
        }
    }

    void askToOpen() {
        workspace.submit(
                "Open a project",
                progress -> FileDialogs.open("Open a project", PATTERN, KIND),
                (Optional<Path> chosen) -> chosen.ifPresent(this::open));
    }

    private record Opened(Document document, Optional<Look> look) {}

    private Opened read(Path from) throws IOException {
        return new Opened(ProjectFile.read(from, reader), ProjectFile.readLook(from));
    }

    /** Opens a project in place of the document; what was done before cannot be undone. */
    public void open(Path from) {
        workspace.submit("Opening " + from.getFileName(), progress -> read(from), (Opened opened) -> {
            take(opened);
            file = Optional.of(from);
            recent.add(RecentFiles.Kind.PROJECT, from);
        });
    }

    private void take(Opened opened) {
        workspace.history().reset(opened.document());
        look = opened.look();
        saved = opened.document();
    }

    /** Saves to the file that the project is of, or asks for one. */
    void save() {
        file.ifPresentOrElse(this::save, this::askToSave);
    }

    void askToSave() {
        String title = "Save the project";
        workspace.submit(
                title,
                progress -> FileDialogs.save(title, "untitled" + EXTENSION, PATTERN, KIND),
                (Optional<Path> chosen) -> chosen.ifPresent(this::save));
    }

    /** Saves the document and how it is looked at. */
    public void save(Path to) {
        Document document = workspace.document();
        Look now = look();
        workspace.submit(
                "Saving " + to.getFileName(),
                progress -> {
                    ProjectFile.write(document, Optional.of(now), to);
                    return to;
                },
                written -> {
                    saved = document;
                    file = Optional.of(written);
                    recent.add(RecentFiles.Kind.PROJECT, written);
                });
    }

    private Look look() {
        Playhead playhead = workspace.playhead();
        return new Look(
                playhead.frame(),
                playhead.loop().first(),
                playhead.loop().last(),
                playhead.speed(),
                workspace.view().arrangement(),
                workspace.view().overlays(),
                camera.place());
    }

    /** Looks at a project that was just opened as it was looked at; returns whether there was one. */
    public boolean takeLook() {
        if (look.isEmpty()) {
            return false;
        }
        Look taken = look.get();
        look = Optional.empty();
        Playhead playhead = workspace.playhead();
        playhead.setLoop(new FrameRange(
                Math.max(0, taken.loopFirst()), Math.max(Math.max(0, taken.loopFirst()), taken.loopLast())));
        playhead.setSpeed(taken.speed());
        playhead.seek(taken.frame());
        workspace.view().setArrangement(taken.arrangement());
        workspace.view().setOverlays(taken.overlays());
        camera.place(taken.camera());
        return true;
    }

    /** Returns the work that a crash left, until it is taken up or thrown away. */
    public Optional<Path> left() {
        return left;
    }

    /** Takes up the work that a crash left. */
    public void recover() {
        left.ifPresent(from -> workspace.submit("Restoring", progress -> read(from), (Opened opened) -> {
            take(opened);
            // Nothing of it is saved yet but for the file that goes away now.
            saved = Document.EMPTY;
            discardLeft();
        }));
    }

    /** Throws away the work that a crash left. */
    public void discardLeft() {
        left.ifPresent(from -> {
            try {
                Files.deleteIfExists(from);
            } catch (IOException e) {
                workspace.problems().add(Problem.of("Discarding what was left", e));
            }
        });
        left = Optional.empty();
    }

    /** Lets time pass: now and then what is not saved is kept for the case of a crash. */
    public void autosave(double passed) {
        seconds += passed;
        Document document = workspace.document();
        if (recovery.isEmpty() || seconds < SECONDS_TO_AUTOSAVE || document.equals(saved)) {
            return;
        }
        seconds = 0;
        saved = document;
        Look now = look();
        workspace.submit(
                "Keeping a copy",
                progress -> {
                    Path to = recovery.get().file();
                    ProjectFile.write(document, Optional.of(now), to);
                    return to;
                },
                written -> {});
    }

    /** Takes the copy away, as the editor ends well. */
    public void end() {
        try {
            if (recovery.isPresent()) {
                recovery.get().end();
            }
        } catch (IOException e) {
            LOG.warn("the copy for a crash cannot be taken away: {}", e.getMessage());
        }
    }
}
