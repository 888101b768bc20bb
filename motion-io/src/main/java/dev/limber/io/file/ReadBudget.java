package dev.limber.io.file;

/**
 * The budget that is left for the contents of a file. A few bytes can claim many samples, and many nodes can share one
 * mesh or one list of keys, so these are counted as they are read.
 */
public final class ReadBudget {
    private static final int FRAMES_PER_KEY = 128;

    private final String file;
    private final ReadLimits limits;
    private double samples;
    private long vertices;

    /** @param file what messages call it */
    public ReadBudget(String file, ReadLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /**
     * Takes the samples of an animation, before memory is set aside for them.
     *
     * @param animation what messages call it
     * @param frames a whole number, or none where the times of the file are none
     * @throws TooLargeException when there are fewer left
     */
    public void takeSamples(String animation, double frames, int nodes) {
        String where = file + ", " + animation;
        limits.check(where, Limit.FRAMES, frames);
        samples += frames * nodes;
        limits.check(where, Limit.SAMPLES, samples);
    }

    /**
     * Checks the length of an animation that is sampled between keys, before memory is set aside for its frames.
     *
     * @param animation what messages call it
     * @param frames a whole number, or none where the times of the file are none
     * @param keys of the track that has the most
     * @throws TooLargeException when so few keys are too far apart
     */
    public void checkSpread(String animation, double frames, int keys) {
        String where = file + ", " + animation;
        limits.check(where, Limit.FRAMES, frames);
        limits.check(where, Limit.SPARSE_FRAMES, frames - (double) FRAMES_PER_KEY * keys);
    }

    /**
     * Takes vertices, or what goes with them.
     *
     * @throws TooLargeException when there are fewer left
     */
    public void takeVertices(int count) {
        vertices += count;
        limits.check(file, Limit.VERTICES, vertices);
    }
}
