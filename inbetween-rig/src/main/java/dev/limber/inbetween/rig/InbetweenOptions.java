package dev.limber.inbetween.rig;

import java.util.Set;

/**
 * How gaps are filled.
 *
 * @param fixFeet whether feet that stand in a gap are held still by inverse kinematics
 * @param kept what goes on through gaps where the clip has it
 * @param samples how many results to make, at least 1; more than 1 only of an inbetweener that draws noise
 * @param seed of that noise: the same seed gives the same results. One sample alone is made without noise
 */
public record InbetweenOptions(boolean fixFeet, Set<PinnedJoint> kept, int samples, long seed) {
    public static final InbetweenOptions DEFAULT = new InbetweenOptions(false, Set.of(), 1, 0);

    public InbetweenOptions {
        kept = Set.copyOf(kept);
        if (samples < 1) {
            throw new IllegalArgumentException("one sample at least, not " + samples);
        }
    }

    public InbetweenOptions withFixedFeet(boolean fixed) {
        return new InbetweenOptions(fixed, kept, samples, seed);
    }

    public InbetweenOptions withKept(Set<PinnedJoint> paths) {
        return new InbetweenOptions(fixFeet, paths, samples, seed);
    }

    public InbetweenOptions withSamples(int count, long noiseSeed) {
        return new InbetweenOptions(fixFeet, kept, count, noiseSeed);
    }
}
