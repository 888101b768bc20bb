package dev.limber.inbetween.rig;

/**
 * Frames of a clip, counted from 0.
 *
 * @param first the first of them
 * @param last the last of them, itself among them
 */
public record FrameSpan(int first, int last) {
    public FrameSpan {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("frames " + first + " to " + last + " are no span of frames");
        }
    }

    public int length() {
        return last - first + 1;
    }

    @Override
    public String toString() {
        return first + ":" + last;
    }
}
