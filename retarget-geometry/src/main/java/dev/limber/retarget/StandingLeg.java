package dev.limber.retarget;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.ik.ChainReach;
import dev.limber.motion.rig.Chain;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A leg of the target. Its foot is as high as the source's. Near the ground it follows the path of the source's foot;
 * in the air it goes where the rotations of the leg take it. A leg that follows nothing stands below the body.
 * Immutable.
 */
final class StandingLeg {
    /** Shares of the source's leg length: a foot below the first is on the ground, above the second in the air. */
    private static final double LOW = 0.06;

    private static final double HIGH = 0.35;
    /** Share of the leg length: shorter bones count as none. */
    private static final double SAME_PLACE = 1e-3;

    private final List<Integer> joints; // from the one that swings the leg to the ground
    private final List<Vec3> hinges; // of the inner joints, world of the posture, zero for straight ones
    private final int[] branch; // joints below the first, each after its parent
    private final int sourceGround; // joint of the source, or NONE for a leg that nothing moves
    private final Body from;
    private final Vec3 sourceFoot; // world of the source's posture
    private final Vec3 foot; // world of the target's posture
    private final Body to;
    private final double sourceLeg; // length
    private final boolean spreads; // so that rotations do not tell where its foot goes in the air

    /**
     * A body that stands.
     *
     * @param posture read only
     * @param root the joint that carries it
     * @param up unit
     */
    record Body(WorldPose posture, int root, Vec3 up) {
        Vec3 rootAt() {
            return posture.position(root);
        }
    }

    /** @param sourceGround joint of the source, or NONE */
    StandingLeg(List<Integer> chain, int ground, Body to, int sourceGround, Body from, double sourceLeg) {
        this(chain, ground, to, sourceGround, from, sourceLeg, false);
    }

    /** @param spreads whether its foot goes where the source's goes in the air too */
    StandingLeg(
            List<Integer> chain, int ground, Body to, int sourceGround, Body from, double sourceLeg, boolean spreads) {
        int end = chain.indexOf(ground);
        int start = Chain.swing(chain, end, to.posture, to.up);
        joints = distinct(chain.subList(start, end + 1), to.posture);
        hinges = ChainReach.hinges(joints.stream().map(to.posture::position).toList(), Vec3.ZERO);
        Skeleton skeleton = to.posture.skeleton();
        branch = IntStream.range(joints.get(0), skeleton.jointCount())
                .filter(joint -> skeleton.isUnder(joints.get(0), joint))
                .toArray();
        this.sourceGround = sourceGround;
        this.from = from;
        this.to = to;
        this.sourceLeg = sourceLeg;
        this.spreads = spreads;
        foot = to.posture.position(ground);
        sourceFoot = sourceGround == Skeleton.NONE ? Vec3.ZERO : from.posture.position(sourceGround);
    }

    private static List<Integer> distinct(List<Integer> leg, WorldPose posture) {
        double length = posture.position(leg.get(0)).distance(posture.position(leg.get(leg.size() - 1)));
        List<Integer> distinct = new ArrayList<>(List.of(leg.get(leg.size() - 1)));
        for (int i = leg.size() - 2; i >= 0; i--) {
            double bone = posture.position(leg.get(i)).distance(posture.position(distinct.get(0)));
            boolean again = bone <= SAME_PLACE * length;
            if (again && distinct.size() > 1) {
                distinct.set(0, leg.get(i)); // the upper one rotates both
            } else if (!again) {
                distinct.add(0, leg.get(i));
            }
        }
        return List.copyOf(distinct);
    }

    /**
     * Returns where the foot belongs.
     *
     * @param source a frame of the source
     * @param root where the target's body is
     * @param heading wxyz, the rotation of the body about up from its posture
     * @param world the target's pose by rotations alone
     * @param lowest height of the source's lowest foot above where it stands in its posture
     */
    Vec3 goal(WorldPose source, Vec3 root, double[] heading, ChainFrames frames, WorldPose world, double lowest) {
        Vec3 beside = foot.minus(to.rootAt());
        if (sourceGround == Skeleton.NONE) {
            double sunk = root.minus(to.rootAt()).dot(to.up);
            return root.minus(to.up.times(sunk)).plus(Quat.rotate(heading, 0, beside));
        }
        Vec3 at = source.position(sourceGround);
        Vec3 elsewhere = beside.minus(frames.displacement(sourceFoot.minus(from.rootAt())));
        Vec3 goal = root.plus(frames.displacement(at.minus(source.position(from.root))))
                .plus(Quat.rotate(heading, 0, elsewhere));
        double height = height(source);
        goal = goal.plus(to.up.times(frames.liftBeyondRise() * (height - lowest)));
        if (spreads) {
            return goal;
        }
        double t = Math.max(0, Math.min(1, (height / sourceLeg - LOW) / (HIGH - LOW)));
        double free = t * t * (3 - 2 * t);
        return goal.plus(world.position(end()).minus(goal).rejectedFrom(to.up).times(free));
    }

