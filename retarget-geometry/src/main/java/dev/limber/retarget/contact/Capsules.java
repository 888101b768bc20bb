package dev.limber.retarget.contact;

/** Distances between capsules. The nearest points are those of the axes (Ericson, Real-Time Collision Detection, 5.1.9). */
final class Capsules {
    /**
     * What {@link #nearest} writes: place along the first axis, along the second, and the unit direction to the first
     * (3).
     */
    static final int NUMBERS = 5;

    private Capsules() {}

    /**
     * Finds where two capsules are nearest.
     *
     * @param ends (capsule, 2, 3) world
     * @param radii (capsule, 2)
     * @param out (NUMBERS) at {@code o}; the direction is zero where the axes meet
     * @return the distance of the surfaces, negative where they overlap
     */
    static double nearest(double[] ends, double[] radii, int a, int b, double[] out, int o) {
        int i = 6 * a;
        int j = 6 * b;
        double ax = ends[i + 3] - ends[i];
        double ay = ends[i + 4] - ends[i + 1];
        double az = ends[i + 5] - ends[i + 2];
        double bx = ends[j + 3] - ends[j];
        double by = ends[j + 4] - ends[j + 1];
        double bz = ends[j + 5] - ends[j + 2];
        double rx = ends[i] - ends[j];
        double ry = ends[i + 1] - ends[j + 1];
        double rz = ends[i + 2] - ends[j + 2];
        double aa = ax * ax + ay * ay + az * az;
        double bb = bx * bx + by * by + bz * bz;
        double ab = ax * bx + ay * by + az * bz;
        double ar = ax * rx + ay * ry + az * rz;
        double br = bx * rx + by * ry + bz * rz;
        double across = aa * bb - ab * ab;
        double s = across > 1e-9 * aa * bb ? clamp((ab * br - ar * bb) / across) : 0.5; // 0.5: they are parallel
        double t = bb > 0 ? (ab * s + br) / bb : 0;
        if (t < 0 || t > 1 || !(across > 1e-9 * aa * bb)) {
            t = clamp(t);
            s = aa > 0 ? clamp((ab * t - ar) / aa) : 0;
        }
        double x = rx + s * ax - t * bx;
        double y = ry + s * ay - t * by;
        double z = rz + s * az - t * bz;
        double length = Math.sqrt(x * x + y * y + z * z);
        double scale = length > 0 ? 1 / length : 0;
        out[o] = s;
        out[o + 1] = t;
        out[o + 2] = x * scale;
        out[o + 3] = y * scale;
        out[o + 4] = z * scale;
        return length - radius(radii, a, s) - radius(radii, b, t);
    }

    static double radius(double[] radii, int capsule, double place) {
        return radii[2 * capsule] + place * (radii[2 * capsule + 1] - radii[2 * capsule]);
    }

    private static double clamp(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
