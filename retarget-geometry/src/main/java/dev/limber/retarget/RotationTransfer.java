package dev.limber.retarget;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.WorldPose;

/**
 * Gives every joint of the target the rotation from its reference pose that the source joint has from its own. Joints
 * without a source keep their local rotation of the reference pose.
 */
final class RotationTransfer {
    private final Skeleton target;
    private final Correspondence pairs;
    private final double[] lowerRest; // (target joint, 4) wxyz: from a source joint's space to the target joint's
    private final double[] upperRest; // (target joint, 4) wxyz, the same for the upper of two source joints
    private final double[] reference; // (target joint, 4) wxyz, local

    RotationTransfer(
            ReferencePose source,
            ReferencePose target,
            RestAlignment alignment,
            RestRotations rotations,
            Correspondence pairs) {
        this.target = target.rig().skeleton();
        this.pairs = pairs;
        int joints = this.target.jointCount();
        lowerRest = new double[4 * joints];
        upperRest = new double[4 * joints];
        reference = target.rig().referencePose().rotations();
        double[] aligned = new double[4];
        double[] rotation = new double[4];
        for (int joint = 0; joint < joints; joint++) {
            if (pairs.drives(joint)) {
                Quat.multiply(source.body(), 0, alignment.rotations(), 4 * joint, aligned, 0);
                Quat.multiplyInverse(aligned, 0, target.body(), 0, aligned, 0);
                Quat.multiply(aligned, 0, target.rotations(), 4 * joint, aligned, 0);
                rotations.quaternion(joint, rotation);
                Quat.multiply(aligned, 0, rotation, 0, aligned, 0);
                Quat.inverseMultiply(source.rotations(), 4 * pairs.lower(joint), aligned, 0, lowerRest, 4 * joint);
                Quat.inverseMultiply(source.rotations(), 4 * pairs.upper(joint), aligned, 0, upperRest, 4 * joint);
            }
        }
    }

    boolean drives(int joint) {
        return pairs.drives(joint);
    }

    /** Writes the rotation from a driven joint of the target to the one that it follows, wxyz, where both lie alike. */
    void between(int joint, double[] out) {
        Quat.copy(upperRest, 4 * joint, out, 0);
    }

    /**
     * Sets the rotations of a target pose.
     *
     * @param source a frame of the source, rotated so that its up is the target's
     * @param world scratch of the target: its rotations are overwritten with those of the pose in the world
     */
    void apply(WorldPose source, Pose pose, WorldPose world) {
        double[] global = world.rotations();
        double[] local = pose.rotations();
        double[] from = source.rotations();
        for (int joint = 0; joint < target.jointCount(); joint++) {
            int parent = target.parent(joint);
            int at = 4 * joint;
            if (!pairs.drives(joint)) {
                Quat.copy(reference, at, local, at);
                if (parent == Skeleton.NONE) {
                    Quat.copy(local, at, global, at);
                } else {
                    Quat.multiply(global, 4 * parent, local, at, global, at);
                }
                continue;
            }
            Quat.multiply(from, 4 * pairs.lower(joint), lowerRest, at, global, at);
            if (pairs.lower(joint) != pairs.upper(joint)) {
                Quat.multiply(from, 4 * pairs.upper(joint), upperRest, at, local, at);
                Quat.slerp(global, at, local, at, pairs.fraction(joint), global, at);
            }
            if (parent == Skeleton.NONE) {
                Quat.copy(global, at, local, at);
            } else {
                Quat.inverseMultiply(global, 4 * parent, global, at, local, at);
            }
        }
    }
}
