package dev.limber.retarget;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyChains;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.ChainKind;
import java.util.Arrays;
import java.util.List;

/**
 * Tails that rest in another direction than the source's. A horse's tail hangs and is lifted until it is level; a fox's is
 * level at rest, and would stand straight up if it were lifted as much. So what leads the source's tail from its own rest to
 * where the target's rests is left out, against the trunk: up to there the target's tail rests, and beyond it points where the
 * source's does. Other movements, such as wagging, stay. Immutable.
 */
final class TailRests {
    /** Tails whose ends rest at a smaller angle to each other count as alike; at twice that angle, as unlike. */
    private static final double ALIKE = Math.toRadians(20);

    private final Vec3[] axes; // (target joint) unit, world: from where the source's rests to where the target's does
    private final double[] gaps; // (target joint) radians, 0 for all that is left alone

    private TailRests(int joints) {
        axes = new Vec3[joints];
        Arrays.fill(axes, Vec3.ZERO);
        gaps = new double[joints];
    }

    /**
     * Compares the tails of two bodies in their postures.
     *
     * @param share how much of the difference counts, from 0 to 1
     */
    static TailRests of(
            List<BoundChain> chains,
            BodyChains source,
            BodyChains target,
            WorldPose from,
            WorldPose to,
            ChainFrames frames,
            double share) {
        TailRests rests = new TailRests(to.skeleton().jointCount());
        Correspondence pairs = ChainSampling.of(chains, from, to);
        for (BoundChain chain : chains) {
            if (share > 0 && isTail(source, chain.source()) && isTail(target, chain.target())) {
                rests.add(chain, pairs, from, to, frames, share);
            }
        }
        return rests;
    }

    private static boolean isTail(BodyChains body, List<Integer> joints) {
        return joints.size() > 1
                && body.of(ChainKind.TAIL).map(Chain::joints).anyMatch(tail -> tail.containsAll(joints));
    }

    private void add(
            BoundChain chain, Correspondence pairs, WorldPose from, WorldPose to, ChainFrames frames, double share) {
        double apart = frames.direction(
                        direction(from, chain.source(), 0, chain.source().size() - 1))
                .angle(direction(to, chain.target(), 0, chain.target().size() - 1));
        double counts = share * Math.max(0, Math.min(1, apart / ALIKE - 1));
        for (int i = 0; i < chain.target().size() && counts > 0; i++) {
            int joint = chain.target().get(i);
            Vec3 lower = bone(from, chain.source(), chain.source().indexOf(pairs.lower(joint)));
            Vec3 upper = bone(from, chain.source(), chain.source().indexOf(pairs.upper(joint)));
            double t = pairs.fraction(joint);
            Vec3 there = frames.direction(lower.times(1 - t).plus(upper.times(t)));
            Vec3 here = bone(to, chain.target(), i);
            Vec3 axis = there.cross(here);
            if (axis.length() > 1e-6 * there.length() * here.length()) {
                axes[joint] = axis.normalized();
                gaps[joint] = counts * there.angle(here);
            }
        }
    }

    /** Returns the direction of the bone below a joint, unit; below the last joint that of the one above. */
    private static Vec3 bone(WorldPose world, List<Integer> joints, int i) {
        int first = Math.min(i, joints.size() - 2);
        return direction(world, joints, first, first + 1).normalized();
    }

    private static Vec3 direction(WorldPose world, List<Integer> joints, int first, int last) {
        return world.position(joints.get(last)).minus(world.position(joints.get(first)));
    }

    boolean applies(int joint) {
        return gaps[joint] > 0;
    }

    /**
     * Leaves out of the rotation of a joint from its posture what leads towards the target's rest.
     *
     * @param trunk wxyz, the rotation of the trunk from its posture, world
     * @param rotation wxyz, world; changed
     */
    void leaveOut(int joint, double[] trunk, double[] rotation) {
        Vec3 axis = axes[joint];
        Quat.inverseMultiply(trunk, 0, rotation, 0, rotation, 0);
        double sine = rotation[1] * axis.x() + rotation[2] * axis.y() + rotation[3] * axis.z();
        double angle = Math.IEEEremainder(2 * Math.atan2(sine, rotation[0]), 2 * Math.PI);
        double[] back = new double[4];
        Quat.fromAxisAngle(axis, -Math.max(0, Math.min(gaps[joint], angle)), back, 0);
        Quat.multiply(rotation, 0, back, 0, rotation, 0);
        Quat.multiply(trunk, 0, rotation, 0, rotation, 0);
    }
}
