package dev.limber.io;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;

/**
 * The same motion on joints whose axes are the world's in a chosen pose, as BVH needs, where all rest rotations are
 * zero. Joints stay where they are; the rotation of each is its world rotation relative to the chosen pose.
 */
final class UnrotatedRest {
    private UnrotatedRest() {}

    /** Returns the clip on a skeleton whose rest pose has the joints where {@code rest}, of its skeleton, has them. */
    static Clip of(Clip clip, Pose rest) {
        Skeleton skeleton = clip.skeleton();
        WorldPose bind = WorldPose.of(rest);
        WorldPose rotated = new WorldPose(unrotated(skeleton, bind));
        double[] rotation = new double[4]; // wxyz, world, from the chosen pose
        return clip.map(clip.translatedJoints(), (frame, pose, world) -> {
                    for (int j = 0; j < skeleton.jointCount(); j++) {
                        int parent = skeleton.parent(j);
                        Quat.multiplyInverse(world.rotations(), 4 * j, bind.rotations(), 4 * j, rotation, 0);
                        rotated.setRotation(j, rotation, 0, pose);
                        if (parent != Skeleton.NONE) {
                            double[] t = pose.translations();
                            Quat.rotate(bind.rotations(), 4 * parent, t, 3 * j, t, 3 * j);
                        }
                    }
                })
                .on(rotated.skeleton());
    }

    private static Skeleton unrotated(Skeleton skeleton, WorldPose bind) {
        Pose rest = new Pose(skeleton);
        for (int j = 0; j < skeleton.jointCount(); j++) {
            int parent = skeleton.parent(j);
            Vec3 at = bind.position(j);
            Quat.identity(rest.rotations(), 4 * j);
            (parent == Skeleton.NONE ? at : at.minus(bind.position(parent))).store(rest.translations(), 3 * j);
        }
        return skeleton.withRest(rest).withEndSites(site -> bind.position(site).minus(bind.position(site.joint())));
    }
}
