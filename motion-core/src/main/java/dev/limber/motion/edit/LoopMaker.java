package dev.limber.motion.edit;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;

/**
 * Makes a motion loop: the difference of its ends is spread over the frames near them, as in Rose and others, Verbs and
 * adverbs (1998).
 */
public final class LoopMaker {
    private static final double[] STILL = {1, 0, 0, 0}; // wxyz

    private LoopMaker() {}

    /**
     * Returns the motion with ends that meet; the last frame is a copy of the first.
     *
     * @param root the joint that carries the character; where the motion travels, it keeps its way over the floor
     * @param up unit vector, world, which is also the space of the root's parent
     * @param blend frames at either end over which the difference is spread; at least 1
     * @param travels whether the character goes on from where it ends; else it comes back to where it began
     */
    public static Clip of(Clip clip, int root, Vec3 up, int blend, boolean travels) {
        int last = clip.frameCount() - 1;
        if (last < 2) {
            throw new IllegalArgumentException("a loop needs 3 frames at least, the clip has " + clip.frameCount());
        }
        Pose start = clip.pose(0);
        Pose end = clip.pose(last);
        double[] rotation = new double[4];
        return clip.map((frame, pose) -> {
            double share = share(frame, last, blend);
            if (share == 0) {
                return;
            }
            for (int q = 0; q < pose.rotations().length; q += 4) {
                Quat.multiplyInverse(start.rotations(), q, end.rotations(), q, rotation, 0);
                Quat.slerp(STILL, 0, rotation, 0, share, rotation, 0);
                Quat.multiply(rotation, 0, pose.rotations(), q, pose.rotations(), q);
            }
            for (int joint = 0; 3 * joint < pose.translations().length; joint++) {
                Vec3 off = Vec3.of(start.translations(), 3 * joint).minus(Vec3.of(end.translations(), 3 * joint));
                Vec3 kept = joint == root && travels ? up.times(off.dot(up)) : off;
                Vec3.of(pose.translations(), 3 * joint).plus(kept.times(share)).store(pose.translations(), 3 * joint);
            }
        });
    }

    /**
     * Returns the part of the difference of the ends that a frame takes up: half of it at each end, as -1/2 in the first frame
     * and 1/2 in the last, and none between.
     *
     * @param last frame of the clip
     * @param blend as in {@link #of}
     */
    public static double share(int frame, int last, int blend) {
        int reach = Math.max(1, Math.min(blend, last / 2));
        if (frame <= reach) {
            return -ease(1 - (double) frame / reach) / 2;
        }
        return frame >= last - reach ? ease(1 - (double) (last - frame) / reach) / 2 : 0;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }
}
