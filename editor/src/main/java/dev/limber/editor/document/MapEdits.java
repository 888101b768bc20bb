package dev.limber.editor.document;

import dev.limber.retarget.ChainPair;
import dev.limber.retarget.JointMap;
import java.util.ArrayList;
import java.util.List;

/** Corrections of a joint map by hand. */
public final class MapEdits {
    private static final String REASON = "chosen by hand";

    private MapEdits() {}

    /**
     * Puts one joint in the place of a pair's chain.
     *
     * @param pair of {@code map}
     * @param part whose joint it is; a target joint is taken away from the pair that had it
     */
    public static JointMap replace(JointMap map, ChainPair pair, CharacterSlot part, int joint) {
        List<Integer> chosen = List.of(joint);
        ChainPair corrected = part == CharacterSlot.SOURCE
                ? new ChainPair(pair.part(), pair.side(), chosen, pair.target(), 1, REASON)
                : new ChainPair(pair.part(), pair.side(), pair.source(), chosen, 1, REASON);
        List<ChainPair> pairs = new ArrayList<>();
        for (ChainPair other : map.pairs()) {
            if (other.equals(pair)) {
                pairs.add(corrected);
            } else if (part == CharacterSlot.TARGET && other.target().contains(joint)) {
                addWithout(pairs, other, joint);
            } else {
                pairs.add(other);
            }
        }
        return map.withPairs(pairs);
    }

    private static void addWithout(List<ChainPair> pairs, ChainPair pair, int joint) {
        List<Integer> rest = pair.target().stream().filter(j -> j != joint).toList();
        if (!rest.isEmpty()) {
            pairs.add(new ChainPair(pair.part(), pair.side(), pair.source(), rest, pair.confidence(), pair.reason()));
        }
    }

    /** Leaves a pair out: its target joints then follow nothing. */
    public static JointMap remove(JointMap map, ChainPair pair) {
        return map.withPairs(
                map.pairs().stream().filter(other -> !other.equals(pair)).toList());
    }
}
