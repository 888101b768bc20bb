package dev.limber.io.fbx.model;

/** A segment of a curve, with handles of any length. */
final class Bezier {
    private static final int STEPS = 40; // of bisection, which is to rounding
    private static final double EVEN = 1e-6;

    private Bezier() {}

    /**
     * Returns the value at a part of the time between two keys.
     *
     * @param t from 0 to 1
     * @param x1 the part of the time at which the first handle ends, x2 the second
     * @param y0 value of the first key, y1 and y2 those of the handles, y3 that of the second key
     */
    static double at(double t, double x1, double x2, double y0, double y1, double y2, double y3) {
        double u = t;
        if (Math.abs(x1 - 1.0 / 3) > EVEN || Math.abs(x2 - 2.0 / 3) > EVEN) {
            double low = 0;
            double high = 1;
            for (int step = 0; step < STEPS; step++) {
                u = (low + high) / 2;
                if (cubic(u, 0, x1, x2, 1) < t) {
                    low = u;
                } else {
                    high = u;
                }
            }
        }
        return cubic(u, y0, y1, y2, y3);
    }

    private static double cubic(double u, double a, double b, double c, double d) {
        double v = 1 - u;
        return v * v * v * a + 3 * v * v * u * b + 3 * v * u * u * c + u * u * u * d;
    }
}
