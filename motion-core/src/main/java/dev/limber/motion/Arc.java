package dev.limber.motion;

/**
 * Inverse trigonometric functions for inner loops, to a few units in the last place. Those of {@link Math} leave the virtual
 * machine on Java 17, which takes up to ten times as long. Source: Moshier, Methods and Programs for Mathematical Functions,
 * 1989 (Cephes, atan.c).
 */
public final class Arc {
    private static final double STEEP = 1 + Math.sqrt(2); // the tangent of 3 pi / 8
    private static final double FLAT = 0.66; // about that of pi / 5
    private static final double HALF_PI_REST = 6.123233995736766e-17; // what a double of pi / 2 lacks

    private Arc() {}

    /** Returns the angle of the point (x, y) in radians, from -pi to pi, as {@link Math#atan2} does. */
    public static double tangent(double y, double x) {
        double up = Math.abs(y);
        double along = Math.abs(x);
        if (!(up > 0 && along > 0 && up + along < Double.POSITIVE_INFINITY)) {
            return Math.atan2(y, x); // axes, and what is no point
        }
        double angle = ofSlope(up / along);
        return Math.copySign(x < 0 ? Math.PI - angle + 2 * HALF_PI_REST : angle, y);
    }

    /** Returns the angle from 0 to pi whose cosine is given; what rounding has put outside of -1 to 1 is taken as the nearer. */
    public static double cosine(double cosine) {
        double c = Math.max(-1, Math.min(1, cosine));
        return tangent(Math.sqrt((1 - c) * (1 + c)), c);
    }

    /** Returns the arc tangent of a number above 0. */
    private static double ofSlope(double slope) {
        if (slope > STEEP) {
            return Math.PI / 2 + (near0(-1 / slope) + HALF_PI_REST);
        }
        if (slope <= FLAT) {
            return near0(slope);
        }
        return Math.PI / 4 + (near0((slope - 1) / (slope + 1)) + HALF_PI_REST / 2);
    }

    private static double near0(double x) {
        double z = x * x;
        double p =
                (((-0.8750608600031904 * z - 16.157537187333652) * z - 75.00855792314705) * z - 122.88666844901361) * z
                        - 64.85021904942025;
        double q =
                ((((z + 24.858464901423062) * z + 165.02700983169885) * z + 432.88106049129027) * z + 485.3903996359137)
                                * z
                        + 194.5506571482614;
        return x * (z * p / q) + x;
    }
}
