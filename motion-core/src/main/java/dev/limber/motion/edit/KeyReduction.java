package dev.limber.motion.edit;

import dev.limber.motion.Clip;
import dev.limber.motion.EndSite;
import dev.limber.motion.Pose;
import dev.limber.motion.PoseBlend;
import dev.limber.motion.Progress;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds the frames that a clip can be interpolated from: the curve simplification of Lim and Thalmann, Key-posture
 * extraction out of human motion data by curve simplification (2001). The frame that lies farthest from the
 * interpolation of its neighbouring keys becomes a key, until none lies farther than the tolerance.
 */
public final class KeyReduction {
    /** Share of the height: the distance from its joint of a compared point, so that rotations in place count. */
    private static final double LEVER = 0.05;

    private final Clip clip;
    private final double lever; // in the skeleton's unit
    private final Pose before;
    private final Pose after;
    private final Pose blend;
    private final WorldPose actual;
    private final WorldPose interpolated;

    private KeyReduction(Clip clip, double height) {
        this.clip = clip;
        lever = LEVER * height;
        before = new Pose(clip.skeleton());
        after = new Pose(clip.skeleton());
        blend = new Pose(clip.skeleton());
        actual = new WorldPose(clip.skeleton());
        interpolated = new WorldPose(clip.skeleton());
    }

    /**
     * Returns the frames of the keys, ascending; the first and the last frame are among them.
     *
     * @param height of the character, in the clip's unit
     * @param tolerance how far a point of the body may be off, as a part of the height, more than 0
     * @param progress gets the share that is done, from 0 to 1, and may throw to cancel
     * @throws IllegalArgumentException when the tolerance is not positive or the clip is empty
     */
    public static List<Integer> keys(Clip clip, double height, double tolerance, Progress progress) {
        if (!(tolerance > 0) || !(height > 0)) {
            throw new IllegalArgumentException(
                    "tolerance and height must be more than 0: " + tolerance + ", " + height);
        }
        if (clip.frameCount() == 0) {
            throw new IllegalArgumentException("a clip without frames has no keys");
        }
        return new KeyReduction(clip, height).find(tolerance * height, progress);
    }

    /** A stretch between two keys. */
    private record Stretch(int first, int last) {}

    private List<Integer> find(double tolerance, Progress progress) {
        int end = clip.frameCount() - 1;
        TreeSet<Integer> keys = new TreeSet<>(List.of(0, end));
        Deque<Stretch> open = new ArrayDeque<>(List.of(new Stretch(0, end)));
        while (!open.isEmpty()) {
            Stretch stretch = open.pop();
            progress.report(end == 0 ? 1 : (double) stretch.first() / end);
            int worst = worst(stretch, tolerance);
            if (worst != Skeleton.NONE) {
                keys.add(worst);
                open.push(new Stretch(worst, stretch.last()));
                open.push(new Stretch(stretch.first(), worst));
            }
        }
        progress.report(1);
        return List.copyOf(keys);
    }

    /** Returns the frame that interpolation misses most, or {@link Skeleton#NONE} when it misses none. */
    private int worst(Stretch stretch, double tolerance) {
        clip.read(stretch.first(), before);
        clip.read(stretch.last(), after);
        int worst = Skeleton.NONE;
        double most = tolerance;
        for (int frame = stretch.first() + 1; frame < stretch.last(); frame++) {
            clip.read(frame, blend);
            actual.update(blend);
            double t = (double) (frame - stretch.first()) / (stretch.last() - stretch.first());
            PoseBlend.blend(before, after, t, blend);
            interpolated.update(blend);
            double distance = distance();
            if (distance > most) {
                most = distance;
                worst = frame;
            }
        }
        return worst;
    }

    /** Returns how far the joints and the tips of the bones are from where they should be, the farthest of them. */
    private double distance() {
        double most = 0;
        for (int joint = 0; joint < actual.skeleton().jointCount(); joint++) {
            most = Math.max(most, between(actual.positions(), interpolated.positions(), 3 * joint) + rotation(joint));
        }
        for (EndSite site : actual.skeleton().endSites()) {
            Vec3 off = actual.position(site).minus(interpolated.position(site));
            most = Math.max(most, off.length());
        }
        return most;
    }

    private static double between(double[] a, double[] b, int at) {
        double x = a[at] - b[at];
        double y = a[at + 1] - b[at + 1];
        double z = a[at + 2] - b[at + 2];
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** Returns how far that point moves when the joint rotates from one pose to the other. */
    private double rotation(int joint) {
        double dot = Math.abs(Quat.dot(actual.rotations(), 4 * joint, interpolated.rotations(), 4 * joint));
        return 2 * lever * Math.sqrt(Math.max(0, 1 - dot * dot));
    }
}
