package dev.limber.motion.sample;

/** A body in space, given by how far points are from its surface. */
@FunctionalInterface
interface Solid {
    /** Returns about how far a point is outside, less than 0 inside; metres. */
    double distance(double x, double y, double z);

    /**
     * A limb between two balls, as if a skin were drawn over both, stretched along the axes. After Inigo Quilez, "Distance
     * functions" (round cone).
     *
     * @param a middle of the first ball, x, y, z
     * @param stretch of the thickness along x, y and z
     */
    static Solid limb(double[] a, double[] b, double radiusA, double radiusB, double[] stretch) {
        double[] from = new double[3];
        double[] axis = new double[3];
        for (int i = 0; i < 3; i++) {
            from[i] = a[i] / stretch[i];
            axis[i] = b[i] / stretch[i] - from[i];
        }
        double length2 = axis[0] * axis[0] + axis[1] * axis[1] + axis[2] * axis[2];
        double taper = radiusA - radiusB;
        double side2 = length2 - taper * taper;
        double least = Math.min(stretch[0], Math.min(stretch[1], stretch[2]));
        return (x, y, z) -> {
            double px = x / stretch[0] - from[0];
            double py = y / stretch[1] - from[1];
            double pz = z / stretch[2] - from[2];
            double along = px * axis[0] + py * axis[1] + pz * axis[2];
            double beyond = along - length2;
            double away = square(px * length2 - axis[0] * along)
                    + square(py * length2 - axis[1] * along)
                    + square(pz * length2 - axis[2] * along);
            double lean = Math.signum(taper) * taper * taper * away;
            double distance;
            if (Math.signum(beyond) * side2 * beyond * beyond * length2 > lean) {
                distance = Math.sqrt(away + beyond * beyond * length2) / length2 - radiusB;
            } else if (Math.signum(along) * side2 * along * along * length2 < lean) {
                distance = Math.sqrt(away + along * along * length2) / length2 - radiusA;
            } else {
                distance = (Math.sqrt(away * side2 / length2) + along * taper) / length2 - radiusA;
            }
            return least * distance;
        };
    }

    /** A limb that is round. */
    static Solid limb(double[] a, double[] b, double radiusA, double radiusB) {
        return limb(a, b, radiusA, radiusB, new double[] {1, 1, 1});
    }

    /**
     * An ellipsoid.
     *
     * @param radii along x, y and z before it is tilted
     * @param tilt radians about x, forwards
     */
    static Solid egg(double[] middle, double[] radii, double tilt) {
        double cos = StrictMath.cos(tilt);
        double sin = StrictMath.sin(tilt);
        return (x, y, z) -> {
            double u = (x - middle[0]) / radii[0];
            double up = y - middle[1];
            double front = z - middle[2];
            double v = (cos * up + sin * front) / radii[1];
            double w = (cos * front - sin * up) / radii[2];
            double size = Math.sqrt(u * u + v * v + w * w);
            double slope = Math.sqrt(square(u / radii[0]) + square(v / radii[1]) + square(w / radii[2]));
            return slope == 0 ? -Math.min(radii[0], Math.min(radii[1], radii[2])) : size * (size - 1) / slope;
        };
    }

    /** What lies on one side of a plane through a point: where its normal, a unit vector, does not point. */
    static Solid below(double[] point, double[] normal) {
        return (x, y, z) -> (x - point[0]) * normal[0] + (y - point[1]) * normal[1] + (z - point[2]) * normal[2];
    }

    /** Returns this and another, with a fillet of about that width between them. */
    default Solid with(Solid other, double fillet) {
        return (x, y, z) -> least(distance(x, y, z), other.distance(x, y, z), fillet);
    }

    /** Returns what lies in this and in another, with edges rounded by about that width. */
    default Solid within(Solid other, double rounding) {
        return (x, y, z) -> -least(-distance(x, y, z), -other.distance(x, y, z), rounding);
    }

    /** Returns this without what lies in another, with edges rounded by about that width. */
    default Solid without(Solid other, double rounding) {
        return (x, y, z) -> -least(-distance(x, y, z), other.distance(x, y, z), rounding);
    }

    /** Returns this and another, which do not melt together. */
    default Solid beside(Solid other) {
        return (x, y, z) -> Math.min(distance(x, y, z), other.distance(x, y, z));
    }

    /** Returns this, thicker everywhere. */
    default Solid grown(double by) {
        return (x, y, z) -> distance(x, y, z) - by;
    }

    /** Returns the half of this at positive x, on both sides. */
    default Solid onBothSides() {
        return (x, y, z) -> distance(Math.abs(x), y, z);
    }

    private static double square(double value) {
        return value * value;
    }

    /** The lesser of two values, rounded where they are nearer than {@code width}. */
    private static double least(double a, double b, double width) {
        double near = Math.max(width - Math.abs(a - b), 0) / width;
        return Math.min(a, b) - near * near * width / 4;
    }
}
