package dev.limber.fill;

import java.util.Set;

/**
 * How gaps are filled.
 *
 * @param fixFeet whether feet that stand in a gap are held still by inverse kinematics
 * @param kept what goes on through gaps where the clip has it
 * @param samples how many results to make, at least 1; more than 1 only of a filler that draws noise
 * @param seed of that noise: the same seed gives the same results. One sample alone is made without noise
 */
public record FillOptions(boolean fixFeet, Set<KeptPath> kept, int samples, long seed) {
    public static final FillOptions DEFAULT = new FillOptions(false, Set.of(), 1, 0);

    public FillOptions {
        kept = Set.copyOf(kept);
        if (samples < 1) {
            throw new IllegalArgumentException("one sample at least, not " + samples);
        }
    }

    public FillOptions withFixedFeet(boolean fixed) {
        return new FillOptions(fixed, kept, samples, seed);
    }

    public FillOptions withKept(Set<KeptPath> paths) {
        return new FillOptions(fixFeet, paths, samples, seed);
    }

    public FillOptions withSamples(int count, long noiseSeed) {
        return new FillOptions(fixFeet, kept, count, noiseSeed);
    }
}
