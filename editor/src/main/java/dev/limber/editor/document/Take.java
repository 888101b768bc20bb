package dev.limber.editor.document;

import dev.limber.inbetween.rig.EditedClip;
import dev.limber.io.MotionFile;
import dev.limber.motion.Clip;
import dev.limber.motion.LimberException;
import dev.limber.motion.Place;

/** A motion, as it was recorded and edited, and the character that it was recorded on. */
public record Take(LoadedCharacter actor, EditedMotion motion) {
    public Take {
        if (motion.edits().recording().skeleton() != actor.rig().skeleton()) {
            throw new IllegalArgumentException("the clip is not of the actor's skeleton");
        }
    }

    public Take(LoadedCharacter actor, Clip recording) {
        this(actor, EditedMotion.of(recording));
    }

    public EditedClip edits() {
        return motion.edits();
    }

    /**
     * Takes a clip of a file.
     *
     * @throws LimberException when the file holds none
     */
    public static Take of(MotionFile file) {
        return of(file, 0);
    }

    /** As {@link #of(MotionFile)}, of the clip with a number, counted from 0. */
    public static Take of(MotionFile file, int number) {
        if (file.clips().isEmpty()) {
            throw new LimberException(Place.in(file.path().toString()), "holds a character but no motion");
        }
        Clip clip = file.clips().get(number).clip();
        return new Take(LoadedCharacter.of(file, file.rig(clip)), clip);
    }

    /** Returns the motion with all edits. */
    public Clip clip() {
        return motion.clip();
    }
}
