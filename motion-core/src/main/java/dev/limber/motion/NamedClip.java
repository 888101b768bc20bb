package dev.limber.motion;

/** A clip and what its file calls it; names need not be unique. */
public record NamedClip(String name, Clip clip) {}
