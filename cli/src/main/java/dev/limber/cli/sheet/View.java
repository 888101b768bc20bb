package dev.limber.cli.sheet;

/** The view of a figure, always slightly from above. */
public enum View {
    /** From ahead of its right side, so that it walks to the right. */
    SIDE,
    /** From straight ahead. */
    FRONT
}
