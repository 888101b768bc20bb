package dev.limber.retarget;

import java.util.function.DoublePredicate;

/** Finds how long the strides of a body may be for its legs to reach. */
final class StrideLength {
    /** Shorter ones look like none. */
    private static final double LEAST = 0.3;

    private static final int HALVINGS = 5;

    private StrideLength() {}

    /**
     * Returns by what strides are multiplied, at most 1; 1 too where shorter ones are no help.
     *
     * @param crouches whether the body comes down for strides multiplied by a number
     */
    static double longest(DoublePredicate crouches) {
        if (!crouches.test(1) || crouches.test(LEAST)) {
            return 1;
        }
        double least = LEAST;
        double most = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (least + most) / 2;
            boolean low = crouches.test(middle);
            least = low ? least : middle;
            most = low ? middle : most;
        }
        return least;
    }
}
