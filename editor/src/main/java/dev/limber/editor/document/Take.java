package dev.limber.editor.document;

import dev.limber.inbetween.rig.EditedClip;
import dev.limber.motion.Clip;

/** A motion, as it was recorded and edited, and the character that it was recorded on. */
public record Take(LoadedCharacter actor, EditedClip edits) {
    public Take {
        if (edits.recording().skeleton() != actor.rig().skeleton()) {
            throw new IllegalArgumentException("the clip is not of the actor's skeleton");
        }
    }

    public Take(LoadedCharacter actor, Clip recording) {
        this(actor, EditedClip.of(recording));
    }

    /** Returns the motion with all edits. */
    public Clip clip() {
        return edits.clip();
    }
}
