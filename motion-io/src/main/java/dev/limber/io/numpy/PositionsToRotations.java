package dev.limber.io.numpy;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Computes rotations of an SMPL body from joint positions. Bones have the directions of {@link SmplSkeleton} at rest
 * and the lengths of the motion. Pelvis and chest take their rotation from the three joints below each; the spine
 * between them shares the twist. Other bones take the shortest rotation from their parent, except that bent knees and
 * elbows determine the twist of thighs and upper arms. The rotations of hands, toes and skull are unknown, so they
 * follow their parents.
 */
final class PositionsToRotations {
    /** Sines of the bend from which a hinge begins to tell the twist, and from which it tells it alone. */
    private static final double BENT = 0.1;

    private static final double WELL_BENT = 0.35;

    private static final double NO_LENGTH = 1e-6; // metres

    private final Vec3[][] positions; // (frame, joint), world
    private final Skeleton neutral;
    private final Skeleton skeleton;
    private double unsteadiness;

    /**
     * Finds the bones.
     *
     * @param neutral the directions of bones at rest
     * @param positions (frame, joint), Y up, one frame at least; not changed
     */
    PositionsToRotations(Skeleton neutral, Vec3[][] positions) {
        this.positions = positions;
        this.neutral = neutral;
        skeleton = measured();
    }

    /** Returns the largest part by which a bone is longer or shorter, in nine frames of ten, than its length in the middle. */
    double unsteadiness() {
        return unsteadiness;
    }

    private Skeleton measured() {
        Pose rest = neutral.restPose();
        Frames frames = new Frames(neutral);
        double lowest = 0;
        Vec3[] at = new Vec3[neutral.jointCount()];
        at[0] = Vec3.ZERO;
        for (int j = 1; j < neutral.jointCount(); j++) {
            int parent = neutral.parent(j);
            Vec3 offset = neutral.restTranslation(j).normalized().times(length(j));
            if (neutral.children(parent).length > 1) {
                offset = frames.meanOffset(parent, j, positions);
            }
            offset.store(rest.translations(), 3 * j);
            at[j] = at[parent].plus(offset);
            lowest = Math.min(lowest, at[j].y());
        }
        new Vec3(0, -lowest, 0).store(rest.translations(), 0);
        return neutral.withRest(rest);
    }

    /** Returns the median of a bone's lengths. */
    private double length(int joint) {
        int parent = neutral.parent(joint);
        double[] lengths = Arrays.stream(positions)
                .mapToDouble(frame -> frame[joint].distance(frame[parent]))
                .sorted()
                .toArray();
        double median = lengths[lengths.length / 2];
        if (median > NO_LENGTH) {
            double spread = Math.max(
                    median - lengths[lengths.length / 20], lengths[lengths.length - 1 - lengths.length / 20] - median);
            unsteadiness = Math.max(unsteadiness, spread / median);
        }
        return median;
    }

    /** Returns the motion; its root is where the file has it. */
    Clip clip(double frameTime) {
        Clip.Builder clip = new Clip.Builder(skeleton, frameTime, positions.length, 0);
        Frames frames = new Frames(neutral);
        Pose pose = skeleton.restPose();
        WorldPose world = WorldPose.of(pose);
        double[] rotations = new double[4 * skeleton.jointCount()]; // world
        for (int frame = 0; frame < positions.length; frame++) {
            frames.rotate(positions[frame], rotations);
            positions[frame][0].store(pose.translations(), 0);
            for (int j = 0; j < skeleton.jointCount(); j++) {
                world.setRotation(j, rotations, 4 * j, pose);
            }
            clip.set(frame, pose);
        }
        return clip.build();
    }

    /** The rotations of single frames, in the world. */
    private static final class Frames {
        private final Skeleton neutral;
        private final double[] q = new double[4];

        Frames(Skeleton neutral) {
            this.neutral = neutral;
        }

        /** Returns where a joint is on average from a parent that has several joints below it, as that is turned. */
        Vec3 meanOffset(int parent, int joint, Vec3[][] positions) {
            double[] rotations = new double[4 * neutral.jointCount()];
            Vec3 sum = Vec3.ZERO;
            for (Vec3[] at : positions) {
                rotate(at, rotations);
                sum = sum.plus(Quat.inverseRotate(rotations, 4 * parent, at[joint].minus(at[parent])));
            }
            return sum.times(1.0 / positions.length);
        }

