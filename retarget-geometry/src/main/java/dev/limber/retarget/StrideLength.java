package dev.limber.retarget;

import java.util.function.DoublePredicate;

/** Finds the longest strides that the legs of a body reach. */
final class StrideLength {
    /** Shorter strides look like standing still. */
    private static final double LEAST = 0.3;

    private static final int HALVINGS = 5;

    private StrideLength() {}

    /**
     * Returns the factor for strides, at most 1; also 1 if shorter strides do not help.
     *
     * @param crouches whether the body is lowered too far for strides multiplied by a factor
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
