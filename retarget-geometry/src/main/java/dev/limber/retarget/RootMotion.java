package dev.limber.retarget;

/** What becomes of the distance that a character travels. */
public enum RootMotion {
    /** Strides grow with the legs. */
    SCALED,
    /** The character stays above one spot; only its height over the floor changes. */
    IN_PLACE,
    /** Distances across the floor are kept, so that marks and props of the scene still fit. */
    WORLD
}
