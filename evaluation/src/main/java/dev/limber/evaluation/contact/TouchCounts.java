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
import java.util.function.Predicate;

/**
 * Frames in which two regions of a body touch, or a region and the floor, of a source and of what became of it.
 *
 * @param source summed over pairs of regions, or regions
 * @param target the same on the target
 * @param both in which the same regions touch on both
 * @param meant of the source, without contacts that are of its build
 * @param meantOnBoth of these, in which the same regions touch on the target
 */
record TouchCounts(int source, int target, int both, int meant, int meantOnBoth) {
    static TouchCounts of(BodyTrack source, BodyTrack target) {
        Map<Set<Region>, BitSet> here = frames(target);
        return of(frames(source), here, frames(source, BodyContact::meant));
    }

    /** A source lies on the floor however deep it was recorded; a target that is deeper than 2 cm does not. */
    static TouchCounts of(FloorTrack source, FloorTrack target) {
        Map<Set<Region>, BitSet> there = frames(source, Double.POSITIVE_INFINITY);
        return of(there, frames(target, ContactFinder.Limits.STRICT.near()), there);
    }

    private static TouchCounts of(
            Map<Set<Region>, BitSet> there, Map<Set<Region>, BitSet> here, Map<Set<Region>, BitSet> meant) {
        return new TouchCounts(count(there), count(here), common(there, here), count(meant), common(meant, here));
    }

    private static int common(Map<Set<Region>, BitSet> there, Map<Set<Region>, BitSet> here) {
        int both = 0;
        for (Map.Entry<Set<Region>, BitSet> pair : there.entrySet()) {
            BitSet common = (BitSet) pair.getValue().clone();
            common.and(here.getOrDefault(pair.getKey(), new BitSet()));
            both += common.cardinality();
        }
        return both;
    }

    private static int count(Map<Set<Region>, BitSet> frames) {
        return frames.values().stream().mapToInt(BitSet::cardinality).sum();
    }

    /** Returns the frames by pair of regions. */
    static Map<Set<Region>, BitSet> frames(BodyTrack track) {
        return frames(track, contact -> true);
    }

    private static Map<Set<Region>, BitSet> frames(BodyTrack track, Predicate<BodyContact> counts) {
        Map<Set<Region>, BitSet> frames = new HashMap<>();
        for (BodyContact contact : ContactFinder.find(track, ContactFinder.Limits.STRICT)) {
            if (counts.test(contact)) {
                Set<Region> pair = Set.of(contact.a().region(), contact.b().region());
                frames.computeIfAbsent(pair, key -> new BitSet()).set(contact.first(), contact.end());
            }
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
