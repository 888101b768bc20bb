package dev.limber.cli.sheet;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;

/**
 * An orthographic view from slightly above: from the right and slightly in front, so that the character walks to the
 * right and both sides are visible, or from straight ahead.
 *
 * @param right the direction in the world that points to the right on paper, unit
 * @param up the direction that points up on paper, unit
 * @param toViewer the direction that points out of the paper, unit
 * @param scale pixels a unit of the skeleton
 */
record Camera(Vec3 right, Vec3 up, Vec3 toViewer, double scale) {
    private static final double ROTATION = Math.toRadians(28);
    private static final double ELEVATION = Math.toRadians(12);

    /**
     * Returns a view of a character.
     *
     * @param worldUp unit
     * @param facing unit, horizontal
     */
    static Camera of(Vec3 worldUp, Vec3 facing, double scale, View view) {
        Vec3 right = view == View.FRONT ? worldUp.cross(facing) : rotated(facing, worldUp, ROTATION);
        Vec3 level = right.cross(worldUp);
        Vec3 toViewer = level.times(Math.cos(ELEVATION)).plus(worldUp.times(Math.sin(ELEVATION)));
        return new Camera(right, toViewer.cross(right), toViewer, scale);
    }

    static Vec3 rotated(Vec3 v, Vec3 axis, double angle) {
        double[] q = new double[4];
        Quat.fromAxisAngle(axis, angle, q, 0);
        return Quat.rotate(q, 0, v);
    }

    double x(Vec3 point) {
        return scale * right.dot(point);
    }

    /** Downwards, as on a screen. */
    double y(Vec3 point) {
        return -scale * up.dot(point);
    }

    /** Larger is nearer. */
    double depth(Vec3 point) {
        return toViewer.dot(point);
    }

    /** Returns how long a unit of depth on the floor is on paper, against a unit from left to right. */
    double floorFlattening() {
        return Math.sin(ELEVATION);
    }
}
