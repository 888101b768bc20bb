package dev.limber.evaluation.contact;

import java.util.Arrays;

/** How deep something sinks in. */
final class Depths {
    private static final double DEEP = 0.01; // m of a body of 1.75 m

    private final double[] depths; // (frame) m of a body of 1.75 m

    /** @param depths (frame) in metres of a body of 1.75 m; kept */
    Depths(double[] depths) {
        this.depths = depths;
    }

    /** Returns the share of frames in which it is deeper than 1 cm. */
    double share() {
        return Arrays.stream(depths).filter(depth -> depth > DEEP).count() / (double) Math.max(1, depths.length);
    }

    /** Returns the mean depth in those frames, cm; 0 without any. */
    double mean() {
        return 100
                * Arrays.stream(depths).filter(depth -> depth > DEEP).average().orElse(0);
    }
}
