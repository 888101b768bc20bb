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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Poses a character by hand. Any joint can be rotated, together with its children. Feet and hands can be moved, and
 * knees and elbows bend; hips and roots can be moved. Feet and hands can be pinned.
 */
public final class PoseHandles {
    private static final double[] STILL = {1, 0, 0, 0}; // wxyz
    private static final double SAME = 1e-7; // of the character's size, and of one less the cosine of half an angle

    private final Skeleton skeleton;
    private final int hips;
    private final Map<Integer, LimbSolver> limbs = new HashMap<>(); // by the foot or hand
    private final double size; // of the character, in the skeleton's unit

    public PoseHandles(Rig rig) {
        skeleton = rig.skeleton();
        size = rig.height();
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
     * Rotates a joint, and all joints below.
     *
     * @param pose takes the new rotation
     * @param rotation (4) wxyz, world; unaffected
     */
    public void rotate(Pose pose, int joint, double[] rotation) {
        WorldPose world = WorldPose.of(pose);
        double[] rotated = new double[4];
        Quat.multiply(rotation, 0, world.rotations(), 4 * joint, rotated, 0);
        world.setRotation(joint, rotated, 0, pose);
        Quat.normalize(pose.rotations(), 4 * joint, pose.rotations(), 4 * joint);
    }

    /**
     * Moves a joint that {@link #canMove}; a foot or hand as far as its limb reaches, and it keeps its orientation.
     *
     * @param pose takes the new rotations and translations
     * @param by world, in the skeleton's unit
     */
    public void move(Pose pose, int joint, Vec3 by) {
        if (limbs.containsKey(joint)) {
            solve(pose, WorldPose.of(pose), joint, by, STILL);
        } else {
            WorldPose.of(pose).shift(joint, by, pose);
        }
    }

    /** Returns those of some feet and hands that posing a joint leaves alone: it is none of their limb's. */
    public List<Integer> apartFrom(int joint, Collection<Integer> ends) {
        return ends.stream()
                .filter(end -> {
                    LimbSolver limb = limbs.get(end);
                    return limb != null && !limb.contains(skeleton, joint);
                })
                .toList();
    }

    /**
     * Restores position and rotation of feet and hands from another pose, as far as their limbs reach.
     *
     * @param pose takes the new rotations
     * @param before unaffected
     * @return whether any of them was elsewhere
     */
    public boolean hold(Pose pose, Pose before, Collection<Integer> ends) {
        WorldPose was = WorldPose.of(before);
        WorldPose is = WorldPose.of(pose);
        double[] rotation = new double[4];
        boolean moved = false;
        for (int end : ends) {
            Vec3 by = was.position(end).minus(is.position(end));
            Quat.multiplyInverse(was.rotations(), 4 * end, is.rotations(), 4 * end, rotation, 0);
            if (by.length() > SAME * size || 1 - Math.abs(rotation[0]) > SAME) {
                solve(pose, is, end, by, rotation);
                is.update(pose);
                moved = true;
            }
        }
        return moved;
    }

    /**
     * Puts a foot or hand at a place, as far as its limb reaches.
     *
     * @param pose takes the new rotations
     * @param position world
     * @param rotation (4) wxyz, world; unaffected
     */
    public void place(Pose pose, int end, Vec3 position, double[] rotation) {
        WorldPose world = WorldPose.of(pose);
        double[] by = new double[4];
        Quat.multiplyInverse(rotation, 0, world.rotations(), 4 * end, by, 0);
        solve(pose, world, end, position.minus(world.position(end)), by);
    }

    private void solve(Pose pose, WorldPose world, int end, Vec3 by, double[] rotation) {
        LimbSolver limb = limbs.get(end);
        if (limb != null) {
            double[] move = new double[3];
            by.store(move, 0);
            limb.solve(move, rotation, pose, world, new LimbSolver.Scratch());
        }
    }
}
