package dev.limber.inbetween;

import java.util.List;

/** An in-betweener that can use single given joints while the rest of the pose is missing. */
public interface PinnedInbetweener extends Inbetweener {
    /**
     * Fills as {@link Inbetweener#fill} does, with pinned hips on their path to the last bit, and other pinned joints near
     * theirs.
     *
     * @param pins of each window; they stay the caller's
     */
    void fill(List<Window> windows, List<Pins> pins, Gap gap);

    @Override
    default void fill(List<Window> windows, Gap gap) {
        fill(windows, windows.stream().map(w -> new Pins(w.frameCount())).toList(), gap);
    }
}