        /** Writes how all joints are turned, (joint, 4) wxyz. */
        void rotate(Vec3[] at, double[] rotations) {
            rotateRigid(0, SmplSkeleton.PELVIS_AXES, at, rotations);
            rotateRigid(SmplSkeleton.CHEST, SmplSkeleton.CHEST_AXES, at, rotations);
            for (int j = 1; j < neutral.jointCount(); j++) {
                if (j == SmplSkeleton.CHEST) {
                    continue;
                }
                int part = SmplSkeleton.SPINE.indexOf(j);
                if (part >= 0) {
                    double share = (part + 1) / (SmplSkeleton.SPINE.size() + 1.0);
                    Quat.slerp(rotations, 0, rotations, 4 * SmplSkeleton.CHEST, share, rotations, 4 * j);
                } else {
                    Quat.copy(rotations, 4 * neutral.parent(j), rotations, 4 * j);
                }
                aim(j, at, rotations);
            }
        }

        /** Turns a joint by the places of three that move with it: from right to left, and from between them to above. */
        private void rotateRigid(int joint, SmplSkeleton.Across axes, Vec3[] at, double[] rotations) {
            axes(axes, j -> j == joint ? Vec3.ZERO : neutral.restTranslation(j), q);
            double[] now = new double[4];
            axes(axes, j -> at[j].minus(at[joint]), now);
            Quat.multiplyInverse(now, 0, q, 0, rotations, 4 * joint);
        }

        private static void axes(SmplSkeleton.Across axes, IntFunction<Vec3> place, double[] out) {
            Vec3 left = place.apply(axes.left());
            Vec3 right = place.apply(axes.right());
            Vec3 x = left.minus(right).normalized();
            Vec3 up = place.apply(axes.above()).minus(left.plus(right).times(0.5));
            Vec3 y = up.rejectedFrom(x).normalized();
            if (y.length() == 0 || x.length() == 0) {
                Quat.identity(out, 0);
            } else {
                Quat.fromAxes(x, y, x.cross(y), out, 0);
            }
        }

        /** Turns a joint that has one below it on, the shortest way, so that it points there. */
        private void aim(int joint, Vec3[] at, double[] rotations) {
            int[] children = neutral.children(joint);
            if (children.length != 1) {
                return;
            }
            Vec3 rest = neutral.restTranslation(children[0]);
            Vec3 bone = at[children[0]].minus(at[joint]);
            Quat.between(Quat.rotate(rotations, 4 * joint, rest), bone, q, 0);
            Quat.multiply(q, 0, rotations, 4 * joint, rotations, 4 * joint);
            Vec3 axis = SmplSkeleton.hinge(joint);
            int[] ends = neutral.children(children[0]);
            if (axis.length() > 0 && ends.length == 1) {
                Vec3 along = bone.normalized();
                Vec3 next = at[ends[0]].minus(at[children[0]]).normalized();
                Vec3 bent =
                        bent(rest.normalized(), neutral.restTranslation(ends[0]).normalized(), axis, along.dot(next));
                Vec3 normal = along.cross(next);
                Vec3 expected = Quat.rotate(rotations, 4 * joint, rest.cross(bent));
                double angle = expected.angleAbout(along, normal);
                Quat.fromAxisAngle(along, angle * certainty(normal.length()), q, 0);
                Quat.multiply(q, 0, rotations, 4 * joint, rotations, 4 * joint);
            }
        }

        /** Returns {@code next} turned about the axis until the cosine of its angle to {@code bone} is the given one. */
        private static Vec3 bent(Vec3 bone, Vec3 next, Vec3 axis, double cosine) {
            Vec3 along = axis.times(axis.dot(next));
            Vec3 across = next.minus(along);
            Vec3 onward = axis.cross(next);
            double a = bone.dot(across);
            double b = bone.dot(onward);
            double length = Math.hypot(a, b);
            double rest = Math.max(-length, Math.min(length, cosine - bone.dot(along)));
            double angle = Math.atan2(b, a) + Math.acos(length > 0 ? rest / length : 1);
            return along.plus(across.times(Math.cos(angle))).plus(onward.times(Math.sin(angle)));
        }

        /** Returns how much a hinge tells that is bent by an angle of that sine, from 0 to 1. */
        private static double certainty(double sine) {
            double t = Math.max(0, Math.min(1, (sine - BENT) / (WELL_BENT - BENT)));
            return t * t * (3 - 2 * t);
        }
    }
}
