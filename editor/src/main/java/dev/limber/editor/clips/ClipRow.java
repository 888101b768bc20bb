package dev.limber.editor.clips;

import dev.limber.io.MotionFormat;
import dev.limber.io.NamePattern;
import dev.limber.retarget.Finding;
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

    static ClipRow unreadable(Path file, String why) {
        return new ClipRow(file, String.valueOf(file.getFileName()), 0, 1, 0, 1, State.UNREADABLE, List.of(), why);
    }

    /** Returns the same clip in another state, of which nothing is known. */
    ClipRow with(State other, String why) {
        return new ClipRow(file, name, number, count, frames, frameTime, other, List.of(), why);
    }

    /** Returns the same clip once it is on the target. */
    ClipRow retargeted(List<Finding> doubts, Optional<Path> written) {
        State now = doubts.isEmpty() ? State.GOOD : State.DOUBTFUL;
        String where = written.map(path -> "Written to " + path).orElse("");
        return new ClipRow(file, name, number, count, frames, frameTime, now, doubts, where);
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
