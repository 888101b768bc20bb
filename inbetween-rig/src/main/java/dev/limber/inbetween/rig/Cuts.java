package dev.limber.inbetween.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.Shots;
import dev.limber.motion.Slice;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Where the given frames of a clip are cut, as between a T-pose and the motion after it. Beyond a cut nothing tells how
 * the motion in a gap goes on.
 */
final class Cuts {
    private final NavigableSet<Integer> starts = new TreeSet<>(); // given frames that do not go on from the one before

    /** @param height of the character, in the skeleton's unit */
    Cuts(Clip clip, MissingFrames missing, double height) {
        int from = 0;
        for (FrameSpan gap : missing.spans()) {
            add(clip, from, gap.first(), height);
            from = gap.last() + 1;
        }
        add(clip, from, clip.frameCount(), height);
    }

    private void add(Clip clip, int from, int end, double height) {
        List<Integer> shots = Shots.starts(Slice.of(clip, from, end), height);
        shots.stream().skip(1).forEach(start -> starts.add(from + start));
    }

    /** Whether the motion is cut between two neighbouring frames. */
    boolean areBetween(int frame, int next) {
        return starts.contains(Math.max(frame, next));
    }

    /** Returns the first frame from {@code earliest} on that leads to {@code frame} without a cut. */
    int firstBefore(int frame, int earliest) {
        Integer start = starts.floor(frame);
        return start == null ? earliest : Math.max(earliest, start);
    }

    /** Returns the last frame up to {@code latest} to which {@code frame} leads without a cut. */
    int lastAfter(int frame, int latest) {
        Integer start = starts.higher(frame);
        return start == null ? latest : Math.min(latest, start - 1);
    }
}
