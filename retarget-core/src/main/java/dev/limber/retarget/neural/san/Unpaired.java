package dev.limber.retarget.neural.san;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Ensures that no two groups train on the same motion. */
final class Unpaired {
    private Unpaired() {}

    /**
     * Leaves each recording to one of the groups that have it: those that the same groups have, in the order of their
     * names, to these groups in turn. So each group keeps some of whatever was recorded; networks that see other
     * activities than each other learn to tell the activities apart, not the bodies.
     */
    static List<MotionGroup> of(List<MotionGroup> groups) {
        Map<String, List<Integer>> holders = new TreeMap<>(); // recording: groups
        for (int g = 0; g < groups.size(); g++) {
            for (MotionGroup.Recording recording : groups.get(g).recordings()) {
                List<Integer> those = holders.computeIfAbsent(recording.name(), name -> new ArrayList<>());
                if (!those.contains(g)) {
                    those.add(g);
                }
            }
        }
        Map<List<Integer>, Integer> rotations = new HashMap<>();
        Map<String, Integer> owner = new HashMap<>();
        holders.forEach((recording, those) ->
                owner.put(recording, those.get((rotations.merge(those, 1, Integer::sum) - 1) % those.size())));
        List<MotionGroup> unpaired = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            int group = g;
            unpaired.add(groups.get(g).filter(name -> Integer.valueOf(group).equals(owner.get(name))));
        }
        return unpaired;
    }
}
