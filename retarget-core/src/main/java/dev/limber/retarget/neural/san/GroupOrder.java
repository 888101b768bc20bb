package dev.limber.retarget.neural.san;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Matches the primal skeletons of all groups with that of the first one. */
final class GroupOrder {
    private GroupOrder() {}

    /**
     * Returns the groups with the order of their chains.
     *
     * @throws IllegalArgumentException when bodies of two groups branch differently
     */
    static List<MotionGroup> of(List<MotionGroup> groups) {
        List<MotionGroup> ordered = new ArrayList<>();
        for (MotionGroup group : groups) {
            MotionGroup first = groups.get(0);
            try {
                int[] order = PrimalMatch.find(primal(first), ends(first), primal(group), ends(group));
                ordered.add(new MotionGroup(
                        group.kind().withOrder(Arrays.stream(order).boxed().toList()),
                        group.characters(),
                        group.recordings()));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "groups '" + first.name() + "' and '" + group.name() + "': " + e.getMessage(), e);
            }
        }
        return ordered;
    }

    private static Topology primal(MotionGroup group) {
        return Levels.of(group.kind().topology(), true).primal();
    }

    /** Returns where the chains of a group's first character end, (primal joint, 3), in heights from the root. */
    private static float[] ends(MotionGroup group) {
        float[] places = group.kind().places(group.characters().get(0));
        int[] ends = Levels.of(group.kind().topology(), true).chainEnds();
        float[] out = new float[3 * ends.length];
        for (int i = 0; i < ends.length; i++) {
            System.arraycopy(places, 3 * ends[i], out, 3 * i, 3);
        }
        return out;
    }
}
