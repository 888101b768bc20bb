package dev.limber.editor.document;

import dev.limber.motion.Clip;

/** A motion and the character that it was recorded on. */
public record Take(Actor actor, Clip clip) {
    public Take {
        if (clip.skeleton() != actor.rig().skeleton()) {
            throw new IllegalArgumentException("the clip is not of the actor's skeleton");
        }
    }
}
