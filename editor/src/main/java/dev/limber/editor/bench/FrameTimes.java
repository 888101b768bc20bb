package dev.limber.editor.bench;

import java.util.Arrays;

/**
 * How frames went while some characters played.
 *
 * @param characters that were in view
 * @param joints of each
 * @param vertices of each
 * @param median milliseconds from one frame to the next
 * @param slow milliseconds that one frame in twenty took, or more
 * @param processor milliseconds of all threads of the process for a frame, on average: the same on a busy machine
 * @param bytes allocated by the render thread in a frame, on average
 */
public record FrameTimes(
        int characters, int joints, int vertices, double median, double slow, double processor, long bytes) {
    /**
     * Sums up what was measured.
     *
     * @param nanos (frame) durations, at least one; sorted in place
     * @param processor nanoseconds in all frames
     * @param allocated bytes in all frames
     */
    static FrameTimes of(int characters, int joints, int vertices, long[] nanos, long processor, long allocated) {
        Arrays.sort(nanos);
        return new FrameTimes(
                characters,
                joints,
                vertices,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 19 / 20] / 1e6,
                processor / 1e6 / nanos.length,
                allocated / nanos.length);
    }

    /** Returns the frames per second that the median gives. */
    public double rate() {
        return 1000 / median;
    }
}
