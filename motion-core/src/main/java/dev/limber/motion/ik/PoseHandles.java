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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Poses a character by hand. Any joint can be rotated, together with its children. Feet and hands can be moved, and
 * knees and elbows bend, or the whole body follows; knees and elbows can be swung; hips and roots can be moved. Feet and
 * hands can be pinned.
 */
public final class PoseHandles {
    private static final double[] STILL = {1, 0, 0, 0}; // wxyz
    private static final double EXACT = 1e-4; // of the character's size: what is so near is there
    private static final int STEPS = 8; // of the hips towards what limbs do not reach
    private static final double SAME = 1e-7; // of the character's size, and of one less the cosine of half an angle

    private final Skeleton skeleton;
    private final int hips;
    private final Map<Integer, LimbSolver> limbs = new HashMap<>(); // by the foot or hand
    private final Map<Integer, LimbSolver> bends = new HashMap<>(); // by the knee or elbow
    private final Optional<TrunkReach> trunk; // of a human body
    private final Optional<TrunkReach> upperBody;
    private final double size; // of the character, in the skeleton's unit

    public PoseHandles(Rig rig) {
        skeleton = rig.skeleton();
        size = rig.height();
        hips = rig.plan() == BodyPlan.HUMANOID ? rig.roles().joint(BodyPart.HIPS, Side.CENTER) : Skeleton.NONE;
        Optional<Rig> human = Optional.of(rig).filter(body -> hips != Skeleton.NONE);
        trunk = human.map(TrunkReach::ofBody);
        upperBody = human.map(TrunkReach::ofUpperBody);
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
            LimbSolver limb = new LimbSolver(from, middle, to, standing, bend);
            limbs.put(to, limb);
            bends.put(middle, limb);
        }
    }

    /** Whether a joint can be moved: a foot, a hand, a knee, an elbow, the hips or a root. */
    public boolean canMove(int joint) {
        return limbs.containsKey(joint)
                || bends.containsKey(joint)
                || joint == hips
                || skeleton.parent(joint) == Skeleton.NONE;
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
     * Moves a joint that {@link #canMove}; a foot or hand as far as its limb reaches, and it keeps its orientation. A knee
     * or elbow swings about its limb, whose end stays.
     *
     * @param pose takes the new rotations and translations
     * @param by world, in the skeleton's unit
     */
    public void move(Pose pose, int joint, Vec3 by) {
        LimbSolver bend = bends.get(joint);
        if (limbs.containsKey(joint)) {
            solve(pose, WorldPose.of(pose), joint, by, STILL);
        } else if (bend != null) {
            bend.swing(by, pose, WorldPose.of(pose), new LimbSolver.Scratch());
        } else {
            WorldPose.of(pose).shift(joint, by, pose);
        }
    }

    /**
     * Moves a joint as {@link #move} does; hips and spine follow a foot or hand that is pulled out of its limb's reach, as
     * far as they bend and the limbs of what holds reach. What holds moves along: {@link #hold} brings it back.
     *
     * @param pose takes the new rotations and translations
     * @param by world, in the skeleton's unit
     * @param held feet and hands that are going to be held where they are
     */
    public void pull(Pose pose, int joint, Vec3 by, Collection<Integer> held) {
        LimbSolver limb = limbs.get(joint);
        if (limb == null || trunk.isEmpty()) {
            move(pose, joint, by);
            return;
        }
        WorldPose before = WorldPose.of(pose);
        Vec3 goal = before.position(joint).plus(by);
        List<TrunkReach.Goal> goals = new ArrayList<>();
        goals.add(new TrunkReach.Goal(limb, goal, false));
        for (int end : held) {
            LimbSolver holding = limbs.get(end);
            if (holding != null && end != joint) {
                goals.add(new TrunkReach.Goal(holding, before.position(end), true));
            }
        }
        if (trunk.get().solve(pose, goals)) {
            double[] rotation = new double[4];
            Quat.copy(before.rotations(), 4 * joint, rotation, 0);
            place(pose, joint, goal, rotation);
        } else {
            move(pose, joint, by);
        }
    }

    /**
     * Moves hands to goals, with their rotation; clavicles and spine follow as far as arms do not reach. The hips stay.
     *
     * @param pose takes the new rotations
     * @param goals world, by the hand
     */
    public void pull(Pose pose, Map<Integer, Vec3> goals) {
        List<TrunkReach.Goal> reached = new ArrayList<>();
        goals.forEach((hand, goal) -> {
            LimbSolver arm = limbs.get(hand);
            if (arm != null) {
                reached.add(new TrunkReach.Goal(arm, goal, true));
            }
        });
        WorldPose before = WorldPose.of(pose);
        upperBody.ifPresent(trunk -> trunk.solve(pose, reached));
        goals.forEach((hand, goal) -> {
            double[] rotation = new double[4];
            Quat.copy(before.rotations(), 4 * hand, rotation, 0);
            place(pose, hand, goal, rotation);
        });
    }

    /** Returns those of some feet and hands that posing a joint leaves alone: it is in none of their limbs. */
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
        return hold(pose, WorldPose.of(before), ends);
    }

    private boolean hold(Pose pose, WorldPose was, Collection<Integer> ends) {
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
     * Puts feet and hands where they are in another pose, with their rotation; the hips follow by what limbs do not reach.
     *
     * @param pose takes the new rotations, and the translation of the hips
     * @param wanted of the ends alone; unaffected
     */
    public void reach(Pose pose, WorldPose wanted, Collection<Integer> ends) {
        List<Integer> known = ends.stream().filter(limbs::containsKey).toList();
        if (known.isEmpty()) {
            return;
        }
        for (int step = 0; step < STEPS; step++) {
            hold(pose, wanted, known);
            WorldPose is = WorldPose.of(pose);
            Vec3 missing = Vec3.ZERO;
            double most = 0;
            for (int end : known) {
                Vec3 by = wanted.position(end).minus(is.position(end));
                missing = missing.plus(by.times(1.0 / known.size()));
                most = Math.max(most, by.length());
            }
            if (most < EXACT * size) {
                return;
            }
            is.shift(hips, missing, pose);
        }
        hold(pose, wanted, known);
    }

    /** Whether a joint is a foot or hand that can be held. */
    public boolean canHold(int joint) {
        return limbs.containsKey(joint);
    }

    /** Returns the length that counts as none: of what is so near to its place. */
    public double exactness() {
        return EXACT * size;
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
