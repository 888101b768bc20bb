package dev.limber.motion.ik;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.contact.FootPoint;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Moves one foot to its goals. The foot keeps its world orientation, except that a foot on the ground is rotated until
 * its toes are on their goal too.
 */
final class LegSolver {
    /**
     * Share of the square of a leg's length: an ankle that is further sideways says little about the height of the
     * hips.
     */
    private static final double MOST_ASIDE = 0.75;

    private final Leg leg;
    private final LimbSolver limb;
    private final FootPoint heel;
    private final FootPoint toe;

    /** @param forward unit, world of the reference pose */
    LegSolver(Leg leg, WorldPose standing, Vec3 forward) {
        this.leg = leg;
        heel = FootPoint.heel(leg.side());
        toe = FootPoint.toe(leg.side());
        limb = new LimbSolver(leg.thigh(), leg.shin(), leg.foot(), standing, forward.negated());
    }

    /** Returns the joints at the end of the leg. */
    IntStream foot() {
        return IntStream.of(leg.foot(), leg.toe());
    }

    double length(WorldPose world) {
        return limb.length(world);
    }

    /** Whether the foot moves in a frame. */
    boolean moves(FootGoals goals, int frame) {
        return goals.of(heel).moves(frame) || goals.of(toe).moves(frame) || goals.placesFeet();
    }

    /** Returns how the leg stands in a frame, if it carries the body. */
    Optional<Stance> stance(FootGoals goals, int frame, Vec3 up, WorldPose world, Scratch scratch) {
        Vec3 hip = world.position(leg.thigh());
        Vec3 knee = world.position(leg.shin());
        Vec3 ankle = world.position(leg.foot());
        Vec3 before = ankle.minus(hip);
        double square = before.dot(before);
        double planted = planted(goals, frame);
        double upright = Math.max(0, -before.dot(up)) / Math.sqrt(square);
        double thigh = hip.distance(knee);
        double shin = knee.distance(ankle);
        if (!(planted * upright * thigh * shin > 0)) {
            return Optional.empty();
        }
        ankleMove(goals, frame, scratch.move);
        Vec3 after = before.plus(Vec3.of(scratch.move, 0));
        double below = below(before, up, square) - after.minus(before).dot(up);
        double bend = Math.max(0, ((thigh + shin) * (thigh + shin) - square) / (4 * thigh * shin));
        return Optional.of(new Stance(
                planted * upright * upright, planted, bend, 4 * thigh * shin, below(after, up, square), below));
    }

    /** How far below the hip joint an ankle is, for a leg of that length and a horizontal distance. */
    private static double below(Vec3 ankle, Vec3 up, double square) {
        Vec3 aside = ankle.rejectedFrom(up);
        return Math.sqrt(square - Math.min(aside.dot(aside), MOST_ASIDE * square));
    }

    /** Returns how far the foot is held, by heel or toe, from 0 to 1. */
    private double planted(FootGoals goals, int frame) {
        return Math.max(goals.of(heel).weight(frame), goals.of(toe).weight(frame));
    }

    private static boolean isHeld(PointGoal goal, int frame) {
        return goal.weight(frame) > 0 || goal.moves(frame);
    }

    /**
     * Returns how far down the hip joint has to go for the ankle to reach its goal: 0 when it does already. A foot that is
     * let go pulls less and less, as hips that are held down for one that has left the floor bend a leg that is straight.
     *
     * @param rise of the hip joint along up, before
     */
    double drop(FootGoals goals, int frame, double rise, Vec3 up, WorldPose world, Scratch scratch) {
        if (!isHeld(goals.of(heel), frame) && !isHeld(goals.of(toe), frame)) {
            return 0;
        }
        ankleMove(goals, frame, scratch.move);
        LimbSolver.dropRounding(scratch.move, length(world));
        Vec3 ankle = world.position(leg.foot()).plus(Vec3.of(scratch.move, 0)).minus(up.times(rise));
        Vec3 toAnkle = ankle.minus(world.position(leg.thigh()));
        double reach = reach(goals, frame, world);
        if (toAnkle.length() <= reach * (1 + 1e-6)) {
            return 0;
        }
        double aside = toAnkle.rejectedFrom(up).length();
        double below = -toAnkle.dot(up);
        return planted(goals, frame) * Math.max(0, below - Math.sqrt(Math.max(0, reach * reach - aside * aside)));
    }

