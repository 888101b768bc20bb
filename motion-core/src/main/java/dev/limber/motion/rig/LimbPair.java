package dev.limber.motion.rig;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Two similar branches below one joint: legs, arms, or something smaller.
 *
 * @param branch the joint that they leave
 * @param a first joint of one
 * @param b first joint of the other
 * @param extent length to the tips
 */
record LimbPair(int branch, int a, int b, double extent) {
    /** Branches of a joint that are compared; hair and cloth may have some dozens. */
    private static final int MOST = 128;

    /** Returns the longest pair of every joint that has one, the longest first. */
    static List<LimbPair> all(BodyTree tree) {
        List<LimbPair> pairs = new ArrayList<>();
        for (int joint = 0; joint < tree.skeleton().jointCount(); joint++) {
            longest(tree, joint, tree.skeleton().children(joint)).ifPresent(pairs::add);
        }
        pairs.sort(Comparator.comparingDouble(LimbPair::extent).reversed());
        return pairs;
    }

    /** Returns the longest pair among some children of a joint. */
    static Optional<LimbPair> longest(BodyTree tree, int joint, int[] all) {
        int[] children = longest(tree, all);
        LimbPair best = null;
        for (int i = 0; i < children.length; i++) {
            for (int j = i + 1; j < children.length; j++) {
                double extent = Math.min(tree.extent(children[i]), tree.extent(children[j]));
                if (tree.alike(children[i], children[j]) && (best == null || extent > best.extent)) {
                    best = new LimbPair(joint, children[i], children[j], extent);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Returns the children, in their order, without the shortest where there are more than any body has. */
    private static int[] longest(BodyTree tree, int[] children) {
        if (children.length <= MOST) {
            return children;
        }
        return Arrays.stream(children)
                .boxed()
                .sorted(Comparator.comparingDouble(tree::extent).reversed())
                .limit(MOST)
                .sorted()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Tells whether one pair is no part of the other's limbs. */
    boolean apartFrom(LimbPair other, BodyTree tree) {
        return !other.holds(branch, tree) && !holds(other.branch, tree);
    }

    boolean holds(int joint, BodyTree tree) {
        return tree.isUnder(a, joint) || tree.isUnder(b, joint);
    }
}
