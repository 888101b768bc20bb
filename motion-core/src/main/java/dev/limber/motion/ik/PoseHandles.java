package dev.limber.motion.ik;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Poses a character by hand: any joint can be turned, and what hangs on it turns along. Feet and hands can be pulled, for
 * which knees and elbows bend; the hips and the roots can be moved, and the feet stay where they are if that is wanted.
 */
public final class PoseHandles {
    private static final double[] STILL = {1, 0, 0, 0}; // wxyz

    private final Skeleton skeleton;
    private final int hips;
    private final Map<Integer, LimbSolver> limbs = new HashMap<>(); // by the foot or hand
    private final List<Integer> feet = new ArrayList<>();

    public PoseHandles(Rig rig) {
        skeleton = rig.skeleton();
        hips = rig.plan() == BodyPlan.HUMANOID ? rig.roles().joint(BodyPart.HIPS, Side.CENTER) : Skeleton.NONE;
        if (rig.plan() == BodyPlan.HUMANOID) {
            WorldPose standing = WorldPose.of(rig.referencePose());
            for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
                addLimb(
                        rig,
                        standing,
                        side,
                        BodyPart.THIGH,
                        BodyPart.SHIN,
                        BodyPart.FOOT,
                        rig.forward().negated());
                addLimb(rig, standing, side, BodyPart.UPPER_ARM, BodyPart.FOREARM, BodyPart.HAND, rig.forward());
                int foot = rig.roles().joint(BodyPart.FOOT, side);
                if (limbs.containsKey(foot)) {
                    feet.add(foot);
                }
            }
        }
    }

    private void addLimb(
            Rig rig, WorldPose standing, Side side, BodyPart upper, BodyPart lower, BodyPart end, Vec3 bend) {
        int from = rig.roles().joint(upper, side);
        int middle = rig.roles().joint(lower, side);
        int to = rig.roles().joint(end, side);
        if (Leg.isAncestor(skeleton, from, middle) && Leg.isAncestor(skeleton, middle, to)) {
            limbs.put(to, new LimbSolver(from, middle, to, standing, bend));
        }
    }

    /** Whether a joint can be moved: a foot, a hand, the hips or a root. */
    public boolean canMove(int joint) {
        return limbs.containsKey(joint) || joint == hips || skeleton.parent(joint) == Skeleton.NONE;
    }

    /**
     * Turns a joint about itself, and all that hangs on it.
     *
     * @param pose takes the new rotation
     * @param turn (4) wxyz, world; unaffected
     */
    public void turn(Pose pose, int joint, double[] turn) {
        WorldPose world = WorldPose.of(pose);
        double[] turned = new double[4];
        Quat.multiply(turn, 0, world.rotations(), 4 * joint, turned, 0);
        world.setRotation(joint, turned, 0, pose);
        Quat.normalize(pose.rotations(), 4 * joint, pose.rotations(), 4 * joint);
    }

    /**
     * Moves a joint that {@link #canMove}; a foot or hand as far as its limb reaches, and it keeps its orientation.
     *
     * @param pose takes the new rotations and translations
     * @param by world, in the skeleton's unit
     * @param feetStay whether the feet keep their place when the hips or a root move
     */
    public void move(Pose pose, int joint, Vec3 by, boolean feetStay) {
        if (limbs.containsKey(joint)) {
            pull(pose, joint, by);
            return;
        }
        WorldPose before = WorldPose.of(pose);
        before.shift(joint, by, pose);
        if (feetStay) {
            for (int foot : feet) {
                WorldPose moved = WorldPose.of(pose);
                pull(pose, foot, before.position(foot).minus(moved.position(foot)));
            }
        }
    }

    private void pull(Pose pose, int end, Vec3 by) {
        LimbSolver limb = limbs.get(end);
        if (limb != null) {
            double[] move = new double[3];
            by.store(move, 0);
            limb.solve(move, STILL, pose, WorldPose.of(pose), new LimbSolver.Scratch());
        }
    }
}
