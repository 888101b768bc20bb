package dev.limber.evaluation.gap;

import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.inbetween.rig.MissingFrames;
import dev.limber.motion.Clip;
import java.util.ArrayList;
import java.util.List;

/** Cuts gaps into clips, at the same places for every method. */
public final class RegularGaps {
    /** Seconds that are kept at the start and between gaps; recordings of some data sets start with a T-pose. */
    private static final double KEPT = 1;

    private RegularGaps() {}

    /**
     * Returns as many gaps of that length as the clip has place for, a second kept before each and two frames after
     * the last; none for a short clip.
     *
     * @param seconds of a gap, rounded to frames of the clip, one at least
     */
    public static MissingFrames in(Clip clip, double seconds) {
        int missing = Math.max(1, (int) Math.round(seconds / clip.frameTime()));
        int kept = Math.max(2, (int) Math.round(KEPT / clip.frameTime()));
        List<FrameSpan> gaps = new ArrayList<>();
        for (int first = kept; first + missing + 1 < clip.frameCount(); first += missing + kept) {
            gaps.add(new FrameSpan(first, first + missing - 1));
        }
        return MissingFrames.of(gaps);
    }
}
