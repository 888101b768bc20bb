package dev.limber.editor.scene;

import dev.limber.motion.Vec3;

/** The bounding box of points of the scene. */
final class Extent {
    private static final double SMALLEST = 0.5; // metres, so that a camera keeps its distance from a single point
    private static final double CORNERS = 0.88; // characters do not reach into the corners of their box
    private static final double HEADROOM = 1.1; // for a name over a character that stands alone

    private final double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    private final double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};

    /** Adds the point whose three numbers start at {@code at}, in metres; one that is nowhere is left out. */
    void add(double[] positions, int at) {
        if (!Double.isFinite(positions[at] + positions[at + 1] + positions[at + 2])) {
            return;
        }
        for (int axis = 0; axis < 3; axis++) {
            low[axis] = Math.min(low[axis], positions[at + axis]);
            high[axis] = Math.max(high[axis], positions[at + axis]);
        }
    }

    private boolean isEmpty() {
        return low[0] > high[0];
    }

    /** Returns the middle of the box, or the origin when there are no points. */
    Vec3 middle() {
        return isEmpty() ? Vec3.ZERO : Vec3.of(low, 0).plus(Vec3.of(high, 0)).times(0.5);
    }

    /** Returns the radius of a ball about the middle that has to be in view for all of the characters to be, in metres. */
    double radius() {
        if (isEmpty()) {
            return SMALLEST;
        }
        double corner = Vec3.of(high, 0).distance(Vec3.of(low, 0)) / 2;
        double top = (high[1] - low[1]) / 2;
        return Math.max(SMALLEST, Math.max(CORNERS * corner, HEADROOM * top));
    }
}
