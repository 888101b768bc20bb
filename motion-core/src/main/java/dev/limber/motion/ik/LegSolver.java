package dev.limber.motion.ik;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Side;

/**
 * Moves one foot by bending its leg. The knee keeps pointing where it does. The foot keeps its orientation in the world,
 * except that a foot on the ground is turned until its toes are on their goal too.
 */
final class LegSolver {
    /**
     * Of the leg's length: moves as small as this are rounding of the floats that clips are made of, which a straight
     * knee would blow up to hundredths of a degree.
     */
    private static final double ROUNDING = 2e-5;

    private final Leg leg;
    private final double[] hinge = new double[3]; // unit, thigh's space: the axis that a straight knee bends about

    /** @param forward unit, world of the standing pose */
    LegSolver(Leg leg, WorldPose standing, Vec3 forward) {
        this.leg = leg;
        Vec3 along = standing.position(leg.foot()).minus(standing.position(leg.thigh()));
        // A knee bends the shin backwards.
        along.cross(forward.negated()).normalized().store(hinge, 0);
        Quat.inverseRotate(standing.rotations(), 4 * leg.thigh(), hinge, 0, hinge, 0);
    }

    Side side() {
        return leg.side();
    }

    /** Returns how far thigh and shin reach together. */
    double length(WorldPose world) {
        Vec3 knee = world.position(leg.shin());
        return world.position(leg.thigh()).distance(knee) + knee.distance(world.position(leg.foot()));
    }

    /** Returns how far down the thigh has to go for the ankle to reach its goal: 0 when it does already. */
    double drop(PointGoal heel, PointGoal toe, int frame, Vec3 up, WorldPose world, Scratch scratch) {
        if (!heel.moves(frame) && !toe.moves(frame)) {
            return 0;
        }
        ankleMove(heel, toe, frame, length(world), scratch.move);
        Vec3 ankle = world.position(leg.foot()).plus(Vec3.of(scratch.move, 0));
        Vec3 toAnkle = ankle.minus(world.position(leg.thigh()));
        double reach = length(world);
        if (toAnkle.length() <= reach * (1 + 1e-6)) {
            return 0;
        }
        double aside = toAnkle.rejectedFrom(up).length();
        double below = -toAnkle.dot(up);
        return Math.max(0, below - Math.sqrt(Math.max(0, reach * reach - aside * aside)));
    }

    /**
     * Puts the foot on its goals.
     *
     * @param raised what to add to the goals, world
     * @param world of the pose as it comes in; unaffected, so out of date afterwards
     */
    void solve(PointGoal heel, PointGoal toe, int frame, Vec3 raised, Pose pose, WorldPose world, Scratch scratch) {
        System.arraycopy(world.positions(), 3 * leg.thigh(), scratch.limb, 0, 3);
        System.arraycopy(world.positions(), 3 * leg.shin(), scratch.limb, 3, 3);
        System.arraycopy(world.positions(), 3 * leg.foot(), scratch.limb, 6, 3);
        ankleMove(heel, toe, frame, length(world), scratch.move);
        scratch.point[0] = scratch.limb[6] + scratch.move[0] + raised.x();
        scratch.point[1] = scratch.limb[7] + scratch.move[1] + raised.y();
        scratch.point[2] = scratch.limb[8] + scratch.move[2] + raised.z();
        Quat.rotate(world.rotations(), 4 * leg.thigh(), hinge, 0, scratch.hinge, 0);
        TwoBoneIk.solve(scratch.limb, scratch.point, scratch.hinge, scratch.turns);
        footTurn(toe, frame, world, scratch);

        turn(leg.thigh(), scratch.still, 0, scratch.turns, 0, pose, world, scratch.parent);
        turn(leg.shin(), scratch.turns, 0, scratch.turns, 4, pose, world, scratch.parent);
        turn(leg.foot(), scratch.turns, 4, scratch.footTurn, 0, pose, world, scratch.parent);
    }

    /** How far the ankle moves: to its own goal, and as far as it has none, along with the toes to theirs. */
    private static void ankleMove(PointGoal heel, PointGoal toe, int frame, double length, double[] out) {
        double rest = 1 - heel.weight(frame);
        for (int axis = 0; axis < 3; axis++) {
            out[axis] = heel.shifts()[3 * frame + axis] + rest * toe.shifts()[3 * frame + axis];
        }
        shorten(out, ROUNDING * length);
    }

    private static void shorten(double[] v, double by) {
        double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        double kept = length > by ? 1 - by / length : 0;
        for (int axis = 0; axis < 3; axis++) {
            v[axis] *= kept;
        }
    }

    /** The turn of the foot about the ankle that brings the toes to their goal, where they have one. */
    private void footTurn(PointGoal goal, int frame, WorldPose world, Scratch scratch) {
        double weight = goal.weight(frame);
        if (weight == 0 || !leg.hasToe()) {
            Quat.identity(scratch.footTurn, 0);
            return;
        }
        double[] toe = scratch.point;
        leg.toeOffset().store(toe, 0);
        Quat.rotate(world.rotations(), 4 * leg.toe(), toe, 0, toe, 0);
        for (int axis = 0; axis < 3; axis++) {
            toe[axis] += world.positions()[3 * leg.toe() + axis] - scratch.limb[6 + axis];
        }
        double[] rest = scratch.toeMove;
        for (int axis = 0; axis < 3; axis++) {
            rest[axis] = goal.shifts()[3 * frame + axis] - weight * scratch.move[axis];
        }
        shorten(rest, ROUNDING * length(world));
        TwoBoneIk.swing(
                toe[0],
                toe[1],
                toe[2],
                toe[0] + rest[0],
                toe[1] + rest[1],
                toe[2] + rest[2],
                scratch.hinge,
                scratch.footTurn);
    }

    /** Turns a joint in the world, where its parent turns too, and sets what that makes of its local rotation. */
    private static void turn(
            int joint,
            double[] parentTurn,
            int i,
            double[] jointTurn,
            int j,
            Pose pose,
            WorldPose world,
            double[] turnedParent) {
        double[] local = pose.rotations();
        int parent = world.skeleton().parent(joint);
        Quat.multiply(jointTurn, j, world.rotations(), 4 * joint, local, 4 * joint);
        if (parent != Skeleton.NONE) {
            Quat.multiply(parentTurn, i, world.rotations(), 4 * parent, turnedParent, 0);
            Quat.inverseMultiply(turnedParent, 0, local, 4 * joint, local, 4 * joint);
        }
    }

    /** Memory for one thread. */
    static final class Scratch {
        private final double[] limb = new double[9]; // (3, 3) thigh, shin and foot, world
        private final double[] move = new double[3]; // of the ankle, world
        private final double[] toeMove = new double[3]; // against the ankle, world
        private final double[] point = new double[3]; // world
        private final double[] hinge = new double[3]; // unit, world
        private final double[] turns = new double[8]; // (2, 4) wxyz of thigh and shin, world
        private final double[] footTurn = new double[4]; // wxyz, world
        private final double[] still = {1, 0, 0, 0}; // wxyz
        private final double[] parent = new double[4]; // wxyz, world
    }
}
