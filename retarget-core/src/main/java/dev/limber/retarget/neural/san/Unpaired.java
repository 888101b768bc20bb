package dev.limber.retarget.neural.san;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sees to it that no two groups train on the same motion. */
final class Unpaired {
    private Unpaired() {}

    /**
     * Leaves each recording to one of the groups that have it: to the one with the fewest frames so far, those first
     * that the fewest groups have. Recordings for testing are left to all.
     */
    static List<MotionGroup> of(List<MotionGroup> groups, List<String> test) {
        Map<String, Map<Integer, Integer>> holders = new HashMap<>(); // recording: frames by group
        for (int g = 0; g < groups.size(); g++) {
            for (MotionGroup.Recording recording : groups.get(g).recordings()) {
                if (test.stream().noneMatch(recording.name()::startsWith)) {
                    holders.computeIfAbsent(recording.name(), name -> new HashMap<>())
                            .merge(g, recording.motion().frameCount(), Integer::sum);
                }
            }
        }
        List<Map.Entry<String, Map<Integer, Integer>>> recordings = holders.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Map<Integer, Integer>>>comparingInt(
                                entry -> entry.getValue().size())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        int[] frames = new int[groups.size()];
        Map<String, Integer> owner = new HashMap<>();
        for (Map.Entry<String, Map<Integer, Integer>> recording : recordings) {
            Map.Entry<Integer, Integer> least = recording.getValue().entrySet().stream()
                    .min(Comparator.<Map.Entry<Integer, Integer>>comparingInt(entry -> frames[entry.getKey()])
                            .thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow();
            owner.put(recording.getKey(), least.getKey());
            frames[least.getKey()] += least.getValue();
        }
        List<MotionGroup> unpaired = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            int group = g;
            unpaired.add(groups.get(g).filter(name -> owner.getOrDefault(name, group) == group));
        }
        return unpaired;
    }
}
