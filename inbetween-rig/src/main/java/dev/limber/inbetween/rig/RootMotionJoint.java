package dev.limber.inbetween.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.Arrays;

/** The joint whose translation carries a character through the world: the hips, or a joint above them. */
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

    /**
     * Moves a joint and all that hangs on it.
     *
     * @param world of the pose; its rotations are read
     * @param shift in the world
     */
    static void move(Pose pose, WorldPose world, int joint, Vec3 shift) {
        double[] local = new double[3];
        shift.store(local, 0);
        int parent = world.skeleton().parent(joint);
        if (parent != Skeleton.NONE) {
            Quat.inverseRotate(world.rotations(), 4 * parent, local, 0, local, 0);
        }
        for (int axis = 0; axis < 3; axis++) {
            pose.translations()[3 * joint + axis] += local[axis];
        }
    }
}
