package dev.limber.motion.ik;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;

/** Moves the end effector of an arm or a leg; the pole vector of knee and elbow stays as it is. Immutable. */
public final class LimbSolver {
    /**
     * Of the limb's length: moves as small as this are rounding of the floats that clips are made of, which a straight
     * knee would blow up to hundredths of a degree.
     */
    private static final double ROUNDING = 2e-5;

    private final int upper;
    private final int lower;
    private final int end;
    private final double[] hinge =
            new double[3]; // unit, upper joint's space: the axis that a straight limb bends about

    /**
     * @param upper the joint of the thigh or upper arm
     * @param lower the joint of the shin or forearm, a descendant of {@code upper}
     * @param end the joint of the foot or hand, a descendant of {@code lower}
     * @param standing with the limb about straight; unaffected, not kept
     * @param bend which way the end goes when the limb bends, world of {@code standing}
     */
    public LimbSolver(int upper, int lower, int end, WorldPose standing, Vec3 bend) {
        this.upper = upper;
        this.lower = lower;
        this.end = end;
        Vec3 along = standing.position(end).minus(standing.position(upper));
        along.cross(bend).normalized().store(hinge, 0);
        Quat.inverseRotate(standing.rotations(), 4 * upper, hinge, 0, hinge, 0);
    }

    /** Whether a joint belongs to the limb or is below its end; not other children of its joints. */
    boolean contains(Skeleton skeleton, int joint) {
        boolean below = joint == end || Leg.isAncestor(skeleton, end, joint);
        boolean inside = joint == upper || Leg.isAncestor(skeleton, upper, joint);
        return below || (inside && Leg.isAncestor(skeleton, joint, end));
    }

    int upper() {
        return upper;
    }

    /** Returns how far the end is from the upper joint. */
    double distance(WorldPose world) {
        return world.position(upper).distance(world.position(end));
    }

    /** Returns how far both bones reach together. */
    public double length(WorldPose world) {
        return length(upper, lower, end, world);
    }

    private static double length(int upper, int lower, int end, WorldPose world) {
        Vec3 middle = world.position(lower);
        return world.position(upper).distance(middle) + middle.distance(world.position(end));
    }

    /**
     * Moves the end joint, as far as the limb reaches.
     *
     * @param move (3) world; unaffected
     * @param endRotation (4) wxyz, world: the rotation of the foot or hand; the identity keeps its orientation;
     *     unaffected
     * @param pose takes the new local rotations of the three joints
     * @param world of the pose as it comes in; unaffected, so out of date afterwards
     */
    public void solve(double[] move, double[] endRotation, Pose pose, WorldPose world, Scratch scratch) {
        aim(upper, lower, end, world, move, scratch);
        turn(endRotation, pose, world, scratch);
    }

    /**
     * Turns both bones as those of another body's limb have to for its end to move.
     *
     * @param other the upper, lower and end joint of that limb
     * @param otherWorld of that body, turned so that its directions are this one's; unaffected
     * @param move (3) of the other limb's end, world; unaffected
     * @param endRotation as above
     * @param pose as above
     * @param world as above
     */
    public void follow(
            int[] other,
            WorldPose otherWorld,
            double[] move,
            double[] endRotation,
            Pose pose,
            WorldPose world,
            Scratch scratch) {
        aim(other[0], other[1], other[2], otherWorld, move, scratch);
        turn(endRotation, pose, world, scratch);
    }

    /** Sets the limb and its goal. */
    private static void aim(int upper, int lower, int end, WorldPose world, double[] move, Scratch scratch) {
        System.arraycopy(world.positions(), 3 * upper, scratch.limb, 0, 3);
        System.arraycopy(world.positions(), 3 * lower, scratch.limb, 3, 3);
        System.arraycopy(world.positions(), 3 * end, scratch.limb, 6, 3);
        System.arraycopy(move, 0, scratch.goal, 0, 3);
        dropRounding(scratch.goal, length(upper, lower, end, world));
        for (int axis = 0; axis < 3; axis++) {
            scratch.goal[axis] += scratch.limb[6 + axis];
        }
    }

