package dev.limber.inbetween.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import java.util.Arrays;

/** The joint whose translation is the root motion: the hips, or a joint above them. */
final class RootMotionJoint {
    private RootMotionJoint() {}

    /** Returns the nearest joint of the clip, from the hips up, whose translation is animated, or NONE. */
    static int of(Clip clip, int hips) {
        int[] translated = clip.translatedJoints();
        int joint = hips;
        while (joint != Skeleton.NONE && Arrays.binarySearch(translated, joint) < 0) {
            joint = clip.skeleton().parent(joint);
        }
        return joint;
    }
}
