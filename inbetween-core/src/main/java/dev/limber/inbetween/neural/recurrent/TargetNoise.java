package dev.limber.inbetween.neural.recurrent;

import java.util.random.RandomGenerator;

/**
 * Scheduled target noise: normal noise, drawn once for a window and added to the encodings of offset and target: in
 * full while the target is far, and fading to zero near it (Harvey et al. 2020, section 3.4). In training it keeps the
 * network from relying too much on a distant target; at inference every draw gives another motion to the same target.
 */
final class TargetNoise {
    /** Standard deviation of the noise (section 3.4). */
    private static final double SIGMA = 0.5;
    /** With so many frames to go the noise has faded out. */
    private static final int NONE = 5;
    /** With so many frames to go, or more, it is there in full. */
    private static final int FULL = 30;

    private TargetNoise() {}

    /** Returns how much of the noise there is, 0 to 1, with {@code frames} to go. */
    static float share(int frames) {
        return (float) Math.max(0, Math.min(1, (double) (frames - NONE) / (FULL - NONE)));
    }

    /** Draws numbers of the noise at its full. */
    static float[] draw(int count, RandomGenerator random) {
        float[] noise = new float[count];
        for (int i = 0; i < count; i++) {
            noise[i] = (float) (SIGMA * random.nextGaussian());
        }
        return noise;
    }
}
