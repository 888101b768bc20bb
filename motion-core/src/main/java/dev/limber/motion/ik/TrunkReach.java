package dev.limber.motion.ik;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.BodyUnit;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Moves hips, spine and clavicles so that limbs reach their goals: damped least squares (Wampler 1986, Nakamura and Hanafusa
 * 1986) over the few joints of the trunk, for the one number of each limb that matters: how much it is too short. Limbs
 * themselves are solved in closed form afterwards. A step changes all joints at once, each by as much as it helps and gives way,
 * where CCD would bend the joint that comes first and FABRIK knows no stiffness and no branches. Limbs take turns; the last ones
 * have the last word. Immutable.
 */
final class TrunkReach {
    /** Of the limb's length: a limb that is pulled so far takes the trunk along. */
    private static final double NEARLY = 0.98;

    /** Of the limb's length: a limb that is held can stretch so far. */
    private static final double STRETCHED = 0.999;

    private static final int SWEEPS = 40; // over all goals
    private static final int SETTLING = 10; // of these, the last ones, over what is held alone
    private static final double EXACT = 1e-5; // metres of a body of 1.75 m
    private static final double DAMPING = 0.01;
    private static final double MOST_STEP = 0.1; // of what is missing, metres at a time; less and less

    /** How stiff joints are: per square metre of a body of 1.75 m, and per square radian. */
    private static final double STIFF_SHIFT = 4;

    private static final double STIFF_HIPS = 2.5;
    private static final double STIFF_SPINE = 1; // of all spine joints together
    private static final double STIFF_CLAVICLE = 4;

    /** How far joints turn from where they were, radians. */
    private static final double MOST_HIPS = 0.7;

    private static final double MOST_SPINE = 1.2; // of all spine joints together
    private static final double MOST_CLAVICLE = 0.35;

    private final Skeleton skeleton;
    private final double unit; // how long a metre of a body of 1.75 m is
    private final int hips;
    private final double stiffShift; // of the hips
    private final List<Bend> bends = new ArrayList<>(); // parents first

    /**
     * A joint that turns.
     *
     * @param most radians
     */
    private record Bend(int joint, double stiffness, double most) {}

    /**
     * A limb and where its end should be.
     *
     * @param goal world
     * @param held whether it may stretch as far as it can
     */
    record Goal(LimbSolver limb, Vec3 goal, boolean held) {}

    private TrunkReach(Rig rig, double stiffShift) {
        this.stiffShift = stiffShift;
        skeleton = rig.skeleton();
        unit = rig.height() / BodyUnit.STANDARD_HEIGHT;
        hips = rig.roles().joint(BodyPart.HIPS, Side.CENTER);
        int[] spine = rig.roles().chain(BodyPart.SPINE, Side.CENTER);
        for (int joint : spine) {
            bends.add(new Bend(joint, STIFF_SPINE * spine.length, MOST_SPINE / spine.length));
        }
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            for (int joint : rig.roles().chain(BodyPart.CLAVICLE, side)) {
                bends.add(new Bend(joint, STIFF_CLAVICLE, MOST_CLAVICLE));
            }
        }
    }

    /** @param rig of a human body */
    static TrunkReach ofBody(Rig rig) {
        TrunkReach reach = new TrunkReach(rig, STIFF_SHIFT);
        reach.bends.add(0, new Bend(reach.hips, STIFF_HIPS, MOST_HIPS));
        return reach;
    }

    /**
     * Returns one whose hips stay.
     *
     * @param rig of a human body
     */
    static TrunkReach ofUpperBody(Rig rig) {
        return new TrunkReach(rig, Double.POSITIVE_INFINITY);
    }

    /**
     * Moves the trunk as far as limbs need it; nothing moves when all reach.
     *
     * @param pose takes the new rotations of the trunk and the translation of the hips; limbs move along
     * @param goals those that matter most last
     * @return whether anything moves
     */
    boolean solve(Pose pose, List<Goal> goals) {
        WorldPose world = WorldPose.of(pose);
        Pose start = new Pose(skeleton);
        start.set(pose);
        double[] reach = goals.stream()
                .mapToDouble(goal -> Math.max(
                        (goal.held() ? STRETCHED : NEARLY) * goal.limb().length(world),
                        goal.limb().distance(world)))
                .toArray();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double most =
                    MOST_STEP * (SWEEPS - sweep) / SWEEPS; // so that limbs that want different things come to rest
            boolean there = true;
            for (int i = 0; i < reach.length; i++) {
                if (goals.get(i).held() || sweep < SWEEPS - SETTLING) {
                    there &= approach(goals.get(i), reach[i], most, start, pose, world);
                }
            }
            if (there) {
                return sweep > 0;
            }
        }
        return true;
    }

    /** Makes one step towards a goal; returns whether none was needed. */
    private boolean approach(Goal goal, double reach, double most, Pose start, Pose pose, WorldPose world) {
        int base = goal.limb().upper();
        Vec3 at = world.position(base);
        Vec3 toGoal = goal.goal().minus(at);
        double missing = (toGoal.length() - reach) / unit;
        if (missing < EXACT) {
            return true;
        }
        Vec3 towards = toGoal.normalized();
        List<Bend> moving = bends.stream()
                .filter(bend -> skeleton.isUnder(bend.joint(), base))
                .toList();
        List<Vec3> levers = moving.stream() // what a turn by a radian about an axis brings, in metres
                .map(bend ->
                        at.minus(world.position(bend.joint())).cross(towards).times(1 / unit))
                .toList();
        double help = 1 / stiffShift
                + IntStream.range(0, moving.size())
                        .mapToDouble(i ->
                                levers.get(i).dot(levers.get(i)) / moving.get(i).stiffness())
                        .sum();
        double step = Math.min(most, missing) / (help + DAMPING);
        for (int i = 0; i < moving.size(); i++) {
            turn(moving.get(i), levers.get(i).times(step / moving.get(i).stiffness()), start, pose, world);
        }
        world.shift(hips, towards.times(step / stiffShift * unit), pose);
        world.update(pose);
        return false;
    }

    /** Turns a joint by a rotation vector of the world, no further from where it was than it may. */
    private static void turn(Bend bend, Vec3 by, Pose start, Pose pose, WorldPose world) {
        int q = 4 * bend.joint();
        double[] rotation = new double[4];
        by.store(rotation, 0);
        Quat.exp(rotation, 0, rotation, 0);
        Quat.multiply(rotation, 0, world.rotations(), q, rotation, 0);
        world.setRotation(bend.joint(), rotation, 0, pose);
        double angle = Quat.angle(start.rotations(), q, pose.rotations(), q);
        double kept = angle > bend.most() ? bend.most() / angle : 1;
        Quat.slerp(start.rotations(), q, pose.rotations(), q, kept, pose.rotations(), q);
        Quat.normalize(pose.rotations(), q, pose.rotations(), q);
        world.update(pose);
    }
}
