package dev.limber.retarget;

/**
 * Where the floor of the source is.
 *
 * @param kind what tells it
 * @param height along the source's up, in the source's unit; counts for {@link Kind#HEIGHT} alone
 */
public record FloorSettings(Kind kind, double height) {
    /** What tells where the floor is. */
    public enum Kind {
        /** The feet: the height at which they come to rest, one for the clip. */
        FEET,
        /** A height that is known; it becomes the target's floor, at 0. */
        HEIGHT,
        /** Each contact of a foot has its own height, as on stairs and boxes. */
        SOURCE
    }

    private static final Range HEIGHT = new Range(-1e6, 1e6);

    public static final FloorSettings DEFAULT = new FloorSettings(Kind.FEET, 0);

    /** @throws IllegalArgumentException when the height is no number within a million units */
    public FloorSettings {
        HEIGHT.check("height", height);
    }

    /** Returns a floor at a height, in the source's unit. */
    public static FloorSettings at(double height) {
        return new FloorSettings(Kind.HEIGHT, height);
    }

    /** Reads what an option says: a height, {@code source} or {@code feet}. */
    static FloorSettings parse(String text) {
        if (text.equalsIgnoreCase("source")) {
            return new FloorSettings(Kind.SOURCE, 0);
        }
        if (text.equalsIgnoreCase("feet")) {
            return DEFAULT;
        }
        return at(SettingOption.number(text, "a height, source or feet"));
    }

    /** Returns what {@link #parse} reads. */
    String text() {
        return switch (kind) {
            case FEET -> "feet";
            case SOURCE -> "source";
            case HEIGHT -> Range.text(height);
        };
    }
}
