package dev.limber.motion;

import java.util.Objects;

/** Cuts a range of frames out of a clip. */
public final class Slice {
    private Slice() {}

    /**
     * Returns the frames from {@code from} up to, not including, {@code to}.
     *
     * @throws IndexOutOfBoundsException when the clip has no such frames
     */
    public static Clip of(Clip clip, int from, int to) {
        Objects.checkFromToIndex(from, to, clip.frameCount());
        return new Clip.Builder(clip.skeleton(), clip.frameTime(), to - from, clip.translatedJoints())
                .set(0, clip, from, to)
                .build();
    }
}
