package dev.limber.retarget;

/** How the horizontal path of a character is scaled. */
public enum RootMotion {
    /** The path is scaled with the size of legs and hips. */
    SCALED,
    /** The character stays above one spot; only its height over the floor changes. */
    IN_PLACE,
    /** Horizontal distances are kept, so that marks and props of the scene still fit. */
    WORLD
}
