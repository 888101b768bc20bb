package dev.limber.motion.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.stream.IntStream;

/**
 * Mirrors motion left to right, in the vertical plane through the world's origin along the facing of the reference
 * pose. Joints change places with those of the other side, which roles, names, the sides of chains or their places
 * tell. Rotations from the reference pose are mirrored, so the axes of left and right joints need not mirror each
 * other. Mirroring twice restores the motion.
 */
public final class Mirror {
    private final Skeleton skeleton;
    private final int[] twins; // (joint), the joint of the other side, or the joint itself
    private final boolean[] keepsLocal; // (joint), true for joints on one side only, which keep their local rotation
    private final double[] reference; // (joint, 4) wxyz, world, of the reference pose
    private final Vec3 left;

    public Mirror(Rig rig) {
        skeleton = rig.skeleton();
        reference = WorldPose.of(rig.referencePose()).rotations();
        left = rig.up().cross(rig.forward()).normalized();
        twins = TwinJoints.of(rig);
        keepsLocal = new boolean[twins.length];
        for (int joint = 0; joint < twins.length; joint++) {
            int parent = skeleton.parent(joint);
            keepsLocal[joint] =
                    twins[joint] == joint && parent != Skeleton.NONE && (twins[parent] != parent || keepsLocal[parent]);
        }
    }

    /** Whether any joints change sides; a snake is mirrored as a whole. */
    public boolean hasPairs() {
        return TwinJoints.any(twins);
    }

    /** Returns the mirrored clip, on the same skeleton. */
    public Clip apply(Clip clip) {
        int[] translated = IntStream.of(clip.translatedJoints())
                .flatMap(joint -> IntStream.of(joint, twins[joint]))
                .sorted()
                .distinct()
                .toArray();
        Clip.Builder builder = new Clip.Builder(skeleton, clip.frameTime(), clip.frameCount(), translated);
        Pose from = new Pose(skeleton);
        Pose to = new Pose(skeleton);
        WorldPose world = new WorldPose(skeleton);
        WorldPose mirrored = new WorldPose(skeleton);
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            clip.read(frame, from);
            world.update(from);
            to.setRest();
            rotateJoints(from, world, to, mirrored);
            moveJoints(translated, from, world, to, mirrored);
            builder.set(frame, to);
        }
        return builder.build();
    }

    private void rotateJoints(Pose from, WorldPose world, Pose to, WorldPose mirrored) {
        double[] rotation = new double[4];
        double[] local = to.rotations();
        double[] global = mirrored.rotations();
        for (int joint = 0; joint < twins.length; joint++) {
            int parent = skeleton.parent(joint);
            if (keepsLocal[joint]) {
                Quat.copy(from.rotations(), 4 * joint, local, 4 * joint);
                Quat.multiply(global, 4 * parent, local, 4 * joint, global, 4 * joint);
                continue;
            }
            Quat.multiplyInverse(world.rotations(), 4 * twins[joint], reference, 4 * twins[joint], rotation, 0);
            reflect(rotation);
            Quat.multiply(rotation, 0, reference, 4 * joint, global, 4 * joint);
            if (parent == Skeleton.NONE) {
                Quat.copy(global, 4 * joint, local, 4 * joint);
            } else {
                Quat.inverseMultiply(global, 4 * parent, global, 4 * joint, local, 4 * joint);
            }
        }
    }

    /** A mirrored rotation: its axis is reflected and its angle negated. */
    private void reflect(double[] rotation) {
        Vec3 axis = reflected(Vec3.of(rotation, 1)).negated();
        axis.store(rotation, 1);
    }

    private Vec3 reflected(Vec3 v) {
        return v.minus(left.times(2 * v.dot(left)));
    }

    private void moveJoints(int[] translated, Pose from, WorldPose world, Pose to, WorldPose mirrored) {
        for (int joint : translated) {
            int parent = skeleton.parent(joint);
            int twin = twins[joint];
            Vec3 offset = Vec3.of(from.translations(), 3 * twin);
            if (keepsLocal[joint]) {
                offset.store(to.translations(), 3 * joint);
            } else if (parent == Skeleton.NONE) {
                reflected(offset).store(to.translations(), 3 * joint);
            } else {
                double[] v = new double[3];
                reflected(Quat.rotate(world.rotations(), 4 * skeleton.parent(twin), offset))
                        .store(v, 0);
                Quat.inverseRotate(mirrored.rotations(), 4 * parent, v, 0, v, 0);
                System.arraycopy(v, 0, to.translations(), 3 * joint, 3);
            }
        }
    }
}
