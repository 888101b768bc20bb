package dev.limber.motion;

/**
 * Kernels on unit quaternions, stored as four numbers w, x, y, z at an index of a flat array. Each writes its result to
 * {@code out} at {@code o}, which may overlap its inputs, and allocates nothing. A product {@code a b} rotates by
 * {@code b} first, so a joint's world rotation is its parent's world rotation times its own local one.
 */
public final class Quat {
    private Quat() {}

    public static void identity(double[] out, int o) {
        set(1, 0, 0, 0, out, o);
    }

    public static void set(double w, double x, double y, double z, double[] out, int o) {
        out[o] = w;
        out[o + 1] = x;
        out[o + 2] = y;
        out[o + 3] = z;
    }

    public static void copy(double[] a, int i, double[] out, int o) {
        set(a[i], a[i + 1], a[i + 2], a[i + 3], out, o);
    }

    /** out = a b. */
    public static void multiply(double[] a, int i, double[] b, int j, double[] out, int o) {
        multiply(a[i], a[i + 1], a[i + 2], a[i + 3], b[j], b[j + 1], b[j + 2], b[j + 3], out, o);
    }

    /** out = a⁻¹ b: what leads from a to b, seen from a. */
    public static void inverseMultiply(double[] a, int i, double[] b, int j, double[] out, int o) {
        multiply(a[i], -a[i + 1], -a[i + 2], -a[i + 3], b[j], b[j + 1], b[j + 2], b[j + 3], out, o);
    }

    /** out = a b⁻¹: what leads from b to a, seen from the space that both live in. */
    public static void multiplyInverse(double[] a, int i, double[] b, int j, double[] out, int o) {
        multiply(a[i], a[i + 1], a[i + 2], a[i + 3], b[j], -b[j + 1], -b[j + 2], -b[j + 3], out, o);
    }

    private static void multiply(
            double aw,
            double ax,
            double ay,
            double az,
            double bw,
            double bx,
            double by,
            double bz,
            double[] out,
            int o) {
        set(
                aw * bw - ax * bx - ay * by - az * bz,
                aw * bx + ax * bw + ay * bz - az * by,
                aw * by - ax * bz + ay * bw + az * bx,
                aw * bz + ax * by - ay * bx + az * bw,
                out,
                o);
    }

    public static void inverse(double[] a, int i, double[] out, int o) {
        set(a[i], -a[i + 1], -a[i + 2], -a[i + 3], out, o);
    }

    /** Scales to unit length; a quaternion without length becomes the identity. */
    public static void normalize(double[] a, int i, double[] out, int o) {
        double n = Math.sqrt(a[i] * a[i] + a[i + 1] * a[i + 1] + a[i + 2] * a[i + 2] + a[i + 3] * a[i + 3]);
        if (n > 0) {
            set(a[i] / n, a[i + 1] / n, a[i + 2] / n, a[i + 3] / n, out, o);
        } else {
            identity(out, o);
        }
    }

    /** Rotates the three numbers of {@code v} at {@code j}. */
    public static void rotate(double[] q, int i, double[] v, int j, double[] out, int o) {
        rotate(q[i], q[i + 1], q[i + 2], q[i + 3], v[j], v[j + 1], v[j + 2], out, o);
    }

    /** Rotates the three numbers of {@code v} at {@code j} by the inverse of q. */
    public static void inverseRotate(double[] q, int i, double[] v, int j, double[] out, int o) {
        rotate(q[i], -q[i + 1], -q[i + 2], -q[i + 3], v[j], v[j + 1], v[j + 2], out, o);
    }

    private static void rotate(
            double w, double x, double y, double z, double vx, double vy, double vz, double[] out, int o) {
        // v + 2 w (u x v) + 2 u x (u x v), with u = (x, y, z)
        double tx = 2 * (y * vz - z * vy);
        double ty = 2 * (z * vx - x * vz);
        double tz = 2 * (x * vy - y * vx);
        out[o] = vx + w * tx + y * tz - z * ty;
        out[o + 1] = vy + w * ty + z * tx - x * tz;
        out[o + 2] = vz + w * tz + x * ty - y * tx;
    }

    public static Vec3 rotate(double[] q, int i, Vec3 v) {
        double[] out = new double[3];
        rotate(q[i], q[i + 1], q[i + 2], q[i + 3], v.x(), v.y(), v.z(), out, 0);
        return Vec3.of(out, 0);
    }

    /** Rotates by the inverse of q. */
    public static Vec3 inverseRotate(double[] q, int i, Vec3 v) {
        double[] out = new double[3];
        rotate(q[i], -q[i + 1], -q[i + 2], -q[i + 3], v.x(), v.y(), v.z(), out, 0);
        return Vec3.of(out, 0);
    }

    /** The rotation by {@code angle} radians about the unit vector {@code axis}. */
    public static void fromAxisAngle(Vec3 axis, double angle, double[] out, int o) {
        double s = Math.sin(angle / 2);
        set(Math.cos(angle / 2), axis.x() * s, axis.y() * s, axis.z() * s, out, o);
    }