    private void turn(double[] endRotation, Pose pose, WorldPose world, Scratch scratch) {
        Quat.rotate(world.rotations(), 4 * upper, hinge, 0, scratch.hinge, 0);
        TwoBoneIk.solve(scratch.limb, scratch.goal, scratch.hinge, scratch.rotations);

        rotate(upper, scratch.still, 0, scratch.rotations, 0, pose, world, scratch.parent);
        rotate(lower, scratch.rotations, 0, scratch.rotations, 4, pose, world, scratch.parent);
        rotate(end, scratch.rotations, 4, endRotation, 0, pose, world, scratch.parent);
    }

    /**
     * Swings knee or elbow about the line from the upper joint to the end, towards where it is pulled; the end keeps its
     * place and orientation. A straight limb stays as it is.
     *
     * @param pull of the middle joint, world
     * @param pose takes the new local rotations of the three joints
     * @param world of the pose as it comes in; unaffected, so out of date afterwards
     */
    void swing(Vec3 pull, Pose pose, WorldPose world, Scratch scratch) {
        Vec3 from = world.position(upper);
        Vec3 line = world.position(end).minus(from);
        if (line.length() == 0) {
            return;
        }
        Vec3 axis = line.normalized();
        Vec3 is = world.position(lower).minus(from).rejectedFrom(axis);
        Vec3 wanted = world.position(lower).plus(pull).minus(from).rejectedFrom(axis);
        if (Math.min(is.length(), wanted.length()) < ROUNDING * length(world)) {
            return;
        }
        Quat.fromAxisAngle(axis, is.angleAbout(axis, wanted), scratch.rotations, 0);
        rotate(upper, scratch.still, 0, scratch.rotations, 0, pose, world, scratch.parent);
        rotate(lower, scratch.rotations, 0, scratch.rotations, 0, pose, world, scratch.parent);
        rotate(end, scratch.rotations, 0, scratch.still, 0, pose, world, scratch.parent);
    }

    /** Shortens a move by what rounding may have made of it. */
    static void dropRounding(double[] move, double limb) {
        double length = Math.sqrt(move[0] * move[0] + move[1] * move[1] + move[2] * move[2]);
        double kept = length > ROUNDING * limb ? 1 - ROUNDING * limb / length : 0;
        for (int axis = 0; axis < 3; axis++) {
            move[axis] *= kept;
        }
    }

    /** Rotates a joint in the world, together with its parent, and sets its local rotation accordingly. */
    private static void rotate(
            int joint,
            double[] parentRotation,
            int i,
            double[] jointRotation,
            int j,
            Pose pose,
            WorldPose world,
            double[] rotatedParent) {
        double[] local = pose.rotations();
        int parent = world.skeleton().parent(joint);
        Quat.multiply(jointRotation, j, world.rotations(), 4 * joint, local, 4 * joint);
        if (parent != Skeleton.NONE) {
            Quat.multiply(parentRotation, i, world.rotations(), 4 * parent, rotatedParent, 0);
            Quat.inverseMultiply(rotatedParent, 0, local, 4 * joint, local, 4 * joint);
        }
        // Otherwise what the parents' rotations are off from unit length would grow with every solution of the same
        // pose.
        Quat.normalize(local, 4 * joint, local, 4 * joint);
    }

    /** Buffers for one thread. */
    public static final class Scratch {
        private final double[] limb = new double[9]; // (3, 3) upper, lower and end joint, world
        private final double[] goal = new double[3]; // world
        private final double[] hinge = new double[3]; // unit, world
        private final double[] rotations = new double[8]; // (2, 4) wxyz of both bones, world
        private final double[] still = {1, 0, 0, 0}; // wxyz
        private final double[] parent = new double[4]; // wxyz, world
    }
}
