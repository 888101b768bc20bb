package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Fingers whose names say nothing: four or five chains at a hand. Of five the thumb is the one that points farthest away
 * from the mean of the others; the rest are in order of their distance from it.
 */
record NamelessFingers(Skeleton skeleton, LimbSearch limbs) {
    private static final List<BodyPart> FINGERS =
            List.of(BodyPart.INDEX, BodyPart.MIDDLE, BodyPart.RING, BodyPart.LITTLE);

    /** Joints of a finger that have a role; what comes after them is its tip. */
    private static final int PHALANGES = 3;

    /**
     * Returns the parts of finger joints.
     *
     * @param unknown whether nothing is known of a joint
     */
    static Map<Integer, BodyPart> of(Skeleton skeleton, LimbSearch limbs, int hand, IntPredicate unknown) {
        return new NamelessFingers(skeleton, limbs).below(hand, unknown);
    }

    private Map<Integer, BodyPart> below(int hand, IntPredicate unknown) {
        int palm = hand;
        while (skeleton.children(palm).length == 1) {
            palm = skeleton.children(palm)[0];
        }
        List<List<Integer>> chains = new ArrayList<>();
        for (int child : skeleton.children(palm)) {
            chain(child, unknown).ifPresent(chains::add);
        }
        Map<Integer, BodyPart> parts = new TreeMap<>();
        if (chains.size() < FINGERS.size() || chains.size() > FINGERS.size() + 1) {
            return parts;
        }
        if (chains.size() > FINGERS.size()) {
            List<Integer> thumb = chains.stream()
                    .min(Comparator.comparingDouble(chain -> likeOthers(chain, chains)))
                    .orElseThrow();
            chains.remove(thumb);
            Vec3 from = limbs.position(thumb.get(0));
            chains.sort(Comparator.comparingDouble(
                    chain -> limbs.position(chain.get(0)).distance(from)));
            put(thumb, BodyPart.THUMB, parts);
        } else if (!isInOrder(chains)) {
            return parts; // which end is the index finger is unknown without a thumb
        }
        for (int i = 0; i < chains.size(); i++) {
            put(chains.get(i), FINGERS.get(i), parts);
        }
        return parts;
    }

    /** Returns a chain of two joints or more of which nothing is known and that does not branch. */
    private Optional<List<Integer>> chain(int first, IntPredicate unknown) {
        List<Integer> chain = new ArrayList<>();
        for (int at = first; ; at = skeleton.children(at)[0]) {
            if (!unknown.test(at) || skeleton.children(at).length > 1) {
                return Optional.empty();
            }
            chain.add(at);
            if (skeleton.children(at).length == 0) {
                return chain.size() >= 2 ? Optional.of(chain) : Optional.empty();
            }
        }
    }

    private Vec3 direction(List<Integer> chain) {
        return limbs.position(chain.get(chain.size() - 1))
                .minus(limbs.position(chain.get(0)))
                .normalized();
    }

    /** Returns the cosine between a chain and the mean of the others. */
    private double likeOthers(List<Integer> chain, List<List<Integer>> all) {
        return all.stream()
                .filter(other -> other != chain)
                .map(this::direction)
                .reduce(Vec3.ZERO, Vec3::plus)
                .normalized()
                .dot(direction(chain));
    }

    /** Whether fingers without a thumb are in the file from one side of the hand to the other. */
    private boolean isInOrder(List<List<Integer>> chains) {
        Vec3 first = limbs.position(chains.get(0).get(0));
        Vec3 last = limbs.position(chains.get(chains.size() - 1).get(0));
        Vec3 across = last.minus(first);
        double before = Double.NEGATIVE_INFINITY;
        for (List<Integer> chain : chains) {
            double along = limbs.position(chain.get(0)).minus(first).dot(across);
            if (along <= before) {
                return false;
            }
            before = along;
        }
        return true;
    }

    private static void put(List<Integer> chain, BodyPart part, Map<Integer, BodyPart> parts) {
        chain.stream().limit(PHALANGES).forEach(joint -> parts.put(joint, part));
    }
}
