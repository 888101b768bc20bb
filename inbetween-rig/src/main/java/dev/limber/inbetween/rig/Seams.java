package dev.limber.inbetween.rig;

import dev.limber.inbetween.FrameChange;
import dev.limber.inbetween.FramePose;
import dev.limber.motion.Pose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes gaps continue with the velocity of every joint in the neighbouring given frames. An in-betweener knows that
 * velocity only at its own frame rate, and interpolation not at all. The difference at a seam is added and fades out
 * within the gap; the keys do not change.
 */
final class Seams {
    /** Seconds into the gap after which nothing of the correction is left. */
    private static final double REACH = 0.25;

    /** The corrections of both ends of a gap meet in it; so often they are made up for each other. */
    private static final int ROUNDS = 4;

    private final Draft draft;
    private final Cuts cuts;
    private final int joints;

    private Seams(Draft draft, Cuts cuts) {
        this.draft = draft;
        this.cuts = cuts;
        joints = draft.skeleton().jointCount();
    }

    /** An end of a gap: the given frame there, the direction of the gap from it, 1 or -1, and the velocity wanted. */
    private record Seam(int key, int inwards, FrameChange wanted) {}

    /** Corrects the missing frames of a draft. */
    static void smooth(Draft draft, MissingFrames missing, Cuts cuts) {
        Seams seams = new Seams(draft, cuts);
        List<List<Seam>> all = new ArrayList<>(); // wanted before anything is corrected
        for (FrameSpan gap : missing.spans()) {
            List<Seam> ends = new ArrayList<>();
            seams.seam(gap.first() - 1, 1).ifPresent(ends::add);
            seams.seam(gap.last() + 1, -1).ifPresent(ends::add);
            all.add(ends);
        }
        for (int i = 0; i < all.size(); i++) {
            seams.smooth(missing.spans().get(i), all.get(i));
        }
    }

    /** Returns the seam at a given frame beside a gap; none where no velocity is known, at an end of the clip or a cut. */
    private Optional<Seam> seam(int key, int inwards) {
        if (key == 0 || key == draft.frameCount() - 1) {
            return Optional.empty();
        }
        int outwards = key - inwards;
        if (cuts.areBetween(key, outwards)) {
            return Optional.empty();
        }
        FrameChange wanted = draft.isMissing(outwards)
                ? between(key - 1, key + 1).times(0.5) // a lone key: what both fillings agree on
                : between(Math.min(key, outwards), Math.max(key, outwards));
        return Optional.of(new Seam(key, inwards, wanted));
    }

    private FrameChange between(int from, int to) {
        return FrameChange.between(numbers(draft.pose(from)), numbers(draft.pose(to)));
    }

    private FramePose numbers(Pose pose) {
        return new FramePose(pose.rotations(), 0, joints, pose.translations(), 0, joints);
    }

    private void smooth(FrameSpan gap, List<Seam> ends) {
        // A single frame cannot meet both ends: it gets the mean of what they want.
        double share = gap.length() == 1 ? 1.0 / Math.max(1, ends.size()) : 1;
        int reach = Math.min(gap.length() + 1, Math.max(2, (int) Math.round(REACH / draft.frameTime())));
        for (int round = 0; round < (gap.length() == 1 ? 1 : ROUNDS); round++) {
            List<FrameChange> lacking = new ArrayList<>();
            for (Seam end : ends) {
                lacking.add(lacking(end, share));
            }
            for (int i = 0; i < ends.size(); i++) {
                correct(ends.get(i), lacking.get(i), reach);
            }
        }
    }

    private FrameChange lacking(Seam end, double share) {
        int next = end.key + end.inwards;
        FrameChange now = between(Math.min(end.key, next), Math.max(end.key, next));
        return end.wanted.minus(now).times(share);
    }

    /** Adds a velocity at a seam that dies away over {@code reach} frames. */
    private void correct(Seam end, FrameChange lacking, int reach) {
        for (int step = 1; step < reach; step++) {
            double fading = (reach - step) / (reach - 1.0);
            double frames = end.inwards * step * fading * fading; // 1 at the first step, then less and less a frame
            lacking.addTo(numbers(draft.pose(end.key + end.inwards * step)), frames);
        }
    }
}
