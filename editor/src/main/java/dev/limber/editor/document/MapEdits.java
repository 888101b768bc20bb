package dev.limber.editor.document;

import dev.limber.motion.Skeleton;
import dev.limber.retarget.ChainPair;
import dev.limber.retarget.JointMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Corrections of a joint map by hand. */
public final class MapEdits {
    private static final String REASON = "chosen by hand";

    private MapEdits() {}

    /**
     * Puts one joint in the place of a pair's chain.
     *
     * @param pair of {@code map}
     * @param slot whose joint it is; a target joint is taken away from the pair that had it
     */
    public static JointMap replace(JointMap map, ChainPair pair, CharacterSlot slot, int joint) {
        return withChain(map, pair, slot, List.of(joint));
    }

    /** Returns the joints of one side of a pair. */
    public static List<Integer> chain(ChainPair pair, CharacterSlot slot) {
        return slot == CharacterSlot.SOURCE ? pair.source() : pair.target();
    }

    /** Whether a joint can be one more of a pair's chain: it lies on one line with those that are. */
    public static boolean canAdd(ChainPair pair, CharacterSlot slot, Skeleton skeleton, int joint) {
        return chain(pair, slot).stream()
                .allMatch(
                        other -> other != joint && (skeleton.isUnder(other, joint) || skeleton.isUnder(joint, other)));
    }

    /**
     * Makes a joint one more of a pair's chain.
     *
     * @param joint that {@link #canAdd}; a target joint is taken away from the pair that had it
     */
    public static JointMap add(JointMap map, ChainPair pair, CharacterSlot slot, int joint) {
        List<Integer> more = new ArrayList<>(chain(pair, slot));
        more.add(joint);
        Collections.sort(more); // skeletons have parents first
        return withChain(map, pair, slot, more);
    }

    /** Takes a joint out of a pair's chain, unless it is the only one. */
    public static JointMap takeOut(JointMap map, ChainPair pair, CharacterSlot slot, int joint) {
        List<Integer> rest = chain(pair, slot).stream().filter(j -> j != joint).toList();
        return rest.isEmpty() ? map : withChain(map, pair, slot, rest);
    }

    private static JointMap withChain(JointMap map, ChainPair pair, CharacterSlot slot, List<Integer> chosen) {
        ChainPair corrected = slot == CharacterSlot.SOURCE
                ? new ChainPair(pair.part(), pair.side(), chosen, pair.target(), 1, REASON)
                : new ChainPair(pair.part(), pair.side(), pair.source(), chosen, 1, REASON);
        List<ChainPair> pairs = new ArrayList<>();
        for (ChainPair other : map.pairs()) {
            if (other.equals(pair)) {
                pairs.add(corrected);
            } else if (slot == CharacterSlot.TARGET) {
                without(other, chosen).ifPresent(pairs::add);
            } else {
                pairs.add(other);
            }
        }
        return map.withPairs(pairs);
    }

    /** Returns a pair without some joints of the target; empty when none is left. */
    private static Optional<ChainPair> without(ChainPair pair, List<Integer> joints) {
        List<Integer> rest =
                pair.target().stream().filter(j -> !joints.contains(j)).toList();
        if (rest.size() == pair.target().size()) {
            return Optional.of(pair);
        }
        return rest.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ChainPair(pair.part(), pair.side(), pair.source(), rest, pair.confidence(), pair.reason()));
    }

    /** Returns the pairs of a map that a corrected one lacks. */
    public static List<ChainPair> leftOut(JointMap map, JointMap whole) {
        return whole.pairs().stream()
                .filter(pair -> map.pair(pair.part(), pair.side()).isEmpty())
                .toList();
    }

    /**
     * Puts a pair back at its place; joints of the target that follow others by now stay with these.
     *
     * @param whole the map that has the pair
     */
    public static JointMap restore(JointMap map, JointMap whole, ChainPair pair) {
        List<Integer> taken =
                map.pairs().stream().flatMap(p -> p.target().stream()).toList();
        List<ChainPair> pairs = new ArrayList<>();
        for (ChainPair each : whole.pairs()) {
            if (each.equals(pair)) {
                without(pair, taken).ifPresent(pairs::add);
            } else {
                map.pair(each.part(), each.side()).ifPresent(pairs::add);
            }
        }
        map.pairs().stream().filter(p -> !pairs.contains(p)).forEach(pairs::add); // limbs that the whole map has not
        return map.withPairs(pairs);
    }

    /** Leaves a pair out: its target joints then follow nothing. */
    public static JointMap remove(JointMap map, ChainPair pair) {
        return map.withPairs(
                map.pairs().stream().filter(other -> !other.equals(pair)).toList());
    }
}
