package dev.limber.inbetween.rig;

import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.PoseTiming;
import dev.limber.inbetween.WorldWindow;
import dev.limber.motion.Clip;
import dev.limber.motion.Slice;
import dev.limber.motion.rig.Rig;
import java.util.ArrayList;
import java.util.List;

/** Proposes how long gaps should be, from the poses on either side, on any human rig. */
public final class RigTiming {
    private final PoseTiming timing;
    private final BodyMap map;
    private final float[] offsets = CanonicalBody.commonOffsets();

    /** @throws dev.limber.retarget.RetargetException when the rig is not humanoid */
    public RigTiming(Rig rig, PoseTiming timing) {
        this.timing = timing;
        map = new BodyMap(rig, offsets);
    }

    /**
     * A proposal in frames of the clip.
     *
     * @param missing frames between the two poses, 1 at least
     * @param fewest two thirds of people take longer, and
     * @param most less
     */
    public record Length(int missing, int fewest, int most) {}

    /**
     * Returns how many frames should lie between keys, first to last.
     *
     * @param keys two at least, ascending
     */
    public List<Length> between(Clip clip, List<Integer> keys) {
        List<Double> times = keys.stream().map(Integer::doubleValue).toList();
        WorldWindow body = WorldWindow.of(BodyWindows.of(map.onBody(clip), times), offsets);
        double rate = CanonicalBody.FRAME_TIME / clip.frameTime();
        List<Length> lengths = new ArrayList<>();
        for (int i = 1; i < keys.size(); i++) {
            PoseTiming.Proposal proposal = timing.propose(body, i - 1, i);
            lengths.add(new Length(
                    missing(proposal.usual() * rate),
                    missing(proposal.shortest() * rate),
                    missing(proposal.longest() * rate)));
        }
        return lengths;
    }

    /** Returns how long the gaps of a chain should be, whose parts may be anywhere. */
    public List<Length> of(MotionChain chain) {
        List<Length> lengths = new ArrayList<>();
        for (FrameSpan gap : chain.missing().spans()) {
            lengths.addAll(between(chain.clip(), List.of(gap.first() - 1, gap.last() + 1)));
        }
        return lengths;
    }

    private static int missing(double frames) {
        return (int) Math.max(1, Math.round(frames) - 1);
    }

    /**
     * Returns a clip of which only keys are given as the parts of a chain: the first and the last with what lies before and
     * after them.
     *
     * @param keys two at least, ascending
     */
    public static List<Clip> parts(Clip clip, List<Integer> keys) {
        List<Clip> parts = new ArrayList<>();
        int last = keys.size() - 1;
        for (int i = 0; i <= last; i++) {
            int from = i == 0 ? 0 : keys.get(i);
            int to = i == last ? clip.frameCount() : keys.get(i) + 1;
            parts.add(Slice.of(clip, from, to));
        }
        return parts;
    }
}
