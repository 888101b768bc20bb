package dev.limber.retarget.contact;

import java.util.ArrayList;
import java.util.List;

/** The pairs of parts that may touch, neighbours left out. */
final class PartPairs {
    /** @param a the part that is moved first: further out on an arm than {@code b}, or as far */
    record Pair(int index, Part a, Part b) {}

    private static final List<Pair> ALL = all();

    private PartPairs() {}

    private static List<Pair> all() {
        List<Pair> pairs = new ArrayList<>();
        Part[] parts = Part.values();
        for (int i = 0; i < parts.length; i++) {
            for (int j = 0; j < i; j++) {
                if (!parts[i].isBeside(parts[j])) {
                    boolean first = parts[i].isArm();
                    pairs.add(new Pair(pairs.size(), first ? parts[i] : parts[j], first ? parts[j] : parts[i]));
                }
            }
        }
        return List.copyOf(pairs);
    }

    /** Returns the pairs; the place of each is its index. */
    static List<Pair> list() {
        return ALL;
    }
}