    /**
     * The shortest rotation from the direction {@code from} to the direction {@code to}; neither need be of unit
     * length. Opposite directions rotate about any axis perpendicular to them; a zero vector gives the identity.
     */
    public static void between(Vec3 from, Vec3 to, double[] out, int o) {
        Vec3 axis = from.cross(to);
        double scale = from.length() * to.length();
        double w = scale + from.dot(to);
        if (w > 1e-12 * scale) {
            set(w, axis.x(), axis.y(), axis.z(), out, o);
            normalize(out, o, out, o);
        } else if (scale > 0) {
            Vec3 perpendicular = from.anyPerpendicular();
            set(0, perpendicular.x(), perpendicular.y(), perpendicular.z(), out, o);
        } else {
            identity(out, o);
        }
    }

    /**
     * The rotation whose columns are the three axes, which are orthonormal and right-handed: it maps the x axis to
     * {@code x}, and so on.
     */
    public static void fromAxes(Vec3 x, Vec3 y, Vec3 z, double[] out, int o) {
        // Shepperd's method: build on the largest of the four components, so that nothing small divides.
        double w4 = 1 + x.x() + y.y() + z.z();
        double x4 = 1 + x.x() - y.y() - z.z();
        double y4 = 1 - x.x() + y.y() - z.z();
        double z4 = 1 - x.x() - y.y() + z.z();
        double largest = Math.max(Math.max(w4, x4), Math.max(y4, z4));
        if (largest == w4) {
            set(w4, y.z() - z.y(), z.x() - x.z(), x.y() - y.x(), out, o);
        } else if (largest == x4) {
            set(y.z() - z.y(), x4, x.y() + y.x(), z.x() + x.z(), out, o);
        } else if (largest == y4) {
            set(z.x() - x.z(), x.y() + y.x(), y4, y.z() + z.y(), out, o);
        } else {
            set(x.y() - y.x(), z.x() + x.z(), y.z() + z.y(), z4, out, o);
        }
        normalize(out, o, out, o);
    }

    /**
     * Spherical interpolation from a (t = 0) to b (t = 1) along the shorter arc; where the two nearly coincide it is
     * the normalised linear one, which differs by less than rounding.
     */
    public static void slerp(double[] a, int i, double[] b, int j, double t, double[] out, int o) {
        double dot = dot(a, i, b, j);
        double sign = dot < 0 ? -1 : 1;
        double angle = Arc.cosine(Math.abs(dot));
        double s = Math.sin(angle);
        double u = s < 1e-6 ? 1 - t : Math.sin((1 - t) * angle) / s;
        double v = sign * (s < 1e-6 ? t : Math.sin(t * angle) / s);
        set(
                u * a[i] + v * b[j],
                u * a[i + 1] + v * b[j + 1],
                u * a[i + 2] + v * b[j + 2],
                u * a[i + 3] + v * b[j + 3],
                out,
                o);
        normalize(out, o, out, o);
    }

    public static double dot(double[] a, int i, double[] b, int j) {
        return a[i] * b[j] + a[i + 1] * b[j + 1] + a[i + 2] * b[j + 2] + a[i + 3] * b[j + 3];
    }

    /** Returns the angle between two rotations, in radians from 0 to pi; accurate for small ones too. */
    public static double angle(double[] a, int i, double[] b, int j) {
        double[] d = new double[4];
        inverseMultiply(a, i, b, j, d, 0);
        return 2 * Arc.tangent(Math.sqrt(d[1] * d[1] + d[2] * d[2] + d[3] * d[3]), Math.abs(d[0]));
    }

    /** Writes the axis of a rotation times its angle in radians, from 0 to pi: three numbers; its inverse is {@link #exp}. */
    public static void log(double[] q, int i, double[] out, int o) {
        double sign = q[i] < 0 ? -1 : 1;
        double s = Math.sqrt(q[i + 1] * q[i + 1] + q[i + 2] * q[i + 2] + q[i + 3] * q[i + 3]);
        double scale = s < 1e-12 ? 2 * sign : 2 * sign * Arc.tangent(s, Math.abs(q[i])) / s;
        out[o] = scale * q[i + 1];
        out[o + 1] = scale * q[i + 2];
        out[o + 2] = scale * q[i + 3];
    }

    /** Writes the rotation about the axis {@code v}, three numbers, by its length in radians. */
    public static void exp(double[] v, int i, double[] out, int o) {
        double angle = Math.sqrt(v[i] * v[i] + v[i + 1] * v[i + 1] + v[i + 2] * v[i + 2]);
        double scale = angle < 1e-12 ? 0.5 : Math.sin(angle / 2) / angle;
        set(Math.cos(angle / 2), scale * v[i], scale * v[i + 1], scale * v[i + 2], out, o);
    }

    /**
     * The part of q that rotates about the unit vector {@code axis}: q = swing twist. A rotation by 180 degrees about a
     * perpendicular axis has no twist of its own and gives the identity.
     */
    public static void twist(double[] q, int i, Vec3 axis, double[] out, int o) {
        double along = q[i + 1] * axis.x() + q[i + 2] * axis.y() + q[i + 3] * axis.z();
        set(q[i], axis.x() * along, axis.y() * along, axis.z() * along, out, o);
        normalize(out, o, out, o);
    }
}
