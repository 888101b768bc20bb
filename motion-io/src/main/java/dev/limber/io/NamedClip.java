package dev.limber.io;

import dev.limber.motion.Clip;

/** A clip and what its file calls it; names need not be unique. */
public record NamedClip(String name, Clip clip) {}
