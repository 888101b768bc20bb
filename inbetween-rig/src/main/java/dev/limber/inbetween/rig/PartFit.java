package dev.limber.inbetween.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.Resample;
import dev.limber.motion.Shots;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Slice;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.RetargetMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Fits clips into a chain: onto the body of its first part, in whatever unit, axes and proportions they are, and to its
 * frame rate.
 *
 * @param rig of the first part
 * @param frameTime of the first part, s
 */
public record PartFit(Rig rig, double frameTime) {
    /** Bones whose ends are nearer than this, in heights, are the same bone, written with other digits. */
    private static final double SAME_BONE = 1e-3;

    /** Frame times that differ by less than this, relatively, are the same rate, written with other digits. */
    private static final double SAME_RATE = 1e-4;

    /**
     * A part of a chain.
     *
     * @param notes what was changed about the clip, and what is doubtful about it; one sentence each
     */
    public record Part(Clip clip, List<String> notes) {}

    /**
     * Returns a clip, or a pose of it, as a part.
     *
     * @param own the clip's rig
     * @param frame the pose's, of the clip as it is; empty for all of it
     * @throws InbetweenException when it is of a body of another kind
     * @throws dev.limber.retarget.RetargetException when it is of another body, and cannot be retargeted
     */
    public Part fit(Rig own, Clip clip, Optional<Integer> frame) {
        List<String> notes = new ArrayList<>();
        Clip part = clip;
        if (!isSameBody(rig, clip.skeleton())) {
            if (own.plan() != rig.plan()) {
                throw new InbetweenException("a clip of a body of another kind ("
                        + own.plan().word() + ") cannot follow one of a body of this kind ("
                        + rig.plan().word() + ")");
            }
            part = RetargetMethod.GEOMETRIC.prepare(own, rig).retarget(clip);
            notes.add("it is of another body, so it was retargeted to that of the first part");
        }
        if (frame.isPresent()) {
            part = Slice.of(part, frame.get(), frame.get() + 1);
        } else {
            List<Integer> shots = Shots.starts(clip, own.height());
            if (shots.size() > 1 && shots.get(1) == 1) {
                notes.add("frame 0 does not lead on to frame 1, as a T-pose before the motion does not; it was kept:"
                        + " cut it off the clip if it is not wanted");
            }
        }
        if (!isSameRate(frameTime, part.frameTime())) {
            part = Resample.to(1 / frameTime, part);
            if (frame.isEmpty()) {
                notes.add(String.format(
                        Locale.ROOT,
                        "it has %.4g frames per second, the first part %.4g, so it was resampled",
                        1 / clip.frameTime(),
                        1 / frameTime));
            }
        }
        return new Part(part, List.copyOf(notes));
    }

    /** Whether poses of the skeleton are poses of the rig: joints and bones are the same. The root may rest elsewhere. */
    static boolean isSameBody(Rig rig, Skeleton other) {
        Skeleton body = rig.skeleton();
        return body.names().equals(other.names())
                && IntStream.range(0, body.jointCount())
                        .allMatch(j -> body.parent(j) == other.parent(j)
                                && (body.parent(j) == Skeleton.NONE
                                        || body.restTranslation(j).distance(other.restTranslation(j))
                                                <= SAME_BONE * rig.height()));
    }

    static boolean isSameRate(double a, double b) {
        return Math.abs(a - b) <= SAME_RATE * a;
    }
}
