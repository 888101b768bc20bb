package dev.limber.motion.ik;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Side;

/**
 * Puts one foot on its goals. The foot keeps its orientation in the world, except that a foot on the ground is turned
 * until its toes are on their goal too.
 */
final class LegSolver {
    private final Leg leg;
    private final LimbSolver limb;

    /** @param forward unit, world of the reference pose */
    LegSolver(Leg leg, WorldPose standing, Vec3 forward) {
        this.leg = leg;
        limb = new LimbSolver(leg.thigh(), leg.shin(), leg.foot(), standing, forward.negated());
    }

    Side side() {
        return leg.side();
    }

    double length(WorldPose world) {
        return limb.length(world);
    }

    /** Returns how far down the thigh has to go for the ankle to reach its goal: 0 when it does already. */
    double drop(PointGoal heel, PointGoal toe, int frame, Vec3 up, WorldPose world, Scratch scratch) {
        if (!heel.moves(frame) && !toe.moves(frame)) {
            return 0;
        }
        ankleMove(heel, toe, frame, scratch.move);
        LimbSolver.dropRounding(scratch.move, length(world));
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
        ankleMove(heel, toe, frame, scratch.move);
        footTurn(toe, frame, world, scratch);
        scratch.move[0] += raised.x();
        scratch.move[1] += raised.y();
        scratch.move[2] += raised.z();
        limb.solve(scratch.move, scratch.footTurn, pose, world, scratch.limb);
    }

    /** How far the ankle moves: to its own goal, and as far as it has none, along with the toes to theirs. */
    private static void ankleMove(PointGoal heel, PointGoal toe, int frame, double[] out) {
        double rest = 1 - heel.weight(frame);
        for (int axis = 0; axis < 3; axis++) {
            out[axis] = heel.shifts()[3 * frame + axis] + rest * toe.shifts()[3 * frame + axis];
        }
    }

    /** The turn of the foot about the ankle that brings the toes to their goal, where they have one. */
    private void footTurn(PointGoal goal, int frame, WorldPose world, Scratch scratch) {
        double weight = goal.weight(frame);
        if (weight == 0 || !leg.hasToe()) {
            Quat.identity(scratch.footTurn, 0);
            return;
        }
        double[] toe = scratch.toe;
        leg.toeOffset().store(toe, 0);
        Quat.rotate(world.rotations(), 4 * leg.toe(), toe, 0, toe, 0);
        double[] rest = scratch.toeMove;
        for (int axis = 0; axis < 3; axis++) {
            toe[axis] += world.positions()[3 * leg.toe() + axis] - world.positions()[3 * leg.foot() + axis];
            rest[axis] = goal.shifts()[3 * frame + axis] - weight * scratch.move[axis];
        }
        LimbSolver.dropRounding(rest, length(world));
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

    /** Memory for one thread. */
    static final class Scratch {
        private final LimbSolver.Scratch limb = new LimbSolver.Scratch();
        private final double[] move = new double[3]; // of the ankle, world
        private final double[] toe = new double[3]; // from the ankle, world
        private final double[] toeMove = new double[3]; // against the ankle, world
        private final double[] hinge = {1, 0, 0}; // about which toes turn right round, which they never have to
        private final double[] footTurn = new double[4]; // wxyz, world
    }
}
