package dev.limber.motion.metric;

import dev.limber.motion.Vec3;

/**
 * Position error between two motions: mean squared error of a coordinate / height^2, times 1000, as the retargeting
 * papers report it. This is a third of the mean squared distance.
 */
public final class PositionError {
    private static final double SCALE = 1000;

    private final double[] absolute; // (point), mean over frames
    private final double[] global; // (point), mean over frames
    private final double[] local; // (point), mean over frames

    private PositionError(int pointCount) {
        absolute = new double[pointCount];
        global = new double[pointCount];
        local = new double[pointCount];
    }

    /**
     * Compares two motions of as many points and frames, point 0 of which is the hips.
     *
     * @param height of the character, in the unit of both
     * @throws IllegalArgumentException when points or frames differ in number, or there are none
     */
    public static PositionError between(JointPaths output, JointPaths reference, double height) {
        int frames = output.frameCount();
        int points = output.pointCount();
        if (frames != reference.frameCount() || points != reference.pointCount() || frames * points == 0) {
            throw new IllegalArgumentException("cannot compare " + frames + " frames of " + points + " points with "
                    + reference.frameCount() + " of " + reference.pointCount());
        }
        PositionError error = new PositionError(points);
        Vec3 offset = output.mean().minus(reference.mean());
        double share = SCALE / (3 * height * height * frames);
        for (int frame = 0; frame < frames; frame++) {
            Vec3 hips = output.position(frame, 0).minus(reference.position(frame, 0));
            for (int point = 0; point < points; point++) {
                Vec3 away = output.position(frame, point).minus(reference.position(frame, point));
                error.absolute[point] += share * away.dot(away);
                error.global[point] += share * squaredDistance(away, offset);
                error.local[point] += share * squaredDistance(away, hips);
            }
        }
        return error;
    }

    private static double squaredDistance(Vec3 a, Vec3 b) {
        Vec3 d = a.minus(b);
        return d.dot(d);
    }

    /** Returns a point's error in the world, as the motions are. */
    public double absolute(int point) {
        return absolute[point];
    }

    /** Returns a point's error in the world, after the motions' mean offset is taken out. */
    public double global(int point) {
        return global[point];
    }

    /** Returns a point's error as seen from the hips. */
    public double local(int point) {
        return local[point];
    }

    /** Returns the mean of {@link #absolute(int)} over the points. */
    public double absolute() {
        return mean(absolute);
    }

    /** Returns the mean of {@link #global(int)} over the points. */
    public double global() {
        return mean(global);
    }

    /** Returns the mean of {@link #local(int)} over the points. */
    public double local() {
        return mean(local);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
