package dev.limber.inbetween.rig;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
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
    private final int joints;

    private Seams(Draft draft) {
        this.draft = draft;
        joints = draft.skeleton().jointCount();
    }

    /** The velocity of a pose. */
    private static final class Velocity {
        private final double[] rotations; // (joint, 3) radians a frame about an axis in the parent's space
        private final double[] ways; // (joint, 3) a frame, in the parent's space

        Velocity(int joints) {
            rotations = new double[3 * joints];
            ways = new double[3 * joints];
        }
    }

    /** An end of a gap: the given frame there, and the direction of the gap from it, 1 or -1. */
    private record Seam(int key, int inwards, Velocity wanted) {}

    /** Corrects the missing frames of a draft. */
    static void smooth(Draft draft, MissingFrames missing) {
        Seams seams = new Seams(draft);
        List<List<Seam>> all = new ArrayList<>(); // wanted before anything is corrected
        for (FrameSpan gap : missing.spans()) {
            List<Seam> ends = new ArrayList<>();
            seams.wanted(gap.first() - 1).ifPresent(v -> ends.add(new Seam(gap.first() - 1, 1, v)));
            seams.wanted(gap.last() + 1).ifPresent(v -> ends.add(new Seam(gap.last() + 1, -1, v)));
            all.add(ends);
        }
        for (int i = 0; i < all.size(); i++) {
            seams.smooth(missing.spans().get(i), all.get(i));
        }
    }

    /** Returns the velocity at a given frame beside a gap; none is known at an end of the clip. */
    private Optional<Velocity> wanted(int key) {
        boolean first = key == 0;
        boolean last = key == draft.frameCount() - 1;
        if (first || last) {
            return Optional.empty();
        }
        boolean afterGap = draft.isMissing(key - 1);
        boolean beforeGap = draft.isMissing(key + 1);
        if (afterGap && beforeGap) {
            return Optional.of(between(key - 1, key + 1, 0.5)); // a lone key: what both fillings agree on
        }
        return Optional.of(afterGap ? between(key, key + 1, 1) : between(key - 1, key, 1));
    }

    /** Returns {@code share} of the change from one frame to another. */
    private Velocity between(int from, int to, double share) {
        Pose a = draft.pose(from);
        Pose b = draft.pose(to);
        Velocity velocity = new Velocity(joints);
        double[] rotation = new double[4];
        for (int j = 0; j < joints; j++) {
            Quat.multiplyInverse(b.rotations(), 4 * j, a.rotations(), 4 * j, rotation, 0);
            Quat.log(rotation, 0, velocity.rotations, 3 * j);
        }
        for (int i = 0; i < 3 * joints; i++) {
            velocity.rotations[i] *= share;
            velocity.ways[i] = share * (b.translations()[i] - a.translations()[i]);
        }
        return velocity;
    }

    private void smooth(FrameSpan gap, List<Seam> ends) {
        // A single frame cannot meet both ends: it gets the mean of what they want.
        double share = gap.length() == 1 ? 1.0 / Math.max(1, ends.size()) : 1;
        int reach = Math.min(gap.length() + 1, Math.max(2, (int) Math.round(REACH / draft.frameTime())));
        for (int round = 0; round < (gap.length() == 1 ? 1 : ROUNDS); round++) {
            List<Velocity> lacking = new ArrayList<>();
            for (Seam end : ends) {
                lacking.add(lacking(end, share));
            }
            for (int i = 0; i < ends.size(); i++) {
                correct(ends.get(i), lacking.get(i), reach);
            }
        }
    }

    private Velocity lacking(Seam end, double share) {
        boolean start = end.inwards == 1;
        Velocity now = between(start ? end.key : end.key - 1, start ? end.key + 1 : end.key, 1);
        for (int i = 0; i < 3 * joints; i++) {
            now.rotations[i] = share * (end.wanted.rotations[i] - now.rotations[i]);
            now.ways[i] = share * (end.wanted.ways[i] - now.ways[i]);
        }
        return now;
    }

    /** Adds a velocity at a seam that dies away over {@code reach} frames. */
    private void correct(Seam end, Velocity lacking, int reach) {
        double[] rotation = new double[4];
        double[] vector = new double[3];
        for (int step = 1; step < reach; step++) {
            double fading = (reach - step) / (reach - 1.0);
            double frames = end.inwards * step * fading * fading; // 1 at the first step, then less and less a frame
            Pose pose = draft.pose(end.key + end.inwards * step);
            for (int j = 0; j < joints; j++) {
                for (int axis = 0; axis < 3; axis++) {
                    vector[axis] = frames * lacking.rotations[3 * j + axis];
                    pose.translations()[3 * j + axis] += frames * lacking.ways[3 * j + axis];
                }
                Quat.exp(vector, 0, rotation, 0);
                Quat.multiply(rotation, 0, pose.rotations(), 4 * j, pose.rotations(), 4 * j);
            }
        }
    }
}
