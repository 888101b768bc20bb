package dev.limber.evaluation.contact;

import dev.limber.retarget.contact.BodyTrack;
import dev.limber.retarget.contact.ContactFinder;
import dev.limber.retarget.contact.ContactFinder.Limits;
import dev.limber.retarget.contact.ContactFinder.Nearness;
import dev.limber.retarget.contact.Part.Region;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;

/**
 * Frames in which regions touch on a source and not on what became of it, by what the target does there. Summed over pairs of
 * regions.
 *
 * @param far they are more than 5 cm apart, of a body of 1.75 m
 * @param apart they are 2 to 5 cm apart
 * @param fast they are near, and move by more than 10 cm/s against each other
 * @param brief they are near and slow, for less than 0.1 s
 */
record LostContacts(int far, int apart, int fast, int brief) {
    static final LostContacts NONE = new LostContacts(0, 0, 0, 0);

    private static final double FAR = 0.05;

    static LostContacts of(BodyTrack source, BodyTrack target) {
        Map<Set<Region>, BitSet> here = TouchCounts.frames(target);
        LostContacts sum = NONE;
        for (Map.Entry<Set<Region>, BitSet> pair : TouchCounts.frames(source).entrySet()) {
            BitSet lost = (BitSet) pair.getValue().clone();
            lost.andNot(here.getOrDefault(pair.getKey(), new BitSet()));
            for (int frame = lost.nextSetBit(0); frame >= 0; frame = lost.nextSetBit(frame + 1)) {
                sum = sum.plus(of(ContactFinder.nearness(target, frame, pair.getKey(), Limits.STRICT)));
            }
        }
        return sum;
    }

    private static LostContacts of(Nearness nearness) {
        if (nearness.distance() > FAR) {
            return new LostContacts(1, 0, 0, 0);
        }
        if (nearness.distance() >= Limits.STRICT.near()) {
            return new LostContacts(0, 1, 0, 0);
        }
        boolean fast = nearness.speed() >= Limits.STRICT.slow();
        return new LostContacts(0, 0, fast ? 1 : 0, fast ? 0 : 1);
    }

    LostContacts plus(LostContacts other) {
        return new LostContacts(far + other.far, apart + other.apart, fast + other.fast, brief + other.brief);
    }
}
