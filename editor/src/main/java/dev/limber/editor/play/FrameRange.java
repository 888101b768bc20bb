package dev.limber.editor.play;

/** The frames from {@code first} to {@code last}, both included. */
public record FrameRange(int first, int last) {
    public FrameRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("frames " + first + " to " + last + " are no range");
        }
    }

    public int length() {
        return last - first + 1;
    }

    public boolean contains(int frame) {
        return frame >= first && frame <= last;
    }

    /** Returns the part that lies in a clip of {@code frameCount} frames, its last frame at least. */
    FrameRange clamped(int frameCount) {
        return new FrameRange(Math.min(first, frameCount - 1), Math.min(last, frameCount - 1));
    }
}
