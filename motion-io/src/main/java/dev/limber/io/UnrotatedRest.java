package dev.limber.io;

import dev.limber.motion.Clip;
import dev.limber.motion.EndSite;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;

/**
 * The same motion on joints whose axes lie along the world's in a chosen pose, as BVH needs, where all rotations are
 * zero at rest. Joints stay where they are; each turns by what its world rotation differs from the chosen pose's.
 */
final class UnrotatedRest {
    private UnrotatedRest() {}

    /** Returns the clip on a skeleton whose rest pose has the joints where {@code rest}, of its skeleton, has them. */
    static Clip of(Clip clip, Pose rest) {
        Skeleton skeleton = clip.skeleton();
        WorldPose bind = WorldPose.of(rest);
        Clip.Builder unturned = new Clip.Builder(
                unturned(skeleton, bind), clip.frameTime(), clip.frameCount(), clip.translatedJoints());
        Pose pose = new Pose(skeleton);
        WorldPose world = new WorldPose(skeleton);
        double[] turns = new double[4 * skeleton.jointCount()]; // wxyz, world, from the chosen pose
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            clip.read(frame, pose);
            world.update(pose);
            for (int j = 0; j < skeleton.jointCount(); j++) {
                int parent = skeleton.parent(j);
                Quat.multiplyInverse(world.rotations(), 4 * j, bind.rotations(), 4 * j, turns, 4 * j);
                if (parent == Skeleton.NONE) {
                    Quat.copy(turns, 4 * j, pose.rotations(), 4 * j);
                } else {
                    Quat.inverseMultiply(turns, 4 * parent, turns, 4 * j, pose.rotations(), 4 * j);
                    Quat.rotate(bind.rotations(), 4 * parent, pose.translations(), 3 * j, pose.translations(), 3 * j);
                }
            }
            unturned.set(frame, pose);
        }
        return unturned.build();
    }

    private static Skeleton unturned(Skeleton skeleton, WorldPose bind) {
        Skeleton.Builder builder = new Skeleton.Builder();
        for (int j = 0; j < skeleton.jointCount(); j++) {
            int parent = skeleton.parent(j);
            Vec3 at = bind.position(j);
            builder.joint(skeleton.name(j), parent, parent == Skeleton.NONE ? at : at.minus(bind.position(parent)));
        }
        for (EndSite site : skeleton.endSites()) {
            builder.endSite(site.joint(), bind.position(site).minus(bind.position(site.joint())));
        }
        return builder.build();
    }
}
