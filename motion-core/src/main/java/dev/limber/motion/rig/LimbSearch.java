package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Finds the best chain of joints for a limb's parts, each part below the one before, other joints between them allowed.
 * One pass from the tips to the roots weighs the evidence of every chain.
 */
final class LimbSearch {
    static final List<BodyPart> LEG = List.of(BodyPart.THIGH, BodyPart.SHIN, BodyPart.FOOT, BodyPart.TOE);
    static final List<BodyPart> ARM = List.of(BodyPart.CLAVICLE, BodyPart.UPPER_ARM, BodyPart.FOREARM, BodyPart.HAND);

    /** Chains must have the parts up to these: what a body needs to be retargeted. */
    private static final List<BodyPart> NEEDED = List.of(BodyPart.FOOT, BodyPart.FOREARM);

    /** Parts whose end may have another parent. */
    private static final List<BodyPart> LOWER = List.of(BodyPart.SHIN, BodyPart.FOREARM);

    private static final double SKIPPED_JOINT = 0.05;
    private static final double NO_LENGTH = 1;
    /** A foot or hand with another parent, such as a control, needs a name and costs this. */
    private static final double DETACHED = 0.5;

    private final Skeleton skeleton;
    private final WorldPose rest;
    private final double[] depth; // (joint)
    private final double size; // of the whole skeleton

    LimbSearch(Skeleton skeleton) {
        this.skeleton = skeleton;
        rest = WorldPose.of(skeleton.restPose());
        depth = new double[skeleton.jointCount()];
        double longest = 0;
        for (int joint = 0; joint < depth.length; joint++) {
            int parent = skeleton.parent(joint);
            depth[joint] = parent == Skeleton.NONE ? 0 : depth[parent] + 1;
            longest = parent == Skeleton.NONE
                    ? longest
                    : Math.max(longest, rest.position(joint).distance(rest.position(parent)));
        }
        size = longest;
    }

    /**
     * The best chains of a limb by where they begin.
     *
     * @param values (part, joint), what speaks for the best chain that begins with that part there
     * @param next (part, joint), the joint of the part after it, or {@link Skeleton#NONE}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Chains(List<BodyPart> parts, double[][] values, int[][] next) {
        /** Returns the value of the best chain that begins at a joint, with its first part or without. */
        double value(int joint) {
            return Math.max(values[0][joint], values[start()][joint]);
        }

        private int start() {
            return parts.get(0) == BodyPart.CLAVICLE ? 1 : 0;
        }

        /** Returns the joints of that chain by part; NONE if it has none. */
        int[] chain(int joint) {
            int[] chain = new int[parts.size()];
            Arrays.fill(chain, Skeleton.NONE);
            int at = joint;
            for (int part = values[0][joint] >= values[start()][joint] ? 0 : start();
                    part < chain.length && at != Skeleton.NONE;
                    part++) {
                chain[part] = at;
                at = next[part][at];
            }
            return chain;
        }

        /** Returns where the best chain among some joints begins, or NONE. */
        int best(IntPredicate allowed) {
            int best = Skeleton.NONE;
            for (int joint = 0; joint < values[0].length; joint++) {
                double value = value(joint);
                if (value > 0 && allowed.test(joint) && (best == Skeleton.NONE || value > value(best))) {
                    best = joint;
                }
            }
            return best;
        }
    }

    Chains find(Evidence evidence, List<BodyPart> parts, Side side) {
        int joints = skeleton.jointCount();
        double[][] values = new double[parts.size()][joints];
        int[][] next = new int[parts.size()][joints];
        for (int part = parts.size() - 1; part >= 0; part--) {
            Arrays.fill(values[part], Double.NEGATIVE_INFINITY);
            Arrays.fill(next[part], Skeleton.NONE);
            boolean mayEnd = parts.subList(0, part + 1).stream().anyMatch(NEEDED::contains);
            double[] rest = new double[joints]; // what the parts after it add
            Arrays.fill(rest, mayEnd ? 0 : Double.NEGATIVE_INFINITY);
            if (part + 1 < parts.size()) {
                extend(values[part + 1], rest, next[part], isBone(parts, part));
                if (LOWER.contains(parts.get(part))) {
                    detached(evidence, parts.get(part + 1), side, values[part + 1], rest, next[part]);
                }
            }
            for (int joint = 0; joint < joints; joint++) {
                double own = evidence.of(joint, parts.get(part), side);
                if (own > 0) {
                    values[part][joint] = own + rest[joint];
                }
            }
        }
        return new Chains(parts, values, next);
    }

    private static boolean isBone(List<BodyPart> parts, int part) {
        return parts.get(part) != BodyPart.CLAVICLE && parts.get(part) != BodyPart.FOOT;
    }

    /** Takes every joint as the next part for all joints above it. */
    private void extend(double[] below, double[] rest, int[] next, boolean bone) {
        for (int joint = 0; joint < below.length; joint++) {
            if (below[joint] == Double.NEGATIVE_INFINITY) {
                continue;
            }
            for (int above = skeleton.parent(joint); above != Skeleton.NONE; above = skeleton.parent(above)) {
                double value = below[joint]
                        - SKIPPED_JOINT * (depth[joint] - depth[above] - 1)
                        - (bone && length(above, joint) < 0.01 * size ? NO_LENGTH : 0);
                if (value > rest[above]) {
                    rest[above] = value;
                    next[above] = joint;
                }
            }
        }
    }

    private void detached(Evidence evidence, BodyPart end, Side side, double[] ends, double[] rest, int[] next) {
        for (int joint = 0; joint < ends.length; joint++) {
            if (evidence.named(joint, end, side) < PartWords.WEIGHT || ends[joint] == Double.NEGATIVE_INFINITY) {
                continue;
            }
            for (int limb = 0; limb < ends.length; limb++) {
                boolean near = limb != joint && length(limb, joint) <= size * 1.5;
                if (next[limb] == Skeleton.NONE && near && ends[joint] - DETACHED > rest[limb]) {
                    rest[limb] = ends[joint] - DETACHED;
                    next[limb] = joint;
                }
            }
        }
    }

    private double length(int a, int b) {
        return rest.position(a).distance(rest.position(b));
    }

    boolean isUnder(int ancestor, int joint) {
        return skeleton.isUnder(ancestor, joint);
    }

    /** Returns the joint nearest to both on the way to the root, or {@link Skeleton#NONE} when their roots differ. */
    int meeting(int a, int b) {
        return skeleton.meeting(a, b);
    }

    /** Returns the joints between two on one way, neither included, the upper first; empty when there is no way. */
    List<Integer> between(int ancestor, int joint) {
        List<Integer> path = new ArrayList<>();
        if (isUnder(ancestor, joint) && joint != ancestor) {
            for (int at = skeleton.parent(joint); at != ancestor; at = skeleton.parent(at)) {
                path.add(0, at);
            }
        }
        return path;
    }

    int parent(int joint) {
        return skeleton.parent(joint);
    }

    double depth(int joint) {
        return depth[joint];
    }

    Vec3 position(int joint) {
        return rest.position(joint);
    }

    double size() {
        return size;
    }
}
