package dev.limber.editor.derive;

import dev.limber.motion.Clip;
import dev.limber.motion.Slice;
import dev.limber.retarget.Retargeter;

/**
 * Retargets single frames of a clip. Where feet or contacts are held, the frames about it are retargeted too, as these tell when a
 * foot stands or a hand touches; what differs from the whole clip is that the floor is found by these frames alone.
 */
final class FramePreview {
    private static final double SECONDS_ABOUT = 1; // either way
    private static final int MOST_FRAMES_ABOUT = 120; // either way: more frames a second take no longer

    private final Clip clip;
    private final Retargeter retargeter;
    private final int reach; // frames either way

    /** @param holds whether the retargeter holds feet or contacts */
    FramePreview(Clip clip, Retargeter retargeter, boolean holds) {
        this.clip = clip;
        this.retargeter = retargeter;
        reach = holds ? (int) Math.min(MOST_FRAMES_ABOUT, Math.ceil(SECONDS_ABOUT / clip.frameTime())) : 0;
    }

    /** Returns the target's frame as a clip of it alone. */
    Clip of(int frame) {
        int first = Math.max(0, frame - reach);
        int end = Math.min(clip.frameCount(), frame + reach + 1);
        Clip about = retargeter.retarget(Slice.of(clip, first, end));
        return Slice.of(about, frame - first, frame - first + 1);
    }
}
