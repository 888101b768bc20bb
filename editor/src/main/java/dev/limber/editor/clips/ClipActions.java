package dev.limber.editor.clips;

import dev.limber.editor.clips.ClipRow.State;
import dev.limber.editor.derive.OwnManner;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.ListedClip;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.file.FileDialogs;
import dev.limber.editor.job.JobProgress;
import dev.limber.editor.job.Lane;
import dev.limber.editor.workspace.Problem;
import dev.limber.editor.workspace.Workspace;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionFiles;
import dev.limber.io.MotionFormat;
import dev.limber.io.MotionReader;
import dev.limber.io.MotionWriter;
import dev.limber.motion.Explanation;
import dev.limber.motion.NamedClip;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.ClipRetargeter;
import dev.limber.retarget.ClipRetargeter.Retargeted;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.models.RetargetMethods;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What is done with the list of clips: each clip is a job of its own, of a lane beside that of the document. */
public final class ClipActions {
    private final Workspace workspace;
    private final MotionReader reader;
    private final RetargetMethods methods;
    private final ClipList list;
    private final List<JobProgress> running = new ArrayList<>();

    public ClipActions(Workspace workspace, MotionReader reader, RetargetMethods methods, ClipList list) {
        this.workspace = workspace;
        this.reader = reader;
        this.methods = methods;
        this.list = list;
    }

    public ClipList list() {
        return list;
    }

    public void askForFile() {
        workspace.ask(
                "Add a file of clips",
                progress -> FileDialogs.open("Add a file of clips", MotionFormat.patterns(), "Motion"),
                file -> add(List.of(file)));
    }

    public void askForFolder(Consumer<Path> chosen) {
        workspace.ask("Choose a folder", progress -> FileDialogs.folder("Choose a folder"), chosen);
    }

    /**
     * Loads the list of a project that was opened. Its files are read in the background; those that cannot be read stay in
     * the list, and are told.
     *
     * @param document of the project
     */
    public void restore(List<ListedClip> clips, Document document) {
        cancel();
        list.restore(clips, document);
        if (clips.isEmpty()) {
            return;
        }
        List<ClipRow> kept = List.copyOf(list.rows());
        running.add(workspace.submit(
                Lane.CLIPS,
                "Looking for the clips of the list",
                progress -> {
                    Map<Path, List<ClipRow>> found = new LinkedHashMap<>();
                    for (ClipRow row : kept) {
                        progress.report((double) found.size() / kept.size());
                        progress.check();
                        found.computeIfAbsent(row.file(), this::rows);
                    }
                    return found;
                },
                found -> takeUp(kept, found)));
    }

    private void takeUp(List<ClipRow> kept, Map<Path, List<ClipRow>> found) {
        Set<String> lost = new LinkedHashSet<>();
        for (ClipRow row : kept) {
            List<ClipRow> now = found.getOrDefault(row.file(), List.of());
            boolean readable = now.stream().allMatch(ClipRow::isReadable);
            if (!readable) {
                String why = now.get(0).message();
                list.change(row, r -> r.with(State.UNREADABLE, why));
                lost.add(String.valueOf(row.file().getFileName()));
            } else if (row.frames() == 0 && row.own().isEmpty()) {
                list.replace(row, now); // it could not be read when it was added: which clips it has is known only now
            } else if (row.number() >= now.size()) {
                list.change(row, r -> r.with(State.UNREADABLE, "its file holds no such clip any more"));
                lost.add(row.name());
            } else {
                list.change(row, r -> r.readAs(now.get(row.number())));
            }
        }
        if (!lost.isEmpty()) {
            workspace
                    .problems()
                    .add(new Problem(
                            "Clips of the list cannot be read: " + String.join(", ", lost),
                            "They stay in the list, with the reason. Put the files back and open the project again, or"
                                    + " remove the clips from the list."));
        }
    }

    /** Adds all clips of files, and of those in folders and below. */
    public void add(List<Path> paths) {
        workspace.submit(
                "Looking for clips",
                progress -> {
                    List<Path> files = MotionFiles.of(paths);
                    List<ClipRow> rows = new ArrayList<>();
                    for (int i = 0; i < files.size(); i++) {
                        progress.report((double) i / files.size());
                        rows.addAll(rows(files.get(i)));
                    }
                    return rows;
                },
                list::add);
    }

