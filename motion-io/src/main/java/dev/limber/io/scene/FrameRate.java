package dev.limber.io.scene;

/** How often to sample an animation: at its own rate where its keys are baked, else 30 times a second. */
final class FrameRate {
    private static final double DEFAULT = 30;
    private static final double LOWEST = 10;
    private static final double HIGHEST = 240;

    /** Keys whose rate is this near to a whole number of frames a second, relatively, lie on such frames. */
    private static final double WHOLE = 1e-2;

    private FrameRate() {}

    /** Returns frames a second. */
    static double of(Animation animation) {
        if (animation.rate() > 0) {
            return animation.rate();
        }
        double shortest = Double.POSITIVE_INFINITY;
        for (Track track : animation.tracks()) {
            double[] times = track.times();
            for (int k = 1; k < times.length; k++) {
                double step = times[k] - times[k - 1];
                // Keys nearer than any frame rate has them are doubled ones, where a track jumps.
                if (step > 0.9 / HIGHEST) {
                    shortest = Math.min(shortest, step);
                }
            }
        }
        double rate = Math.rint(1 / shortest);
        boolean whole = Math.abs(1 / shortest - rate) < WHOLE * rate;
        return whole && rate >= LOWEST && rate <= HIGHEST ? rate : DEFAULT;
    }
}
