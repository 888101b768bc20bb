package dev.limber.motion;

/**
 * A point or direction in space, for code that runs once per rig or clip. Code that runs once per frame works on flat
 * arrays with {@link Quat} instead.
 */
public record Vec3(double x, double y, double z) {
    public static final Vec3 ZERO = new Vec3(0, 0, 0);

    /** Reads three numbers from {@code a}, starting at {@code at}. */
    public static Vec3 of(double[] a, int at) {
        return new Vec3(a[at], a[at + 1], a[at + 2]);
    }

    /** Writes the three numbers to {@code a}, starting at {@code at}. */
    public void store(double[] a, int at) {
        a[at] = x;
        a[at + 1] = y;
        a[at + 2] = z;
    }

    public Vec3 plus(Vec3 b) {
        return new Vec3(x + b.x, y + b.y, z + b.z);
    }

    public Vec3 minus(Vec3 b) {
        return new Vec3(x - b.x, y - b.y, z - b.z);
    }

    public Vec3 times(double s) {
        return new Vec3(x * s, y * s, z * s);
    }

    public Vec3 negated() {
        return new Vec3(-x, -y, -z);
    }

    public double dot(Vec3 b) {
        return x * b.x + y * b.y + z * b.z;
    }

    public Vec3 cross(Vec3 b) {
        return new Vec3(y * b.z - z * b.y, z * b.x - x * b.z, x * b.y - y * b.x);
    }

    public double length() {
        return Math.sqrt(dot(this));
    }

    public double distance(Vec3 b) {
        return minus(b).length();
    }

    /** Returns the angle to another vector in radians, from 0 to pi; 0 when one of them has no length. */
    public double angle(Vec3 b) {
        return Arc.tangent(cross(b).length(), dot(b));
    }

    /**
     * Returns the angle by which this vector is rotated about {@code axis} to point along another, in radians from -pi to pi.
     *
     * @param axis unit vector, perpendicular to both
     */
    public double angleAbout(Vec3 axis, Vec3 b) {
        return Arc.tangent(axis.dot(cross(b)), dot(b));
    }

    /** Returns the unit vector in this direction, or {@link #ZERO} when this vector has no length. */
    public Vec3 normalized() {
        double length = length();
        return length > 0 ? times(1 / length) : ZERO;
    }

    /** Returns the part of this vector that is perpendicular to the unit vector {@code axis}. */
    public Vec3 rejectedFrom(Vec3 axis) {
        return minus(axis.times(dot(axis)));
    }

    /** Returns a unit vector perpendicular to this one, which has length. */
    public Vec3 anyPerpendicular() {
        Vec3 axis = Math.abs(x) < 0.6 * length() ? new Vec3(1, 0, 0) : new Vec3(0, 1, 0);
        return cross(axis).normalized();
    }
}