    private List<ClipRow> rows(Path file) {
        try {
            MotionFile read = reader.read(file);
            List<ClipRow> rows = new ArrayList<>();
            Rig rig = read.rig();
            for (NamedClip clip : read.clips()) {
                ClipRow row = new ClipRow(
                        file,
                        read.nameOf(clip),
                        rows.size(),
                        read.clips().size(),
                        clip.clip().frameCount(),
                        clip.clip().frameTime());
                rows.add(row.with(ClipThumbnail.of(clip.clip(), rig)));
            }
            return rows; // a character without motion has none
        } catch (Exception e) { // whatever one file brings up, the others are read
            return List.of(ClipRow.unreadable(file, Explanation.of(e).text()));
        }
    }

    public void remove(ClipRow row) {
        list.remove(row);
    }

    /** Gives a clip settings of its own, or with none those of all. */
    public void setOwn(ClipRow row, Optional<RetargetSettings> settings) {
        list.change(row, r -> r.withOwn(settings));
    }

    /** Empties the list and ends what is done with it. */
    public void clear() {
        cancel();
        list.clear();
    }

    /** Brings back what was taken out of the list last. */
    public void bringBack() {
        list.bringBack();
    }

    public boolean canRun() {
        return workspace.document().target().isPresent() && !list.isEmpty() && !isRunning();
    }

    public boolean isRunning() {
        return !workspace.jobs().isIdle(Lane.CLIPS);
    }

    /** Ends what is under way; clips that are done stay so. */
    public void cancel() {
        running.forEach(JobProgress::cancel);
        running.clear();
        for (ClipRow row : List.copyOf(list.rows())) {
            if (row.state() == State.QUEUED) {
                list.change(row, r -> r.with(State.WAITING, ""));
            }
        }
    }

    /** Puts all clips onto the target to see what comes of them, and writes them where that is asked for. */
    public void run(Optional<ClipExport> export) {
        Document document = workspace.document();
        LoadedCharacter target = document.target().orElseThrow();
        List<ClipRow> rows = list.rows().stream().filter(ClipRow::isReadable).toList();
        running.clear();
        Map<ClipRow, Path> files = export.map(e -> e.files(rows)).orElse(Map.of());
        rows.forEach(row -> list.change(row, r -> r.with(State.QUEUED, "")));
        for (ClipRow row : rows) {
            Optional<Path> out = Optional.ofNullable(files.get(row));
            running.add(workspace
                    .jobs()
                    .submit(
                            Lane.CLIPS,
                            "Retargeting " + row.name(),
                            progress -> {
                                Retargeted result = retarget(row, document, target, progress);
                                if (out.isPresent()) {
                                    MotionWriter.write(
                                            List.of(new NamedClip(row.name(), result.clip())),
                                            target.target()
                                                    .forProgram(export.orElseThrow()
                                                            .as()
                                                            .preset())
                                                    .from(row.file()),
                                            out.get());
                                }
                                return result.findings();
                            },
                            findings -> finish(document, row, r -> r.retargeted(findings, out)),
                            failure -> finish(
                                    document,
                                    row,
                                    r -> r.with(
                                            State.FAILED,
                                            Explanation.of(failure).text()))));
        }
    }

    /** Takes what came of a clip, unless other settings have made it wait again. */
    private void finish(Document started, ClipRow row, UnaryOperator<ClipRow> outcome) {
        if (list.holds(started, row)) {
            list.change(row, outcome);
        }
    }

    private Retargeted retarget(ClipRow row, Document document, LoadedCharacter target, JobProgress progress)
            throws Exception {
        MotionFile file = reader.read(row.file());
        ClipRetargeter retargeter = new ClipRetargeter(
                OwnManner.over(
                        methods.open(document.method()), target, document.plan().manner()),
                target.rig(),
                row.settings(document),
                (from, to) -> map(document, row, from, to),
                null);
        return retargeter.retarget(file.clips().get(row.number()).clip(), file::rig, progress);
    }

    /** Pairs joints as the document does where its source has the same, else by their roles. */
    private static JointMap map(Document document, ClipRow row, Rig from, Rig to) {
        Optional<LoadedCharacter> source = document.actor(CharacterSlot.SOURCE);
        boolean samePosture = row.settings(document).body().posture()
                == document.settings().body().posture();
        return samePosture
                        && source.isPresent()
                        && source.get()
                                .rig()
                                .skeleton()
                                .names()
                                .equals(from.skeleton().names())
                ? document.map().orElseGet(() -> JointMap.between(from, to))
                : JointMap.between(from, to);
    }
}
