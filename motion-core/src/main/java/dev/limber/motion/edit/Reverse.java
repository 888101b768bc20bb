package dev.limber.motion.edit;

import dev.limber.motion.Clip;

/** Reverses a motion in time. */
public final class Reverse {
    private Reverse() {}

    public static Clip of(Clip clip) {
        return clip.map((frame, pose) -> clip.read(clip.frameCount() - 1 - frame, pose));
    }
}
