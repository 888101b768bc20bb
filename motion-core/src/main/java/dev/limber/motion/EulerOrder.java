package dev.limber.motion;

/**
 * Rotation about three axes in turn: the order in which a file lists them, outermost first, so ZXY means
 * {@code Rz Rx Ry}. Angles are in radians.
 */
public enum EulerOrder {
    XYZ(0, 1, 2),
    XZY(0, 2, 1),
    YXZ(1, 0, 2),
    YZX(1, 2, 0),
    ZXY(2, 0, 1),
    ZYX(2, 1, 0);

    /** Nearer to a pole than this (half the middle angle, in radians) the outer angles cannot be told apart. */
    private static final double POLE = 1e-7;

    private final int first;
    private final int second;
    private final int third;

    EulerOrder(int first, int second, int third) {
        this.first = first;
        this.second = second;
        this.third = third;
    }

    /** Returns the axis (0 x, 1 y, 2 z) of the rotation at {@code place} 0 to 2, outermost first. */
    public int axis(int place) {
        return place == 0 ? first : place == 1 ? second : third;
    }

    /** out = the rotation by {@code angles[i..i+2]}, given outermost first. */
    public void toQuat(double[] angles, int i, double[] out, int o) {
        double s0 = Math.sin(angles[i] / 2);
        double c0 = Math.cos(angles[i] / 2);
        double s1 = Math.sin(angles[i + 1] / 2);
        double c1 = Math.cos(angles[i + 1] / 2);
        double s2 = Math.sin(angles[i + 2] / 2);
        double c2 = Math.cos(angles[i + 2] / 2);
        double parity = parity();
        // The product of three half-angle quaternions about distinct axes; only its signs depend on the order.
        out[o] = c0 * c1 * c2 - parity * s0 * s1 * s2;
        out[o + 1 + first] = s0 * c1 * c2 + parity * c0 * s1 * s2;
        out[o + 1 + second] = c0 * s1 * c2 - parity * s0 * c1 * s2;
        out[o + 1 + third] = c0 * c1 * s2 + parity * s0 * s1 * c2;
    }

    /**
     * Angles of a unit quaternion, outermost first, the middle one in [-pi/2, pi/2]. Well conditioned everywhere but
     * at the poles (middle angle of a quarter turn), where only the sum or difference of the outer angles counts: there
     * the third is 0. After Bernardes and Viollet, Quaternion to Euler angles conversion, PLOS ONE 2022.
     */
    public void fromQuat(double[] q, int i, double[] out, int o) {
        double parity = parity();
        double w = q[i];
        double x = q[i + 1 + first];
        double y = q[i + 1 + second];
        double z = parity * q[i + 1 + third];
        // Half the sum and half the difference of the outer angles, each weighted by how well it is known.
        double sum = Math.atan2(x + z, w + y);
        double difference = Math.atan2(x - z, w - y);
        double sumWeight = Math.hypot(x + z, w + y);
        double differenceWeight = Math.hypot(x - z, w - y);
        double middle = 2 * Math.atan2(sumWeight, differenceWeight) - Math.PI / 2;
        if (differenceWeight < POLE) {
            set(2 * sum, middle, 0, out, o);
        } else if (sumWeight < POLE) {
            set(2 * difference, middle, 0, out, o);
        } else {
            set(sum + difference, middle, parity * (sum - difference), out, o);
        }
    }

    private static void set(double a, double b, double c, double[] out, int o) {
        out[o] = a;
        out[o + 1] = b;
        out[o + 2] = c;
    }

    /** Returns 1 for a right-handed order (XYZ and its turns), -1 for a left-handed one. */
    private int parity() {
        return (second - first + 3) % 3 == 1 ? 1 : -1;
    }
}
