package dev.limber.editor.clips;

import dev.limber.editor.derive.BlamedJoints;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.ListedClip;
import dev.limber.io.MotionFormat;
import dev.limber.io.NamePattern;
import dev.limber.retarget.Finding;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One clip of a file.
 *
 * @param number of the clip in its file, from 0
 * @param count how many clips the file has
 * @param frames how many; 0 where the file could not be read
 * @param frameTime seconds
 * @param thumbnail a picture of it; empty if there is none
 * @param own the settings of this clip alone; empty for those of the document
 * @param findings what is doubtful about it on the target
 * @param message why it failed, or where it was written
 */
public record ClipRow(
        Path file,
        String name,
        int number,
        int count,
        int frames,
        double frameTime,
        Optional<ClipThumbnail> thumbnail,
        Optional<RetargetSettings> own,
        State state,
        List<Finding> findings,
        String message) {
    /** How far a clip is. */
    public enum State {
        UNREADABLE("cannot be read"),
        WAITING("not retargeted yet"),
        QUEUED("in the queue"),
        GOOD("good"),
        DOUBTFUL("doubtful"),
        WRONG("likely wrong"),
        FAILED("failed");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public ClipRow {
        findings = List.copyOf(findings);
    }

    /** A clip that is not retargeted yet, with the settings of the document. */
    public ClipRow(Path file, String name, int number, int count, int frames, double frameTime) {
        this(
                file,
                name,
                number,
                count,
                frames,
                frameTime,
                Optional.empty(),
                Optional.empty(),
                State.WAITING,
                List.of(),
                "");
    }

    /** A clip of a project's list, of which there is no picture yet. */
    static ClipRow of(ListedClip clip) {
        ClipRow row = new ClipRow(
                        clip.file(), clip.name(), clip.number(), clip.count(), clip.frames(), clip.frameTime())
                .withOwn(clip.own());
        return clip.findings()
                .map(found -> row.retargeted(found, Optional.empty()))
                .orElse(row);
    }

    /** Returns the clip as a project keeps it. */
    ListedClip listed() {
        boolean done = state == State.GOOD || state == State.DOUBTFUL || state == State.WRONG;
        return new ListedClip(
                file, name, number, count, frames, frameTime, own, done ? Optional.of(findings) : Optional.empty());
    }

    /**
     * Returns the same clip as its file holds it now: with its settings and, where it has the same length, with what was found
     * about it.
     */
    ClipRow readAs(ClipRow now) {
        boolean same = frames == now.frames && frameTime == now.frameTime;
        return new ClipRow(
                file,
                now.name,
                number,
                now.count,
                now.frames,
                now.frameTime,
                now.thumbnail,
                own,
                same ? state : State.WAITING,
                same ? findings : List.of(),
                same ? message : "");
    }

    static ClipRow unreadable(Path file, String why) {
        return new ClipRow(
                file,
                String.valueOf(file.getFileName()),
                0,
                1,
                0,
                1,
                Optional.empty(),
                Optional.empty(),
                State.UNREADABLE,
                List.of(),
                why);
    }

    /** Returns the same clip in another state, of which nothing is known. */
    ClipRow with(State other, String why) {
        return new ClipRow(file, name, number, count, frames, frameTime, thumbnail, own, other, List.of(), why);
    }

    /** Returns the same clip with a picture of it. */
    ClipRow with(ClipThumbnail picture) {
        return new ClipRow(
                file, name, number, count, frames, frameTime, Optional.of(picture), own, state, findings, message);
    }

    /** Returns the same clip with settings of its own, or none, not retargeted yet. */
    ClipRow withOwn(Optional<RetargetSettings> settings) {
        return new ClipRow(
                file, name, number, count, frames, frameTime, thumbnail, settings, State.WAITING, List.of(), "");
    }

    /** Returns how it is retargeted in a document: with its own settings where it has some. */
    RetargetSettings settings(Document document) {
        return own.orElse(document.settings());
    }

    /** Returns the same clip once it is on the target. */
    ClipRow retargeted(List<Finding> doubts, Optional<Path> written) {
        boolean wrong = BlamedJoints.worst(doubts) == Severity.WRONG;
        State now = doubts.isEmpty() ? State.GOOD : wrong ? State.WRONG : State.DOUBTFUL;
        String where = written.map(path -> "Written to " + path).orElse("");
        return new ClipRow(file, name, number, count, frames, frameTime, thumbnail, own, now, doubts, where);
    }

    /** Returns what the command line calls its file: by its own, and by its name where there are more in there. */
    public String title() {
        String base = MotionFormat.baseName(file);
        return count == 1 ? base : base + "-" + NamePattern.safe(name);
    }

    public boolean isReadable() {
        return state != State.UNREADABLE;
    }

    /** Whether it is the same clip of the same file, in whatever state. */
    boolean isSame(ClipRow other) {
        return file.equals(other.file) && number == other.number;
    }
}
