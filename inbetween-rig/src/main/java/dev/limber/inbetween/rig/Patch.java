package dev.limber.inbetween.rig;

import dev.limber.motion.Clip;

/**
 * Frames that replace those of a recording.
 *
 * @param first the recording's frame that the patch begins with
 * @param frames of the recording's skeleton and translated joints, one at least
 */
public record Patch(int first, Clip frames) {
    public Patch {
        if (first < 0 || frames.frameCount() < 1) {
            throw new IllegalArgumentException(frames.frameCount() + " frames from " + first + " on are no patch");
        }
    }

    int last() {
        return first + frames.frameCount() - 1;
    }

    boolean covers(Patch other) {
        return first <= other.first() && last() >= other.last();
    }
}
