package dev.limber.io.file;

import java.util.EnumMap;
import java.util.Map;

/** The limits of files. A larger file is refused before memory is allocated for it. */
public record ReadLimits(Map<Limit, Long> most) {
    /** {@link Limit#usual} of everything. */
    public static final ReadLimits DEFAULT = new ReadLimits(Map.of());

    public ReadLimits {
        most = Map.copyOf(most);
    }

    /** Returns the same limits with others for some. */
    public ReadLimits with(Map<Limit, Long> others) {
        Map<Limit, Long> all = new EnumMap<>(Limit.class);
        all.putAll(most);
        all.putAll(others);
        return new ReadLimits(all);
    }

    /** Returns how many are read. */
    public long of(Limit limit) {
        return most.getOrDefault(limit, limit.usual());
    }

    /**
     * Holds a number against its limit.
     *
     * @param file what messages call it
     * @param found how many it holds
     * @throws TooLargeException when these are more than are read
     */
    public void check(String file, Limit limit, long found) {
        check(file, limit, (double) found);
    }

    /** As {@link #check(String, Limit, long)}, of numbers that a file claims, which need not be any. */
    public void check(String file, Limit limit, double found) {
        if (!(found <= of(limit))) {
            throw new TooLargeException(file, limit, found, of(limit));
        }
    }
}
