package dev.limber.retarget;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BareLimbs;
import java.util.List;

/** Matches chains of different length: a joint follows the point of the source's chain at the place of its own bone. */
final class ChainSampling {
    private ChainSampling() {}

    /**
     * Returns which motion of the source each joint of the target follows.
     *
     * @param from the source's posture
     * @param to the target's posture
     */
    static Correspondence of(List<BoundChain> chains, WorldPose from, WorldPose to) {
        Correspondence result = new Correspondence(to.skeleton().jointCount());
        BareLimbs bareFrom = BareLimbs.of(from);
        BareLimbs bareTo = BareLimbs.of(to);
        for (BoundChain chain : chains) {
            double[] source = places(chain.source(), chain.sourceGround(), from, bareFrom);
            double[] target = places(chain.target(), chain.targetGround(), to, bareTo);
            for (int i = 0; i < target.length; i++) {
                sample(chain.target().get(i), target[i], chain.source(), source, result);
            }
        }
        byName(from.skeleton(), to.skeleton(), chains, result);
        return result;
    }

    /**
     * Returns the place of each joint along its chain, the middle of its bone: from 0 to 1 down to the ground, and from
     * 1 to 2 after it. A joint without a bone in the chain counts at its own position; a bare limb ends at its tip.
     */
    private static double[] places(List<Integer> joints, int ground, WorldPose world, BareLimbs bare) {
        int n = joints.size();
        int last = joints.get(n - 1);
        boolean ends = bare.endsAt(last);
        int end = ground == Skeleton.NONE ? n - 1 : Math.max(0, joints.indexOf(ground));
        double[] along = new double[n]; // of the joints themselves
        for (int i = 1; i < n; i++) {
            Vec3 before = world.position(joints.get(i - 1));
            along[i] = along[i - 1] + before.distance(world.position(joints.get(i)));
        }
        double tip = ends ? bare.end(last, world).distance(world.position(last)) : 0;
        double leg = along[end] + tip;
        double foot = along[n - 1] + tip - leg;
        double[] places = new double[n];
        for (int i = 0; i < n; i++) {
            double middle = i + 1 < n && i != end ? (along[i] + along[i + 1]) / 2 : along[i] + tip / 2;
            if (i < end || ends) {
                places[i] = leg > 0 ? middle / leg : (i + 1) / (double) n;
            } else {
                places[i] = 1 + (foot > 0 ? (middle - leg) / foot : 0);
            }
        }
        return places;
    }

    private static void sample(int joint, double place, List<Integer> chain, double[] places, Correspondence result) {
        int above = 0;
        while (above < places.length - 1 && places[above] < place) {
            above++;
        }
        int below = Math.max(0, above - 1);
        double span = places[above] - places[below];
        double t = span > 0 ? Math.max(0, Math.min(1, (place - places[below]) / span)) : 1;
        result.set(joint, chain.get(below), chain.get(above), t);
    }

    /** Joints outside chains follow the joint of the same name, if that is outside chains too: fingers, props. */
    private static void byName(Skeleton from, Skeleton to, List<BoundChain> chains, Correspondence result) {
        boolean[] used = new boolean[from.jointCount()];
        chains.forEach(chain -> chain.source().forEach(joint -> used[joint] = true));
        for (int joint = 0; joint < to.jointCount(); joint++) {
            int namesake = from.indexOf(to.name(joint));
            if (!result.drives(joint) && namesake != Skeleton.NONE && !used[namesake]) {
                result.set(joint, namesake, namesake, 0);
            }
        }
    }
}
