package dev.limber.inbetween;

import java.util.ArrayList;
import java.util.List;

/** An in-betweener with more than one result. */
public interface VariedInbetweener extends Inbetweener {
    /**
     * Returns an inbetweener whose results differ from this one's and from those of other seeds; the same seed gives the same
     * result. It is of use for as long as this one is.
     */
    Inbetweener withNoise(long seed);

    /**
     * Returns inbetweeners to choose from, of which the first is this one: its result is the best guess, and the others lie around
     * it. They are of use for as long as this one is.
     *
     * @param count 1 at least
     * @param seed of the others: the same seed gives the same
     */
    default List<Inbetweener> takes(int count, long seed) {
        List<Inbetweener> takes = new ArrayList<>(List.of(this));
        for (int i = 1; i < count; i++) {
            takes.add(withNoise(seed + i - 1));
        }
        return takes;
    }
}
