package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.LimbSearch.Chains;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Finds the connected body whose limbs have most evidence: two legs and two arms below one pair of hips. */
final class BodySearch {
    private static final double MEETING = 0.8;
    private static final double FAR_FROM_LEGS = 2;
    /** A part of the tree that explains this much less than all of it is still the whole body. */
    private static final double SLACK = 0.5;

    private final LimbSearch limbs;
    private final Evidence evidence;
    private final int joints;
    private final Map<Side, Chains> legs = new EnumMap<>(Side.class);
    private final Map<Side, Chains> arms = new EnumMap<>(Side.class);

    /**
     * The bones of a body.
     *
     * @param meeting where the spine begins: where it meets the legs, or the hips if the legs have another parent
     * @param legs left and right, by part of {@link LimbSearch#LEG}, NONE where one lacks
     * @param arms left and right, by part of {@link LimbSearch#ARM}, NONE where one lacks
     * @param head NONE if there is none
     */
    record Body(int hips, int meeting, int head, Map<Side, int[]> legs, Map<Side, int[]> arms, double value) {}

    BodySearch(Skeleton skeleton, LimbSearch limbs, Evidence evidence) {
        this.limbs = limbs;
        this.evidence = evidence;
        joints = skeleton.jointCount();
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            legs.put(side, limbs.find(evidence, LimbSearch.LEG, side));
            arms.put(side, limbs.find(evidence, LimbSearch.ARM, side));
        }
    }

    /** Returns the best body among the joints that are allowed, or nothing when no joint has four limbs below it. */
    Optional<Body> find(IntPredicate allowed) {
        double[] values = new double[joints];
        for (Chains chains :
                Stream.concat(legs.values().stream(), arms.values().stream()).toList()) {
            addBestBelow(values, allowed, chains::value, Double.NEGATIVE_INFINITY);
        }
        addBestBelow(values, allowed, joint -> evidence.of(joint, BodyPart.HEAD, Side.CENTER), 0);
        int best = Skeleton.NONE;
        double most = DoubleStream.of(values).max().orElse(0);
        for (int joint = 0; joint < joints && most > 0; joint++) {
            if (values[joint] >= most - SLACK && (best == Skeleton.NONE || limbs.depth(joint) > limbs.depth(best))) {
                best = joint;
            }
        }
        return best == Skeleton.NONE ? Optional.empty() : Optional.of(body(best, values[best], allowed));
    }

    /** Adds to every joint the most that a joint of its branch is worth. */
    private void addBestBelow(double[] sums, IntPredicate allowed, IntToDoubleFunction worth, double least) {
        double[] best = new double[joints];
        Arrays.fill(best, least);
        for (int joint = joints - 1; joint >= 0; joint--) {
            best[joint] = allowed.test(joint) ? Math.max(best[joint], worth.applyAsDouble(joint)) : best[joint];
            int parent = limbs.parent(joint);
            if (parent != Skeleton.NONE) {
                best[parent] = Math.max(best[parent], best[joint]);
            }
            sums[joint] += best[joint];
        }
    }

    private int head(IntPredicate allowed) {
        int best = Skeleton.NONE;
        double most = 0;
        for (int joint = 0; joint < joints; joint++) {
            double value = evidence.of(joint, BodyPart.HEAD, Side.CENTER);
            if (value > most && allowed.test(joint)) {
                most = value;
                best = joint;
            }
        }
        return best;
    }

    private Body body(int top, double value, IntPredicate allowed) {
        IntPredicate under = joint -> limbs.isUnder(top, joint) && allowed.test(joint);
        Map<Side, int[]> leg = new EnumMap<>(Side.class);
        Map<Side, int[]> arm = new EnumMap<>(Side.class);
        legs.forEach((side, chains) -> leg.put(side, chains.chain(chains.best(under))));
        arms.forEach((side, chains) -> arm.put(side, chains.chain(chains.best(under))));
        int thighs = limbs.meeting(thigh(leg, Side.LEFT), thigh(leg, Side.RIGHT));
        int shoulders = limbs.meeting(upperArm(arm, Side.LEFT), upperArm(arm, Side.RIGHT));
        int meeting = limbs.meeting(thighs, shoulders);
        int head = head(joint -> under.test(joint) && !holds(leg, arm, joint));
        int hips = hips(meeting, shoulders, thighs, leg);
        boolean carries = limbs.isUnder(meeting, hips) && limbs.isUnder(hips, shoulders);
        return new Body(hips, carries ? hips : meeting, head, leg, arm, value);
    }

    private boolean holds(Map<Side, int[]> leg, Map<Side, int[]> arm, int joint) {
        return Stream.of(Side.LEFT, Side.RIGHT)
                .anyMatch(side -> limbs.isUnder(thigh(leg, side), joint) || limbs.isUnder(upperArm(arm, side), joint));
    }

    private static int thigh(Map<Side, int[]> legs, Side side) {
        return legs.getOrDefault(side, new int[] {Skeleton.NONE})[0];
    }

    private static int upperArm(Map<Side, int[]> arms, Side side) {
        return arms.getOrDefault(side, new int[] {0, Skeleton.NONE})[1];
    }

    /**
     * The hips carry all limbs: they are where those meet, or a joint near there that has the name: one above, or,
     * where legs and spine are children of a root on the floor, the first of the trunk, or the pelvis that comes before it.
     */
    private int hips(int meeting, int shoulders, int thighs, Map<Side, int[]> leg) {
        Vec3 left = limbs.position(thigh(leg, Side.LEFT));
        Vec3 middle = left.plus(limbs.position(thigh(leg, Side.RIGHT))).times(0.5);
        Vec3 thigh = limbs.position(leg.getOrDefault(Side.LEFT, new int[2])[1]).minus(left);
        double reach = 0.6 * (thigh.length() + 2 * left.distance(middle));
        IntPredicate far = joint -> {
            Vec3 offset = limbs.position(joint).minus(middle);
            return offset.length() > reach || offset.dot(thigh) > 0.5 * thigh.dot(thigh); // half-way down to the knees
        };
        List<Integer> candidates = new ArrayList<>();
        if (far.test(meeting)) {
            List<Integer> trunk = limbs.between(meeting, shoulders);
            int first = trunk.isEmpty() ? shoulders : trunk.get(0);
            boolean pelvis = thighs != meeting && thighs < first; // what comes later in the file can be hung below it
            candidates.addAll(pelvis ? limbs.between(meeting, thighs) : trunk);
            if (pelvis) {
                candidates.add(thighs);
            }
        }
        for (int at = meeting; at != Skeleton.NONE; at = limbs.parent(at)) {
            candidates.add(at);
        }
        int best = meeting;
        double most = Double.NEGATIVE_INFINITY;
        for (int at : candidates) {
            double value = evidence.of(at, BodyPart.HIPS, Side.CENTER)
                    + (at == meeting ? MEETING : 0)
                    - (far.test(at) ? FAR_FROM_LEGS : 0)
                    - 0.2 * evidence.place(at, BodyPart.HIPS, Side.CENTER);
            if (value > most) {
                most = value;
                best = at;
            }
        }
        return best;
    }
}
