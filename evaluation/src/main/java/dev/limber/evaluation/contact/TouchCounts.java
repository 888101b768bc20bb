package dev.limber.evaluation.contact;

import dev.limber.retarget.contact.BodyContact;
import dev.limber.retarget.contact.BodyTrack;
import dev.limber.retarget.contact.ContactFinder;
import dev.limber.retarget.contact.FloorContact;
import dev.limber.retarget.contact.FloorTrack;
import dev.limber.retarget.contact.Part.Region;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Frames in which two regions of a body touch, or a region and the floor, of a source and of what became of it.
 *
 * @param source summed over pairs of regions, or regions
 * @param target the same on the target
 * @param both in which the same regions touch on both
 */
record TouchCounts(int source, int target, int both) {
    static TouchCounts of(BodyTrack source, BodyTrack target) {
        return of(frames(source), frames(target));
    }

    /** A source lies on the floor however deep it was recorded; a target that is deeper than 2 cm does not. */
    static TouchCounts of(FloorTrack source, FloorTrack target) {
        return of(frames(source, Double.POSITIVE_INFINITY), frames(target, ContactFinder.Limits.STRICT.near()));
    }

    private static TouchCounts of(Map<Set<Region>, BitSet> there, Map<Set<Region>, BitSet> here) {
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
    static Map<Set<Region>, BitSet> frames(BodyTrack track) {
        Map<Set<Region>, BitSet> frames = new HashMap<>();
        for (BodyContact contact : ContactFinder.find(track, ContactFinder.Limits.STRICT)) {
            Set<Region> pair = Set.of(contact.a().region(), contact.b().region());
            frames.computeIfAbsent(pair, key -> new BitSet()).set(contact.first(), contact.end());
        }
        return frames;
    }

    /** Returns the frames by region. */
    private static Map<Set<Region>, BitSet> frames(FloorTrack track, double deepest) {
        Map<Set<Region>, BitSet> frames = new HashMap<>();
        for (FloorContact contact : track.contacts(ContactFinder.Limits.STRICT, deepest)) {
            frames.computeIfAbsent(Set.of(contact.part().region()), key -> new BitSet())
                    .set(contact.span().first(), contact.span().end());
        }
        return frames;
    }
}
