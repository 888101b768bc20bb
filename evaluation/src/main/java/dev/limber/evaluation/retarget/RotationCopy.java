package dev.limber.evaluation.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.Arrays;

/**
 * The baseline: every joint gets the rotation from its reference pose that the source's joint of the same role has, and
 * the path of the hips is scaled by leg length. No inverse kinematics, no handling of twist.
 */
final class RotationCopy {
    private final Skeleton target;
    private final Pose standing;
    private final int[] sources; // (target joint): source joint or NONE
    private final double[] offsets; // (target joint, 4) wxyz: world rotation of the target, seen from the source joint
    private final int sourceHips;
    private final int targetHips;
    private final int mover; // the target's root, which carries the hips
    private final double scale;
    private final double[] change = new double[4]; // wxyz, from the source's world into the target's

    private RotationCopy(Rig source, Rig target, boolean aligned) {
        this.target = target.skeleton();
        standing = target.referencePose();
        sourceHips = source.roles().joint(BodyPart.HIPS, Side.CENTER);
        targetHips = target.roles().joint(BodyPart.HIPS, Side.CENTER);
        if (sourceHips == Skeleton.NONE || targetHips == Skeleton.NONE) {
            throw new IllegalArgumentException("a rig without hips cannot be retargeted by rotation copy");
        }
        mover = rootOf(targetHips);
        scale = target.legLength() / source.legLength();
        Quat.between(source.up(), target.up(), change, 0);
        int joints = this.target.jointCount();
        sources = new int[joints];
        Arrays.setAll(sources, joint -> RolePairs.sourceOf(joint, source, target));
        offsets = new double[4 * joints];
        fillOffsets(source, target, aligned);
    }

    /** Copies turns from the reference poses as they are. */
    static RotationCopy plain(Rig source, Rig target) {
        return new RotationCopy(source, target, false);
    }

    /** First turns each bone of the target's reference pose into the direction that it has in the source's. */
    static RotationCopy aligned(Rig source, Rig target) {
        return new RotationCopy(source, target, true);
    }

    private int rootOf(int joint) {
        int root = joint;
        while (target.parent(root) != Skeleton.NONE) {
            root = target.parent(root);
        }
        return root;
    }

    /** offset = source⁻¹ facing alignment target, all in the reference poses. */
    private void fillOffsets(Rig source, Rig target, boolean aligned) {
        double[] from = WorldPose.of(source.referencePose()).rotations();
        double[] to = WorldPose.of(standing).rotations();
        BoneDirections sourceBones = new BoneDirections(source);
        BoneDirections targetBones = new BoneDirections(target);
        double[] facing = facing(source, target);
        double[] alignments = new double[offsets.length]; // (target joint, 4) wxyz, in the target's world
        for (int joint = 0; joint < sources.length; joint++) {
            Quat.identity(alignments, 4 * joint);
            if (sources[joint] == Skeleton.NONE) {
                continue;
            }
            if (aligned && joint != targetHips) {
                align(joint, sourceBones, targetBones, facing, alignments);
            }
            Quat.multiply(alignments, 4 * joint, to, 4 * joint, offsets, 4 * joint);
            Quat.multiply(facing, 0, offsets, 4 * joint, offsets, 4 * joint);
            Quat.inverseMultiply(from, 4 * sources[joint], offsets, 4 * joint, offsets, 4 * joint);
        }
    }

    private void align(
            int joint, BoneDirections sourceBones, BoneDirections targetBones, double[] facing, double[] alignments) {
        Vec3 have = targetBones.of(joint);
        double[] want = new double[3];
        sourceBones.of(sources[joint]).store(want, 0);
        Quat.inverseRotate(facing, 0, want, 0, want, 0);
        int parent = target.parent(joint);
        boolean tip = have.length() == 0 || Vec3.of(want, 0).length() == 0;
        if (!tip) {
            Quat.between(have, Vec3.of(want, 0), alignments, 4 * joint);
        } else if (parent != Skeleton.NONE) {
            Quat.copy(alignments, 4 * parent, alignments, 4 * joint);
        }
    }

    /** Returns the rotation that turns the target's reference pose to face as the source's does, wxyz. */
    private static double[] facing(Rig source, Rig target) {
        double[] from = new double[4];
        double[] to = new double[4];
        Quat.fromAxes(source.up().cross(source.forward()), source.up(), source.forward(), from, 0);
        Quat.fromAxes(target.up().cross(target.forward()), target.up(), target.forward(), to, 0);
        Quat.multiplyInverse(from, 0, to, 0, from, 0);
        return from;
    }

    /** Returns {@code clip} on the target's skeleton, with as many frames. */
    Clip retarget(Clip clip) {
        Clip.Builder builder = new Clip.Builder(target, clip.frameTime(), clip.frameCount(), mover);
        Pose from = new Pose(clip.skeleton());
        WorldPose fromWorld = new WorldPose(clip.skeleton());
        Pose to = new Pose(target);
        WorldPose toWorld = new WorldPose(target);
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            clip.read(frame, from);
            fromWorld.update(from);
            to.set(standing);
            copyRotations(fromWorld.rotations(), to, toWorld);
            moveHips(fromWorld, to, toWorld);
            builder.set(frame, to);
        }
        return builder.build();
    }

    private void copyRotations(double[] from, Pose to, WorldPose toWorld) {
        double[] rotation = new double[4]; // wxyz, world
        for (int joint = 0; joint < sources.length; joint++) {
            if (sources[joint] == Skeleton.NONE) {
                toWorld.updateJoint(joint, to);
            } else {
                Quat.multiply(from, 4 * sources[joint], offsets, 4 * joint, rotation, 0);
                Quat.multiply(change, 0, rotation, 0, rotation, 0);
                toWorld.setRotation(joint, rotation, 0, to);
            }
        }
    }

    private void moveHips(WorldPose fromWorld, Pose to, WorldPose toWorld) {
        toWorld.update(to);
        Vec3 hips = Quat.rotate(change, 0, fromWorld.position(sourceHips)).times(scale);
        Vec3 shift = hips.minus(toWorld.position(targetHips));
        toWorld.shift(mover, shift, to);
    }
}
