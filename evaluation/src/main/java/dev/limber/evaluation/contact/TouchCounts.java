package dev.limber.evaluation.contact;

import dev.limber.retarget.contact.BodyContact;
import dev.limber.retarget.contact.BodyTrack;
import dev.limber.retarget.contact.ContactFinder;
import dev.limber.retarget.contact.Part.Region;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Counts frames in which two regions of a body touch, in a source and in its result.
 *
 * @param source summed over pairs of regions
 * @param target the same on the target
 * @param both in which the same regions touch on both
 */
record TouchCounts(int source, int target, int both) {
    static TouchCounts of(BodyTrack source, BodyTrack target) {
        Map<Set<Region>, BitSet> there = frames(source);
        Map<Set<Region>, BitSet> here = frames(target);
        int both = 0;
        for (Map.Entry<Set<Region>, BitSet> pair : there.entrySet()) {
            BitSet common = (BitSet) pair.getValue().clone();
            common.and(here.getOrDefault(pair.getKey(), new BitSet()));
            both += common.cardinality();
        }
        return new TouchCounts(count(there), count(here), both);
    }

    private static int count(Map<Set<Region>, BitSet> frames) {
        return frames.values().stream().mapToInt(BitSet::cardinality).sum();
    }

    /** Returns the frames by pair of regions. */
    private static Map<Set<Region>, BitSet> frames(BodyTrack track) {
        Map<Set<Region>, BitSet> frames = new HashMap<>();
        for (BodyContact contact : ContactFinder.find(track, ContactFinder.Limits.STRICT)) {
            Set<Region> pair = Set.of(contact.a().region(), contact.b().region());
            frames.computeIfAbsent(pair, key -> new BitSet()).set(contact.first(), contact.end());
        }
        return frames;
    }
}
