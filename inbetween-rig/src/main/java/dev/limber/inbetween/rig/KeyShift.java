package dev.limber.inbetween.rig;

import dev.limber.motion.Resample;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Moves keys of a clip in time. */
public final class KeyShift {
    private KeyShift() {}

    /**
     * Returns how far keys can be moved that way: neither past each other nor to the ends of the clip. Keys at the ends
     * cannot be moved.
     *
     * @param delta frames, negative for earlier
     */
    public static int limit(EditedClip clip, Collection<Integer> frames, int delta) {
        NavigableSet<Integer> still = new TreeSet<>(clip.keys());
        still.add(0);
        still.add(clip.frameCount() - 1);
        int limit = delta;
        for (int frame : frames) {
            if (frame == 0 || frame == clip.frameCount() - 1) {
                return 0;
            }
            still.remove(frame);
        }
        for (int frame : frames) {
            Integer below = still.lower(frame);
            Integer above = still.higher(frame);
            limit = Math.max(limit, below == null ? 0 : below + 1 - frame);
            limit = Math.min(limit, above == null ? 0 : above - 1 - frame);
        }
        return limit;
    }

    static EditedClip move(EditedClip clip, Collection<Integer> frames, int wanted) {
        NavigableSet<Integer> moved = new TreeSet<>(clip.keys());
        moved.retainAll(frames);
        int delta = limit(clip, moved, wanted);
        if (delta == 0 || moved.isEmpty()) {
            return clip;
        }
        NavigableSet<Integer> anchors = new TreeSet<>(clip.keys()); // frames that bound the stretches
        anchors.add(0);
        anchors.add(clip.frameCount() - 1);
        int start = anchors.lower(moved.first());
        int end = anchors.higher(moved.last());
        double[] times = new double[end - start + 1];
        List<FrameSpan> gaps =
                new ArrayList<>(clip.gaps().without(new FrameSpan(start, end)).spans());
        for (int from = start; from < end; ) {
            int to = anchors.higher(from);
            Stretch stretch = new Stretch(
                    from, to, from + (moved.contains(from) ? delta : 0), to + (moved.contains(to) ? delta : 0));
            stretch.writeTimes(times, start);
            clip.gaps().spans().stream().filter(stretch::holds).forEach(gap -> stretch.move(gap, gaps));
            from = to;
        }
        NavigableSet<Integer> keys = new TreeSet<>(clip.keys());
        keys.removeAll(moved);
        moved.forEach(key -> keys.add(key + delta));
        return clip.with(
                new Patch(start, Resample.at(times, clip.clip().frameTime(), clip.clip())),
                keys,
                MissingFrames.of(gaps));
    }

    /** The frames from one anchor to the next, and the new times of both. */
    private record Stretch(int from, int to, int newFrom, int newTo) {
        /** Writes for each new frame which frame it was. */
        void writeTimes(double[] times, int start) {
            for (int frame = newFrom; frame <= newTo; frame++) {
                times[frame - start] = from + (double) (to - from) * (frame - newFrom) / (newTo - newFrom);
            }
        }

        boolean holds(FrameSpan gap) {
            return gap.first() > from && gap.last() < to;
        }

        /** Adds the gap as it is after the move, unless no frame is left of it. One that touches a key goes on doing so. */
        void move(FrameSpan gap, List<FrameSpan> out) {
            double scale = (double) (newTo - newFrom) / (to - from);
            int first = newFrom + 1 + (int) Math.round(scale * (gap.first() - from - 1));
            int last = newTo - 1 - (int) Math.round(scale * (to - gap.last() - 1));
            if (first <= last) {
                out.add(new FrameSpan(first, last));
            }
        }
    }
}
