package dev.limber.inbetween;

import java.util.List;

/** An in-betweener: fills gaps of windows. */
public interface Inbetweener {
    /** Frames before a gap that inbetweeners are given, in the benchmark as in use. */
    int PAST = 10;

    /**
     * Overwrites the missing frames of the gap, the same in every window; nothing is read from them, and the given frames
     * stay as they are. Up to {@link #PAST} given frames before the gap, and as many after it, help.
     *
     * @param windows all of the same length
     */
    void fill(List<Window> windows, Gap gap);

    /** Returns how many frames a gap may have, keys counted: as many as it was made or trained for. */
    default int longestGap() {
        return 60;
    }

    /** Returns the offsets of the body that the inbetweener knows, (joint, 3) from the parent joint, cm; not to be changed. */
    default float[] offsets() {
        return CanonicalBody.commonOffsets();
    }
}
