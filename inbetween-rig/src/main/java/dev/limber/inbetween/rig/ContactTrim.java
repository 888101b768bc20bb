package dev.limber.inbetween.rig;

import dev.limber.motion.Vec3;
import dev.limber.motion.contact.ContactSpan;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.contact.FootTracks;
import dev.limber.motion.rig.Rig;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Shortens contacts in gaps that would cost too much: a foot is planted only while the motion keeps it near its place,
 * and while its leg reaches there without lowering the hips. Motion and contacts come from a network that may be
 * uncertain about both, and a body that sits down in the air is worse than a sliding foot.
 *
 * @param given whether a frame is
 * @param step frames that a foot takes to leave the floor or to come down
 */
record ContactTrim(FootTracks tracks, Rig rig, LegReach reach, IntPredicate given, int step) {
    /** How far a foot may be moved to stand, in heights of the character. */
    private static final double FARTHEST = 0.12;
    /** How far the hips may go down for it, in lengths of the leg. */
    private static final double LOWEST = 0.02;

    /** Places that are nearer to each other are the same, in heights. */
    static final double SAME = 0.02;

    /** @param contacts of missing frames alone */
    FootContacts apply(FootContacts contacts) {
        Map<FootPoint, BitSet> kept = new EnumMap<>(FootPoint.class);
        for (FootPoint point : FootPoint.values()) {
            BitSet frames = new BitSet();
            if (tracks.has(point) && contacts.has(point)) {
                contacts.spans(point).forEach(span -> keep(point, span, frames));
            }
            kept.put(point, frames);
        }
        return contacts.withFrames(kept);
    }

    private void keep(FootPoint point, ContactSpan span, BitSet kept) {
        boolean fromKey = given.test(span.first() - 1);
        boolean toKey = given.test(span.end());
        if (!fromKey && !toKey) {
            keepAround(point, span, kept);
            return;
        }
        int head = span.first(); // end of the frames in which the foot can still be where it was
        Vec3 before = fromKey ? tracks.position(point, span.first() - 1) : Vec3.ZERO;
        while (fromKey && head < span.end() && isCheap(point, head, before)) {
            head++;
        }
        int tail = span.end(); // the first from which on it can be where it will be
        Vec3 after = toKey ? tracks.position(point, span.end()) : Vec3.ZERO;
        while (toKey && tail > span.first() && isCheap(point, tail - 1, after)) {
            tail--;
        }
        boolean stays = fromKey && toKey && before.minus(after).length() <= SAME * rig.height();
        int between = head - tail + 2 * step;
        if (fromKey && toKey && !stays && between > 0) { // from one place to the other takes some time
            head -= between / 2;
            tail += between - between / 2;
        }
        kept.set(span.first(), Math.max(span.first(), head));
        kept.set(Math.min(span.end(), tail), span.end());
    }

    /** Keeps the longest run of frames about the span's mean place. */
    private void keepAround(FootPoint point, ContactSpan span, BitSet kept) {
        Vec3 mean = Vec3.ZERO;
        for (int frame = span.first(); frame < span.end(); frame++) {
            mean = mean.plus(tracks.position(point, frame).times(1.0 / span.length()));
        }
        BitSet cheap = new BitSet();
        for (int frame = span.first(); frame < span.end(); frame++) {
            cheap.set(frame, isCheap(point, frame, mean));
        }
        List<ContactSpan> runs = ContactSpan.of(cheap);
        runs.stream()
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .ifPresent(longest -> kept.set(longest.first(), longest.end()));
    }

    private boolean isCheap(FootPoint point, int frame, Vec3 place) {
        Vec3 shift = place.minus(tracks.position(point, frame)).rejectedFrom(rig.up());
        return shift.length() <= FARTHEST * rig.height() && reach.lowering(point.side(), frame, shift) <= LOWEST;
    }
}
