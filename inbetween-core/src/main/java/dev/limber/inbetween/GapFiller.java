package dev.limber.inbetween;

import java.util.List;

/** A way to fill gaps. */
public interface GapFiller {
    /** Frames before a gap that fillers are given, in the benchmark as in use. */
    int PAST = 10;

    /**
     * Overwrites the frames in the gap, the same in every window; nothing is read from them, and the other frames stay
     * as they are.
     *
     * @param windows all of the same length
     */
    void fill(List<Window> windows, Gap gap);
}
