package dev.limber.retarget.neural.san;

/**
 * The components of the network; the paper's has both.
 *
 * @param pooling whether pairs of edges are merged at the first level; if not, chains are merged at once at the second
 * @param statics whether the bones' offsets condition the motion
 */
public record SanNetworkSettings(boolean pooling, boolean statics) {
    /** As published. */
    public static final SanNetworkSettings PAPER = new SanNetworkSettings(true, true);

    /** Frames that the network sees at once, and its rate. */
    static final int WINDOW = 64;

    static final double RATE = 30;

    /** Length of a window. */
    static final double SECONDS = WINDOW / RATE;

    static final int KERNEL = 15;
    static final float SLOPE = 0.2f;

    /** Channels of an edge at the three levels. */
    static final int[] CHANNELS = {4, 8, 16};

    /** Channels of an edge in the static branch, beside the convolutions of the first and the second level. */
    static final int[] STATICS = {3, 6};

    int statics(int level) {
        return statics ? STATICS[level] : 0;
    }
}
