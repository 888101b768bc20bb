package dev.limber.motion.contact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * An unbroken contact.
 *
 * @param first frame of the contact
 * @param end frame after the last one
 */
public record ContactSpan(int first, int end) {
    public int length() {
        return end - first;
    }

    /** Returns the runs of set frames, first to last; none touches the next. */
    public static List<ContactSpan> of(BitSet frames) {
        List<ContactSpan> spans = new ArrayList<>();
        for (int first = frames.nextSetBit(0); first >= 0; ) {
            int end = frames.nextClearBit(first);
            spans.add(new ContactSpan(first, end));
            first = frames.nextSetBit(end);
        }
        return List.copyOf(spans);
    }
}
