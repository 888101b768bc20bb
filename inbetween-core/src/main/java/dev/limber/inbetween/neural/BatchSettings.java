package dev.limber.inbetween.neural;

/**
 * What training batches are made of.
 *
 * @param windows in a batch
 * @param shortestGap in frames
 * @param longestGap in frames
 * @param mirrored whether half of the windows are mirrored
 */
public record BatchSettings(int windows, int shortestGap, int longestGap, boolean mirrored) {}
