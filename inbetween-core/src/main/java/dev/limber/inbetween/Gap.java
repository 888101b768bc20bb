package dev.limber.inbetween;

/**
 * Frames of a window that are missing; the one before and the one after them are given.
 *
 * @param start first missing frame, at least 1
 * @param length number of missing frames, at least 1
 */
public record Gap(int start, int length) {
    public Gap {
        if (start < 1 || length < 1) {
            throw new IllegalArgumentException(
                    "a gap starts after a given frame and has a frame at least: " + start + ", length " + length);
        }
    }

    /** Returns the given frame after the gap. */
    public int end() {
        return start + length;
    }
}
