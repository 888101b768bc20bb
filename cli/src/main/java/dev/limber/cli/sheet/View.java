package dev.limber.cli.sheet;

/** From where a figure is seen, always a little from above. */
public enum View {
    /** From ahead of its right side, so that it walks to the right. */
    SIDE,
    /** From straight ahead. */
    FRONT
}
