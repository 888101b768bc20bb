package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The parts of a body with two pairs of limbs, found without names, by branching, length and symmetry. The sides are not
 * known yet: limbs come as first and second.
 *
 * @param hips where legs and spine meet
 * @param spine from above the hips to the joint that the arms leave
 * @param head neck joints, then the head; empty when there is none
 * @param legs two chains: thigh, shin, foot and, where there is one, toe
 * @param arms two chains: clavicles if any, upper arm, forearm, hand
 */
record BodyShape(
        int hips, List<Integer> spine, List<Integer> head, List<List<Integer>> legs, List<List<Integer>> arms) {

    /** A bone shorter than this part of its branch only marks a place twice; rounding may leave it some length. */
    private static final double SAME_PLACE = 0.01;

    /** Of the length of the legs: arms of people are shorter, and those of a body with wings longer than this. */
    private static final double LONG_ARM = 1.15;

    private static final double SHORT_ARM = 0.4;

    /** Of the longest bone of a limb: a shorter one between two long ones is a joint made of two. */
    private static final double SPLIT_JOINT = 0.2;

    private static final double LONG_BONE = 0.5;
    /** Of the two longest bones of a leg: as long are thigh and shin of one who stands on long feet. */
    private static final double NEARLY = 0.85;

    /** Cosine to the trunk: what leads down from the head is hair. */
    private static final double DOWN = -0.5;

    /** Of the length of an arm: those that begin nearer to each other begin with clavicles. */
    private static final double COLLARS = 0.2;

    /** Returns the body, or nothing when the tree has no two pairs of limbs with three joints each. */
    static Optional<BodyShape> of(Skeleton skeleton) {
        BodyTree tree = new BodyTree(skeleton);
        List<LimbPair> pairs = LimbPair.all(tree).stream()
                .filter(pair ->
                        tree.path(pair.a()).size() >= 3 && tree.path(pair.b()).size() >= 3)
                .toList();
        for (int i = 0; i < pairs.size(); i++) {
            for (int j = i + 1; j < pairs.size(); j++) {
                LimbPair first = pairs.get(i);
                LimbPair second = pairs.get(j);
                int meeting = tree.meetingPoint(first.branch(), second.branch());
                if (first.apartFrom(second, tree) && first.branch() != second.branch() && meeting != Skeleton.NONE) {
                    boolean firstIsLegs = distance(tree, meeting, first) <= distance(tree, meeting, second);
                    LimbPair legs = firstIsLegs ? first : second;
                    LimbPair longest = below(tree, meeting, firstIsLegs ? second : first, legs, pairs);
                    return of(tree, meeting, legs, arms(tree, longest, legs));
                }
            }
        }
        return Optional.empty();
    }

    /** A pair longer than the legs are wings, where a shorter one leaves the same joint: arms. */
    private static LimbPair arms(BodyTree tree, LimbPair longest, LimbPair legs) {
        if (longest.extent() <= LONG_ARM * legs.extent()) {
            return longest;
        }
        int[] others = IntStream.of(tree.skeleton().children(longest.branch()))
                .filter(child -> child != longest.a() && child != longest.b())
                .toArray();
        return LimbPair.longest(tree, longest.branch(), others)
                .filter(pair ->
                        tree.path(pair.a()).size() >= 3 && tree.path(pair.b()).size() >= 3)
                .filter(pair -> pair.extent() > SHORT_ARM * legs.extent())
                .orElse(longest);
    }

    /** A pair beyond which no neck leads on is hair, where a pair on the way to it may be arms. */
    private static LimbPair below(BodyTree tree, int hips, LimbPair farthest, LimbPair legs, List<LimbPair> pairs) {
        if (!head(tree, hips, farthest).isEmpty()) {
            return farthest;
        }
        List<Integer> way = tree.between(hips, farthest.branch());
        return pairs.stream()
                .filter(pair -> pair.branch() != farthest.branch() && way.contains(pair.branch()))
                .filter(pair -> pair.extent() > SHORT_ARM * legs.extent())
                .findFirst()
                .orElse(farthest);
    }

    private static double distance(BodyTree tree, int meeting, LimbPair pair) {
        return tree.between(meeting, pair.branch()).stream()
                .mapToDouble(tree::boneTo)
                .sum();
    }

    private static Optional<BodyShape> of(BodyTree tree, int hips, LimbPair legs, LimbPair arms) {
        List<List<Integer>> legChains = List.of(leg(tree, legs.a()), leg(tree, legs.b()));
        boolean collars = tree.distance(arms.a(), arms.b()) < COLLARS * arms.extent();
        List<List<Integer>> armChains = List.of(arm(tree, arms.a(), collars), arm(tree, arms.b(), collars));
        boolean whole = legChains.get(0).size() >= 3
                && legChains.get(1).size() >= 3
                && armChains.get(0).size() == armChains.get(1).size();
        List<Integer> spine = tree.between(hips, arms.branch());
        return whole
                ? Optional.of(new BodyShape(hips, spine, head(tree, hips, arms), legChains, armChains))
                : Optional.empty();
    }

    private static List<Integer> leg(BodyTree tree, int first) {
        List<Integer> path = joints(tree, first);
        int thigh = longestBones(tree, path);
        while (thigh > 0 && isLongToo(tree, path, thigh - 1, thigh)) {
            thigh--;
        }
        return path.subList(thigh, Math.min(path.size(), thigh + 4));
    }

    /**
     * From clavicles to the hand: where fingers branch, or else where the forearm ends.
     *
     * @param collars whether the arms begin near the middle of the body, with clavicles, which may be long
     */
    private static List<Integer> arm(BodyTree tree, int first, boolean collars) {
        List<Integer> path = joints(tree, first);
        int upper = collars && path.size() > 3 ? 1 : 0;
        int hand = IntStream.range(2, path.size())
                .filter(i -> tree.branches(path.get(i)) >= 2)
                .findFirst()
                .orElseGet(() -> upper + longestBones(tree, path.subList(upper, path.size())) + 2);
        return path.subList(0, hand + 1);
    }

    /** Returns the joints from one to the farthest tip; of two that make one joint between long bones, the first. */
    private static List<Integer> joints(BodyTree tree, int first) {
        List<Integer> path = new ArrayList<>(tree.path(first));
        double longest = path.stream().skip(1).mapToDouble(tree::boneTo).max().orElse(0);
        boolean[] second = new boolean[tree.skeleton().jointCount()];
        for (int i = 2; i + 1 < path.size(); i++) {
            second[path.get(i)] = tree.boneTo(path.get(i)) < SPLIT_JOINT * longest
                    && tree.boneTo(path.get(i - 1)) > LONG_BONE * longest
                    && tree.boneTo(path.get(i + 1)) > LONG_BONE * longest;
        }
        path.removeIf(joint -> second[joint]);
        return path;
    }

    /** Whether the two bones from one joint on are about as long as those from another, and none of them is short. */
    private static boolean isLongToo(BodyTree tree, List<Integer> path, int from, int other) {
        double bone = tree.distance(path.get(from), path.get(from + 1));
        double next = tree.distance(path.get(from + 1), path.get(from + 2));
        double both = tree.distance(path.get(other), path.get(other + 1))
                + tree.distance(path.get(other + 1), path.get(other + 2));
        return bone > LONG_BONE * next && bone + next > NEARLY * both;
    }

    /** Thigh and shin, as upper arm and forearm, are the two neighbouring bones that are longest together. */
    private static int longestBones(BodyTree tree, List<Integer> path) {
        int best = 0;
        double longest = 0;
        for (int i = 0; i + 2 < path.size(); i++) {
            double length =
                    tree.distance(path.get(i), path.get(i + 1)) + tree.distance(path.get(i + 1), path.get(i + 2));
            if (length > longest) {
                longest = length;
                best = i;
            }
        }
        return best;
    }

    /** The way up from the chest that has no like on the other side, as far as it does not branch. */
    private static List<Integer> head(BodyTree tree, int hips, LimbPair arms) {
        Skeleton skeleton = tree.skeleton();
        int[] others = IntStream.of(skeleton.children(arms.branch()))
                .filter(child -> child != arms.a() && child != arms.b())
                .toArray();
        int neck = Skeleton.NONE;
        for (int child : others) {
            boolean paired = IntStream.of(others).anyMatch(other -> other != child && tree.alike(child, other));
            if (!paired && (neck == Skeleton.NONE || tree.extent(child) > tree.extent(neck))) {
                neck = child;
            }
        }
        List<Integer> chain = new ArrayList<>();
        for (int joint = neck; joint != Skeleton.NONE; joint = onlyChild(skeleton, joint)) {
            if (chain.size() > 1 && tree.cosine(hips, arms.branch(), joint) < DOWN) {
                chain.remove(chain.size() - 1); // where hair is rooted
                return chain;
            }
            chain.add(joint);
        }
        // A joint in the same place as the head carries the face; a bare tip marks the crown.
        while (chain.size() > 1 && tree.boneTo(chain.get(chain.size() - 1)) < SAME_PLACE * tree.extent(neck)) {
            chain.remove(chain.size() - 1);
        }
        if (chain.size() > 2
                && skeleton.endSites().isEmpty()
                && skeleton.children(chain.get(chain.size() - 1)).length == 0) {
            chain.remove(chain.size() - 1);
        }
        return chain;
    }

    private static int onlyChild(Skeleton skeleton, int joint) {
        int[] children = skeleton.children(joint);
        return children.length == 1 ? children[0] : Skeleton.NONE;
    }

    int chest() {
        return spine.isEmpty() ? hips : spine.get(spine.size() - 1);
    }
}
