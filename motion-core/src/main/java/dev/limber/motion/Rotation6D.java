package dev.limber.motion;

/**
 * Rotations as the first two columns of their matrix, six numbers x-axis then y-axis: a continuous representation,
 * which a network can learn. Zhou et al., On the Continuity of Rotation Representations in Neural Networks, CVPR 2019,
 * section 4.2.
 */
public final class Rotation6D {
    /** Shorter than this, in parts of the longest, an axis is rounding error and has no direction. */
    private static final double TINY = 1e-9;

    private Rotation6D() {}

    /** Writes the six numbers of a unit quaternion to {@code out} at {@code o}. */
    public static void fromQuat(double[] q, int i, double[] out, int o) {
        double w = q[i];
        double x = q[i + 1];
        double y = q[i + 2];
        double z = q[i + 3];
        out[o] = 1 - 2 * (y * y + z * z);
        out[o + 1] = 2 * (x * y + w * z);
        out[o + 2] = 2 * (x * z - w * y);
        out[o + 3] = 2 * (x * y - w * z);
        out[o + 4] = 1 - 2 * (x * x + z * z);
        out[o + 5] = 2 * (y * z + w * x);
    }

    /**
     * The rotation nearest by Gram-Schmidt to any six numbers, as a unit quaternion: the first axis keeps its
     * direction, the second is made perpendicular to it. A first axis without length counts as x, and a second without
     * a direction of its own takes any perpendicular one.
     */
    public static void toQuat(double[] a, int i, double[] out, int o) {
        Vec3 first = Vec3.of(a, i);
        Vec3 second = Vec3.of(a, i + 3);
        double longest = Math.max(first.length(), second.length());
        Vec3 x = first.length() > TINY * longest ? first.normalized() : new Vec3(1, 0, 0);
        Vec3 across = second.rejectedFrom(x);
        Vec3 y = across.length() > TINY * longest ? across.normalized() : x.anyPerpendicular();
        Quat.fromAxes(x, y, x.cross(y), out, o);
    }
}
