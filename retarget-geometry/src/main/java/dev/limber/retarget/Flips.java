package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Joints that turn far in one frame and back in the next, as in recordings whose markers were mistaken for each other. */
final class Flips {
    /** Degrees from the frame before, and to the one after. */
    private static final double FAR = 60;
    /** Degrees between these two. */
    private static final double BACK = 20;
    /** Seconds: in longer frames bodies turn as far by themselves. */
    private static final double FRAME = 1 / 15.0;

    private Flips() {}

    /**
     * The flip that turns farthest.
     *
     * @param otherFrames frames with a flip, beside its own
     */
    record Flip(int joint, int frame, double degrees, int otherFrames) {
        String others() {
            return otherFrames == 0
                    ? ""
                    : ", and joints do so in " + otherFrames + (otherFrames == 1 ? " other frame" : " other frames");
        }
    }

    /** Returns the farthest flip of those joints of a clip that are looked at. */
    static Optional<Flip> longest(Clip clip, IntPredicate looked) {
        if (clip.frameCount() < 3 || clip.frameTime() > FRAME) {
            return Optional.empty();
        }
        int[] joints =
                IntStream.range(0, clip.skeleton().jointCount()).filter(looked).toArray();
        Pose before = clip.pose(0);
        Pose now = clip.pose(1);
        Pose after = clip.pose(2);
        Flip farthest = null;
        int frames = 0;
        for (int frame = 1; frame + 1 < clip.frameCount(); frame++) {
            clip.read(frame + 1, after);
            boolean flips = false;
            for (int joint : joints) {
                double there = degrees(before, now, joint);
                if (there > FAR && degrees(now, after, joint) > FAR && degrees(before, after, joint) < BACK) {
                    flips = true;
                    farthest =
                            farthest == null || there > farthest.degrees ? new Flip(joint, frame, there, 0) : farthest;
                }
            }
            frames += flips ? 1 : 0;
            Pose free = before;
            before = now;
            now = after;
            after = free;
        }
        return farthest == null
                ? Optional.empty()
                : Optional.of(new Flip(farthest.joint, farthest.frame, farthest.degrees, frames - 1));
    }

    private static double degrees(Pose a, Pose b, int joint) {
        return Math.toDegrees(Quat.angle(a.rotations(), 4 * joint, b.rotations(), 4 * joint));
    }
}
