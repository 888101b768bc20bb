package dev.limber.motion;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rotation about three axes, one after the other: the order in which a file lists them, outermost first, so ZXY means
 * {@code Rz Rx Ry}. Angles are in radians.
 */
public enum EulerOrder {
    XYZ(0, 1, 2),
    XZY(0, 2, 1),
    YXZ(1, 0, 2),
    YZX(1, 2, 0),
    ZXY(2, 0, 1),
    ZYX(2, 1, 0);

    /**
     * Nearer to a pole than this, in radians (about), the outer angles of a rotation that was once stored as floats are
     * noise.
     */
    private static final double POLE = 4e-7;

    private final int first;
    private final int second;
    private final int third;

    EulerOrder(int first, int second, int third) {
        this.first = first;
        this.second = second;
        this.third = third;
    }

    /** Returns the order that starts with the given axes, distinct and three at most; the first of those if several. */
    public static EulerOrder startingWith(int... axes) {
        return Arrays.stream(values())
                .filter(order -> IntStream.range(0, axes.length).allMatch(place -> order.axis(place) == axes[place]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no order starts with axes " + Arrays.toString(axes)));
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
     * Angles of a unit quaternion, outermost first: of all that make this rotation, those nearest to the angles that
     * {@code angles} holds on entry, so that a motion's angles neither wrap nor flip. Any three angles have a twin
     * {@code (a + pi, pi - b, c + pi)} that makes the same rotation. At the poles, a middle angle of a quarter turn, the
     * outer axes coincide and only the sum or the difference of the outer angles counts; the other one is then left as
     * it was. Well conditioned everywhere else: Bernardes and Viollet, Quaternion to Euler angles conversion: a direct,
     * general and computationally efficient method, PLOS ONE 2022.
     */
    public void fromQuatNear(double[] q, int i, double[] angles, int o) {
        double parity = parity();
        double w = q[i];
        double x = q[i + 1 + first];
        double y = q[i + 1 + second];
        double z = parity * q[i + 1 + third];
        // Half the sum and half the difference of the outer angles; the lengths say how well each is known.
        // Math.hypot would take as long as everything else here, for lengths that are no longer than 2.
        double sumLength = Math.sqrt((x + z) * (x + z) + (w + y) * (w + y));
        double differenceLength = Math.sqrt((x - z) * (x - z) + (w - y) * (w - y));
        double sum = sumLength < POLE ? (angles[o] + parity * angles[o + 2]) / 2 : Arc.tangent(x + z, w + y);
        double difference =
                differenceLength < POLE ? (angles[o] - parity * angles[o + 2]) / 2 : Arc.tangent(x - z, w - y);
        double middle = 2 * Arc.tangent(sumLength, differenceLength) - Math.PI / 2;
        setNearest(sum + difference, middle, parity * (sum - difference), angles, o);
    }

    /** Angles nearest to zero, see {@link #fromQuatNear}: all of them in [-pi, pi], the outer two alike at a pole. */
    public void fromQuat(double[] q, int i, double[] out, int o) {
        set(0, 0, 0, out, o);
        fromQuatNear(q, i, out, o);
    }

    /** Replaces the angles at {@code o} by a, b, c or by their twin, unwrapped, whichever is nearer. */
    private static void setNearest(double a, double b, double c, double[] angles, int o) {
        double a1 = unwrap(a, angles[o]);
        double b1 = unwrap(b, angles[o + 1]);
        double c1 = unwrap(c, angles[o + 2]);
        double a2 = unwrap(a + Math.PI, angles[o]);
        double b2 = unwrap(Math.PI - b, angles[o + 1]);
        double c2 = unwrap(c + Math.PI, angles[o + 2]);
        double d1 = Math.abs(a1 - angles[o]) + Math.abs(b1 - angles[o + 1]) + Math.abs(c1 - angles[o + 2]);
        double d2 = Math.abs(a2 - angles[o]) + Math.abs(b2 - angles[o + 1]) + Math.abs(c2 - angles[o + 2]);
        if (d1 <= d2) {
            set(a1, b1, c1, angles, o);
        } else {
            set(a2, b2, c2, angles, o);
        }
    }

    /** Returns the angle, plus or minus multiples of 360 degrees, that is nearest to {@code near}. */
    private static double unwrap(double angle, double near) {
        return angle + 2 * Math.PI * Math.rint((near - angle) / (2 * Math.PI));
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
