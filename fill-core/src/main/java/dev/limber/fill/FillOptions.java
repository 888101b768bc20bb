package dev.limber.fill;

/**
 * How gaps are filled.
 *
 * @param fixFeet whether feet that stand in a gap are held still by inverse kinematics
 * @param samples how many results to make, at least 1; more than 1 only of a filler that draws noise
 * @param seed of that noise: the same seed gives the same results. One sample alone is made without noise
 */
public record FillOptions(boolean fixFeet, int samples, long seed) {
    public static final FillOptions DEFAULT = new FillOptions(false, 1, 0);

    public FillOptions {
        if (samples < 1) {
            throw new IllegalArgumentException("one sample at least, not " + samples);
        }
    }

    public FillOptions withFixedFeet(boolean fixed) {
        return new FillOptions(fixed, samples, seed);
    }

    public FillOptions withSamples(int count, long noiseSeed) {
        return new FillOptions(fixFeet, count, noiseSeed);
    }
}
