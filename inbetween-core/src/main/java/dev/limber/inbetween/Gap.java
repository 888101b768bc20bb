package dev.limber.inbetween;

import java.util.ArrayList;
import java.util.List;

/**
 * A range of missing frames in a window. The frames before and after it are given, and some within it may be too.
 *
 * @param start first missing frame, at least 1
 * @param length number of frames, at least 1, keys counted
 * @param keys given frames of the window within the gap, ascending; neither the first nor the last of it
 */
public record Gap(int start, int length, List<Integer> keys) {
    public Gap {
        if (start < 1 || length < 1) {
            throw new IllegalArgumentException(
                    "a gap starts after a given frame and has a frame at least: " + start + ", length " + length);
        }
        keys = List.copyOf(keys);
        int last = start;
        for (int key : keys) {
            if (key <= last || key >= start + length - 1) {
                throw new IllegalArgumentException("keys must ascend between the frames " + start + " and "
                        + (start + length - 1) + ", which are missing: " + keys);
            }
            last = key;
        }
    }

    /** A gap without keys. */
    public Gap(int start, int length) {
        this(start, length, List.of());
    }

    /** Returns the given frame after the gap. */
    public int end() {
        return start + length;
    }

    /** Returns whether a frame of the window is to be filled. */
    public boolean isMissing(int frame) {
        return frame >= start && frame < end() && !keys.contains(frame);
    }

    /** Returns the last given frame up to a frame of the gap. */
    public int keyBefore(int frame) {
        int before = start - 1;
        for (int key : keys) {
            before = key <= frame ? key : before;
        }
        return before;
    }

    /** Returns the first given frame from a frame of the gap, or one before it, on. */
    public int keyAfter(int frame) {
        for (int key : keys) {
            if (key >= frame) {
                return key;
            }
        }
        return end();
    }

    /** Returns the largest number of missing frames in a row. */
    public int longestRun() {
        int longest = 0;
        int last = start - 1;
        for (int key : keys) {
            longest = Math.max(longest, key - last - 1);
            last = key;
        }
        return Math.max(longest, end() - last - 1);
    }

    /** Returns the runs of missing frames between given ones, in order, as gaps without keys. */
    public List<Gap> runs() {
        List<Gap> runs = new ArrayList<>();
        for (int from = start; from < end(); ) {
            int to = keyAfter(from);
            if (to > from) {
                runs.add(new Gap(from, to - from));
            }
            from = to + 1;
        }
        return runs;
    }
}
