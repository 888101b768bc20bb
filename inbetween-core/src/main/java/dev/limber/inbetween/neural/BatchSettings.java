package dev.limber.inbetween.neural;

/**
 * The composition of training batches.
 *
 * @param windows in a batch
 * @param shortestGap in frames
 * @param longestGap in frames
 * @param mirrored whether half of the windows are mirrored
 * @param varied whether windows have all that animators ask for: any number of given frames around the gap, keys within
 *     it, pinned joints, other speeds; else they are those of the benchmark, ten past frames and one target
 */
public record BatchSettings(int windows, int shortestGap, int longestGap, boolean mirrored, boolean varied) {}
