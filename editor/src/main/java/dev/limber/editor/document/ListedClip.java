package dev.limber.editor.document;

import dev.limber.retarget.Finding;
import dev.limber.retarget.RetargetSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A clip of the list that goes onto the target, as a project keeps it.
 *
 * @param number of the clip in its file, from 0
 * @param count how many clips the file has
 * @param frames how many; 0 where the file could never be read
 * @param frameTime seconds
 * @param own the settings of this clip alone; empty for those of the document
 * @param findings what is doubtful about it on the target; empty where it was not retargeted
 */
public record ListedClip(
        Path file,
        String name,
        int number,
        int count,
        int frames,
        double frameTime,
        Optional<RetargetSettings> own,
        Optional<List<Finding>> findings) {
    public ListedClip {
        findings = findings.map(List::copyOf);
    }

    /** What the user has chosen about a clip; all else follows from it and the file. */
    public record Choice(Path file, int number, Optional<RetargetSettings> own) {}

    public Choice choice() {
        return new Choice(file, number, own);
    }

    /** Returns the same clip with settings of its own, or none, of which nothing is found yet. */
    public ListedClip withOwn(Optional<RetargetSettings> settings) {
        return new ListedClip(file, name, number, count, frames, frameTime, settings, Optional.empty());
    }

    /** Returns the same clip with what is doubtful about it on the target; empty where it is not retargeted. */
    public ListedClip withFindings(Optional<List<Finding>> found) {
        return new ListedClip(file, name, number, count, frames, frameTime, own, found);
    }
}