    /** Returns how far from the hip joint a goal may be: further for a foot that is placed, but not held in full yet. */
    private double reach(FootGoals goals, int frame, WorldPose world) {
        double length = length(world);
        double planted = planted(goals, frame);
        if (!goals.placesFeet() || planted == 0) {
            return length;
        }
        double before = limb.distance(world);
        return before + (length - before) / planted;
    }

    /**
     * Puts the foot on its goals.
     *
     * @param raised what to add to the goals, world
     * @param kept what to add to them without a look at whether the leg is in the air, world
     * @param world of the pose as it comes in; unaffected, so out of date afterwards
     */
    void solve(FootGoals goals, int frame, Vec3 raised, Vec3 kept, Pose pose, WorldPose world, Scratch scratch) {
        footMove(goals, frame, scratch.move);
        footRotation(goals.of(toe), frame, world, scratch);
        Vec3 placed = placed(goals, frame, raised, world).plus(kept);
        scratch.move[0] += placed.x();
        scratch.move[1] += placed.y();
        scratch.move[2] += placed.z();
        limb.solve(scratch.move, scratch.footRotation, pose, world, scratch.limb);
    }

    /** How far the foot is placed from where it is; a leg in the air turns there without a change of its bend. */
    private Vec3 placed(FootGoals goals, int frame, Vec3 raised, WorldPose world) {
        Vec3 move = raised.plus(goals.placed(leg.side(), frame));
        if (!goals.placesFeet()) {
            return move;
        }
        double planted = planted(goals, frame);
        Vec3 before = world.position(leg.foot()).minus(world.position(leg.thigh()));
        Vec3 after = before.plus(move);
        double longer = before.length() - after.length();
        return move.plus(after.normalized().times(longer * (1 - planted)));
    }

    /** How far the ankle goes from where the leg has it: as the foot is placed, and on to its goal. */
    private void ankleMove(FootGoals goals, int frame, double[] out) {
        footMove(goals, frame, out);
        Vec3 placed = goals.placed(leg.side(), frame);
        out[0] += placed.x();
        out[1] += placed.y();
        out[2] += placed.z();
    }

    /** How far the ankle moves: to its own goal, and as far as it has none, along with the toes to theirs. */
    private void footMove(FootGoals goals, int frame, double[] out) {
        PointGoal heelGoal = goals.of(heel);
        double[] toeShifts = goals.of(toe).shifts();
        double rest = 1 - heelGoal.weight(frame);
        for (int axis = 0; axis < 3; axis++) {
            out[axis] = heelGoal.shifts()[3 * frame + axis] + rest * toeShifts[3 * frame + axis];
        }
    }

    /** The rotation of the foot about the ankle that brings the toes to their goal, if they have one. */
    private void footRotation(PointGoal goal, int frame, WorldPose world, Scratch scratch) {
        double weight = goal.weight(frame);
        if (weight == 0 || !leg.hasToe()) {
            Quat.identity(scratch.footRotation, 0);
            return;
        }
        double[] tip = scratch.toe;
        leg.toeOffset().store(tip, 0);
        Quat.rotate(world.rotations(), 4 * leg.toe(), tip, 0, tip, 0);
        double[] rest = scratch.toeMove;
        for (int axis = 0; axis < 3; axis++) {
            tip[axis] += world.positions()[3 * leg.toe() + axis] - world.positions()[3 * leg.foot() + axis];
            rest[axis] = goal.shifts()[3 * frame + axis] - weight * scratch.move[axis];
        }
        LimbSolver.dropRounding(rest, length(world));
        TwoBoneIk.swing(
                tip[0],
                tip[1],
                tip[2],
                tip[0] + rest[0],
                tip[1] + rest[1],
                tip[2] + rest[2],
                scratch.hinge,
                scratch.footRotation);
    }

    /** Buffers for one thread. */
    static final class Scratch {
        private final LimbSolver.Scratch limb = new LimbSolver.Scratch();
        private final double[] move = new double[3]; // of the ankle, world
        private final double[] toe = new double[3]; // from the ankle, world
        private final double[] toeMove = new double[3]; // against the ankle, world
        private final double[] hinge = {1, 0, 0}; // about which toes would rotate by 180 degrees, which never happens
        private final double[] footRotation = new double[4]; // wxyz, world
    }
}
