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
 * A clip of the list with what is done with it.
 *
 * @param listed what a project keeps of it; its findings are there where it is on the target
 * @param thumbnail a picture of it; empty if there is none
 * @param message why it failed, or where it was written
 */
public record ClipRow(ListedClip listed, Optional<ClipThumbnail> thumbnail, State state, String message) {
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

    /** A clip that is not retargeted yet, with the settings of the document. */
    public ClipRow(Path file, String name, int number, int count, int frames, double frameTime) {
        this(
                new ListedClip(file, name, number, count, frames, frameTime, Optional.empty(), Optional.empty()),
                Optional.empty(),
                State.WAITING,
                "");
    }

    /** A clip of a project's list, of which there is no picture yet. */
    static ClipRow of(ListedClip clip) {
        State state = clip.findings().map(ClipRow::state).orElse(State.WAITING);
        return new ClipRow(clip, Optional.empty(), state, "");
    }

    static ClipRow unreadable(Path file, String why) {
        return new ClipRow(file, String.valueOf(file.getFileName()), 0, 1, 0, 1).with(State.UNREADABLE, why);
    }

    private static State state(List<Finding> findings) {
        boolean wrong = BlamedJoints.worst(findings) == Severity.WRONG;
        return findings.isEmpty() ? State.GOOD : wrong ? State.WRONG : State.DOUBTFUL;
    }

    public Path file() {
        return listed.file();
    }

    public String name() {
        return listed.name();
    }

    /** Returns the number of the clip in its file, from 0. */
    public int number() {
        return listed.number();
    }

    /** Returns how many frames it has; 0 where the file could not be read. */
    public int frames() {
        return listed.frames();
    }

    /** Returns seconds. */
    public double frameTime() {
        return listed.frameTime();
    }

    /** Returns the settings of this clip alone; empty for those of the document. */
    public Optional<RetargetSettings> own() {
        return listed.own();
    }

    /** Returns what is doubtful about it on the target; nothing where it is not there. */
    public List<Finding> findings() {
        return listed.findings().orElse(List.of());
    }

    /**
     * Returns the same clip as its file holds it now: with its settings and, where it has the same length, with what was found
     * about it.
     */
    ClipRow readAs(ClipRow now) {
        boolean same = frames() == now.frames() && frameTime() == now.frameTime();
        ListedClip clip = now.listed.withOwn(own()).withFindings(same ? listed.findings() : Optional.empty());
        return new ClipRow(clip, now.thumbnail, same ? state : State.WAITING, same ? message : "");
    }

    /** Returns the same clip in another state, of which nothing is known. */
    ClipRow with(State other, String why) {
        return new ClipRow(listed.withFindings(Optional.empty()), thumbnail, other, why);
    }

    /** Returns the same clip with a picture of it. */
    ClipRow with(ClipThumbnail picture) {
        return new ClipRow(listed, Optional.of(picture), state, message);
    }

    /** Returns the same clip with settings of its own, or none, not retargeted yet. */
    ClipRow withOwn(Optional<RetargetSettings> settings) {
        return new ClipRow(listed.withOwn(settings), thumbnail, State.WAITING, "");
    }

    /** Returns how it is retargeted in a document: with its own settings where it has some. */
    RetargetSettings settings(Document document) {
        return own().orElse(document.settings());
    }

    /** Returns the same clip once it is on the target. */
    ClipRow retargeted(List<Finding> doubts, Optional<Path> written) {
        String where = written.map(path -> "Written to " + path).orElse("");
        return new ClipRow(listed.withFindings(Optional.of(doubts)), thumbnail, state(doubts), where);
    }

    /** Returns what the command line calls its file: by its own, and by its name where there are more in there. */
    public String title() {
        String base = MotionFormat.baseName(file());
        return listed.count() == 1 ? base : base + "-" + NamePattern.safe(name());
    }

    public boolean isReadable() {
        return state != State.UNREADABLE;
    }

    /** Whether it is the same clip of the same file, in whatever state. */
    boolean isSame(ClipRow other) {
        return file().equals(other.file()) && number() == other.number();
    }
}