    /** Returns how high the source's foot is above where it stands in its posture; infinite if there is none. */
    double height(WorldPose source) {
        return sourceGround == Skeleton.NONE
                ? Double.POSITIVE_INFINITY
                : source.position(sourceGround).minus(sourceFoot).dot(from.up);
    }

    private int end() {
        return joints.get(joints.size() - 1);
    }

    /** Whether only its foot follows, because it spreads from its body and the source's leg does not, or vice versa. */
    boolean spreads() {
        return spreads;
    }

    /**
     * Returns how far the body must be lowered for the leg to reach its goal; 0 for a leg that spreads, as that does
     * not help it.
     */
    double drop(Vec3 goal, WorldPose world) {
        return spreads ? 0 : missing(goal, world);
    }

    /**
     * Returns how far the body must be lowered for the leg to reach its goal or, for a leg that spreads, the distance
     * that remains.
     */
    double missing(Vec3 goal, WorldPose world) {
        List<Vec3> at = joints.stream().map(world::position).toList();
        double length = ChainReach.length(at);
        Vec3 toGoal = goal.minus(at.get(0));
        if (toGoal.length() <= length * (1 + 1e-6)) {
            return 0;
        }
        if (spreads) {
            return toGoal.length() - length;
        }
        double rise = toGoal.dot(to.up);
        double across = toGoal.rejectedFrom(to.up).length();
        return Math.max(0, -rise - Math.sqrt(Math.max(0, length * length - across * across)));
    }

    /** Returns the leg's length when it is straight. */
    double length(WorldPose world) {
        return ChainReach.length(joints.stream().map(world::position).toList());
    }

    /** Returns to which side of the body the leg stands: 1 left, -1 right, 0 in the middle. */
    double side(Vec3 left) {
        double aside = foot.minus(to.rootAt()).dot(left);
        return Math.abs(aside) > SAME_PLACE * length(to.posture) ? Math.signum(aside) : 0;
    }

    /** Returns the axes about which the inner joints close: those of the posture, carried by the bones above them. */
    private List<Vec3> hinges(Vec3 hinge, WorldPose world) {
        double[] rotation = new double[4];
        List<Vec3> axes = new ArrayList<>();
        for (int i = 0; i < hinges.size(); i++) {
            int above = joints.get(i);
            Quat.multiplyInverse(world.rotations(), 4 * above, to.posture.rotations(), 4 * above, rotation, 0);
            axes.add(hinges.get(i).equals(Vec3.ZERO) ? hinge : Quat.rotate(rotation, 0, hinges.get(i)));
        }
        return axes;
    }

    /** Moves the foot to its goal; foot and toes keep their rotation in the world. */
    void solve(Vec3 goal, Vec3 hinge, Pose pose, WorldPose world) {
        solve(goal, hinge, 1, pose, world);
    }

    /**
     * Moves the foot towards its goal.
     *
     * @param hinge unit, world: the axis about which joints close that are straight in the posture
     * @param weight from 0, no change, to 1, the foot at its goal
     */
    void solve(Vec3 goal, Vec3 hinge, double weight, Pose pose, WorldPose world) {
        List<Vec3> at = joints.stream().map(world::position).toList();
        double[] rotations = new double[4 * joints.size()];
        ChainReach.solve(at, goal, hinges(hinge, world), rotations);
        Quat.identity(rotations, 4 * (joints.size() - 1));
        double[] none = {1, 0, 0, 0};
        for (int i = 0; weight < 1 && i < joints.size(); i++) {
            Quat.slerp(none, 0, rotations, 4 * i, weight, rotations, 4 * i);
        }
        for (int i = 0; i < joints.size(); i++) {
            Quat.multiply(rotations, 4 * i, world.rotations(), 4 * joints.get(i), rotations, 4 * i);
        }
        for (int joint : branch) {
            world.updateJoint(joint, pose);
            int i = joints.indexOf(joint);
            if (i >= 0) {
                world.setRotation(joint, rotations, 4 * i, pose);
            }
        }
    }
}
